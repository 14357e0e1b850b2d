import Laboratory

/// A small course with something of everything, which is edited at random.
///
/// It is right at first; edits may break it, and later ones mend it.
struct RandomCourse {
  private var random: SplitMix64
  private var state = State()
  private var past: [State] = []
  private var good = State()

  /// A course whose edits `seed` chooses.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// The files by their paths in the folder of notes.
  var files: [String: String] { state.files }

  /// Everything that edits change.
  fileprivate struct State {
    var notes = ["one", "two", "three"].enumerated().map { Lesson(name: $1, number: $0) }
    var title = "A course"
    var isNumbered = false
    var isOrdered = false
    var hasAddress = true
    var allowsHTML = false
    var accent: String?
    var macro = "x^2"
    var link = "one.md"
    var side = 10
    var picture: Int? = 3
    var work = "On Steps"
    var index: String? = "Hello."
  }

  /// One note.
  struct Lesson {
    var name: String
    var title: String
    var words: [String]
    var section = "Steps"
    var date: String?
    var description: String?
    var isDraft = false
    var alias: String?
    var steps = 4
    var rate = "0.02"
    var shown = "loss, summary"
    var budget = 10
    var target = "#fig-descent"
    var limit = "1000"

    init(name: String, number: Int) {
      self.name = name
      title = "Lesson \(name)"
      words = ["It", "goes", "down", "\(number)."]
    }
  }
}

extension RandomCourse.State {
  /// The files by their paths.
  fileprivate var files: [String: String] {
    var files = ["course.yml": courseFile, "data/square.tsp": square, "references.yml": works]
    for note in notes { files["\(note.name).md"] = note.text }
    if let index { files["index.md"] = "---\ntitle: \(title)\n---\n\n\(index)\n" }
    if let picture {
      files["dot.svg"] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"\(picture)\"/></svg>"
    }
    return files
  }

  private var courseFile: String {
    var text = "title: \(title)\nnumbering: \(isNumbered)\nhtml: \(allowsHTML)\n"
    text += "macros: {square: '\(macro)'}\nlinks: [{title: Start, url: \(link)}]\n"
    if hasAddress { text += "url: https://example.org/course/\n" }
    if let accent { text += "colours: {accent: ['\(accent)', '#9db9f5']}\n" }
    if isOrdered { text += "lessons: [\(notes.map(\.name).reversed().joined(separator: ", "))]\n" }
    return text
  }

  private var square: String {
    """
    DIMENSION: 4
    EDGE_WEIGHT_TYPE: EUC_2D
    NODE_COORD_SECTION
    1 0 0
    2 0 \(side)
    3 \(side) \(side)
    4 \(side) 0

    """
  }

  private var works: String {
    """
    references:
      - id: steps1990
        type: book
        title: \(work)
        author: [{family: Walker, given: Ann}]
        issued: 1990

    """
  }
}

extension RandomCourse.Lesson {
  /// The note as it stands in its file.
  fileprivate var text: String {
    var head = "title: \(title)\n"
    if let date { head += "date: \(date)\n" }
    if let description { head += "description: \(description)\n" }
    if isDraft { head += "draft: true\n" }
    if let alias { head += "aliases: [\(alias)]\n" }
    return """
      ---
      \(head)---

      \(words.joined(separator: " ")) See [](\(target)), [@steps1990] and $\\square + 1$.

      The [step of \(name)](term: "How far \(name) goes.") is small: `= fig-descent.steps`.

      ## \(section)

      ![A dot.](dot.svg)

      ```experiment descent
      id: fig-descent
      surface: quadratic
      optimizers: [gd]
      rate: \(rate)
      steps: \(steps)
      sweep-count: 2
      sweep-steps: 10
      show: [\(shown)]
      alt: The loss falls.
      ```

      [It falls](claim: "last(fig-descent.summary.final-loss) < \(limit)"), and <b>so</b> it is.

      ```experiment annealing
      id: tab-tours
      instance: square.tsp
      searches: [greedy]
      seeds: [1, 2]
      budget: \(budget)
      show: [summary]
      ```

      > [!EXERCISE]
      > Why?
      >
      > > [!SOLUTION]
      > > Because of $\(steps)$ steps.

      """
  }
}

extension RandomCourse {
  /// Makes one change.
  ///
  /// - Parameter isBroken: Whether the course is not fit to be published as it stands; then all
  ///   changes since it last was are often taken back.
  /// - Returns: What changed, in words.
  mutating func edit(isBroken: Bool) -> String {
    past.append(state)
    if !isBroken {
      good = state
    } else if random.below(3) == 0 {
      state = good
      return "mended"
    }
    let place = state.notes.isEmpty ? nil : random.below(state.notes.count)
    let kind = random.below(32)
    guard let place, kind >= 10 else { return editCourse(kind) }
    var note = state.notes[place]
    let change = "\(note.name): \(edit(&note, kind))"
    state.notes[place] = note
    return change
  }

  private mutating func editCourse(_ kind: Int) -> String {
    switch kind {
    case 0, 1:
      // A step back, near or far.
      state = past[past.count - 1 - random.below(min(12, past.count))]
      return "reverted"
    case 2:
      let names = ["four", "five", "six"].filter { name in
        !state.notes.contains { $0.name == name }
      }
      guard let name = pick(names) else { return "nothing" }
      state.notes.insert(
        Lesson(name: name, number: random.below(9)), at: random.below(state.notes.count + 1))
      return "a new note \(name)"
    case 3:
      guard state.notes.count > 1 else { return "nothing" }
      return "deleted \(state.notes.remove(at: random.below(state.notes.count)).name)"
    case 4:
      state.accent = pick([nil, "#184290", "#902020"]) ?? nil
      return "theme"
    case 5:
      state.side = [4, 10, 12][random.below(3)]
      return "data"
    case 6:
      state.picture = pick([3, 4, 5, nil]) ?? nil
      return "picture"
    case 7:
      state.work = pick(["On Steps", "On Walks"]) ?? ""
      return "references"
    case 8:
      state.index = pick([nil, "Hello.", "Welcome."]) ?? nil
      return "index"
    default:
      switch random.below(7) {
      case 0: state.title = pick(["A course", "Another course"]) ?? ""
      case 1: state.isNumbered.toggle()
      case 2: state.isOrdered.toggle()
      case 3: state.hasAddress.toggle()
      case 4: state.macro = pick(["x^2", "x^3"]) ?? ""
      case 5: state.allowsHTML.toggle()
      default: state.link = pick(["one.md", "https://example.org/", "two.md#steps"]) ?? ""
      }
      return "course.yml"
    }
  }

  private mutating func edit(_ note: inout Lesson, _ kind: Int) -> String {
    switch kind {
    case 10...15:
      let at = random.below(note.words.count + 1)
      note.words.insert(pick(["slowly", "*fast*", "`code`", "$y$", "\n\n"]) ?? "", at: at)
      return "prose"
    case 16, 17:
      if note.words.count > 2 { note.words.remove(at: random.below(note.words.count)) }
      return "less prose"
    case 18: note.title = "Lesson \(random.below(4))"
    case 19: note.section = pick(["Steps", "Strides", "Leaps"]) ?? ""
    case 20: note.date = pick([nil, "2026-01-02", "2026-03-04"]) ?? nil
    case 21:
      note.description = pick([nil, "Of steps.", "It has `= fig-descent.steps` steps."]) ?? nil
    case 22: note.isDraft = random.below(4) == 0
    case 23: note.alias = pick([nil, "old-\(note.name)", "older"]) ?? nil
    case 24, 25: note.steps = 3 + random.below(4)
    case 26: note.rate = pick(["0.01", "0.02", "[0.01, 0.03]", "fast"]) ?? ""
    case 27: note.shown = pick(["loss", "summary, loss", "loss, summary", "gain"]) ?? ""
    case 28: note.budget = 10 + random.below(2)
    case 29: note.limit = pick(["1000", "1000", "0"]) ?? ""
    case 30:
      note.target =
        pick(["#fig-descent", "#tab-tours", "two.md", "one.md#steps", "three.md#fig-descent"]) ?? ""
    default:
      let old = note.name
      note.name =
        pick(
          ["one", "two", "three", "seven"].filter { name in
            !state.notes.contains { $0.name == name }
          }) ?? old
      return "renamed to \(note.name)"
    }
    return "edit \(kind)"
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values[random.below(values.count)]
  }
}
