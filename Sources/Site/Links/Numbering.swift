import Figures
import Mathematics
import Notes

/// What a page numbers, and what can be linked to on it: one walk from top to bottom, so that figures,
/// tables, equations, exercises and sections are counted in one place.
struct Numbering {
  /// What can be linked to, with what it is called: `Figure 3`, a heading's words; nothing where links
  /// must say it themselves.
  private(set) var labels: [String: String] = [:]
  /// The numbers of its blocks, by their ids.
  private(set) var blocks: [String: BlockNumbers] = [:]
  /// The numbers of its sections, by their anchors, where sections are numbered.
  private(set) var sections: [String: String] = [:]
  /// The numbers of its named formulas, as they stand beside them: `(1)`.
  private(set) var equations: [String: String] = [:]
  /// The numbers of the first rows of formulas whose rows have numbers, by where these start.
  private(set) var firstRows: [Place: Int] = [:]
  /// The numbers of its exercises, for their solutions too, by their places.
  private(set) var exercises: [Place: Int] = [:]
  /// What is wrong with the anchors of raw HTML.
  private(set) var diagnostics: [Diagnostic] = []

  private var outline = Outline()
  private var counts: [Kind: Int] = [:]

  /// What is counted.
  private enum Kind { case figure, table, equation, exercise }

  /// A page without anchors.
  init() {}

  /// The page of `note`.
  init(_ note: Note, in edition: Edition, formulas: FormulaBook) {
    let course = edition.course
    let title = Press.withoutTitle(note).anchor
    var raw: [Located<String>] = []
    for term in note.terms { labels[term.anchor] = term.words }
    note.forEachBlock { block in
      switch block {
      case .heading(let marks, let content, let anchor, _):
        labels[anchor] = content.plainText(formulas)
        // The title said once more is no section.
        if course.isNumbered, note.isLesson, anchor != title { addSection(anchor, marks: marks) }
      case .experiment(let fence):
        add(
          fence.id.value, edition.results[BlockKey(note: note.slug, id: fence.id.value)]?.exhibits)
      case .formula(let formula, let id): add(formula, id: id?.value, formulas)
      case .callout(let callout) where callout.kind == .exercise: add(callout)
      default: break
      }
      for content in block.texts {
        content.forEachInline { inline in
          if case .formula(let formula) = inline, formula.isDisplay {
            add(formula, id: nil, formulas)
          }
        }
      }
      if course.allowsHTML { raw += block.htmlAnchors }
    }
    for cited in note.references { labels[ReferenceAnchors.entry(cited.reference.key)] = "" }
    add(raw)
  }

  /// The anchors in their order, those of the page's frame left out.
  var anchors: [String] { labels.keys.filter { !$0.contains(":") }.sorted() }

  private mutating func next(_ kind: Kind) -> Int {
    counts[kind, default: 0] += 1
    return counts[kind] ?? 0
  }
}

extension Numbering {
  private mutating func addSection(_ anchor: String, marks: Int) {
    outline.add(marks: marks, words: "", anchor: anchor)
    sections[anchor] = outline.number
    labels[anchor] = "Section \(outline.number)"
  }

  /// Numbers a formula as TeX does: one with a name, and the rows of `align` and its like; what has a
  /// tag is not counted.
  private mutating func add(_ formula: Formula, id: String?, _ formulas: FormulaBook) {
    let set = try? formulas.set(formula)
    let rows = set?.automaticRows ?? 0
    var number = set?.tag ?? ""
    if rows > 0 {
      let first = next(.equation)
      counts[.equation] = first + rows - 1
      if let start = formula.lines.first { firstRows[start] = first }
      number = "(\(first))" + (rows > 1 ? "–(\(first + rows - 1))" : "")
    } else if id != nil, set?.tag == nil {
      number = "(\(next(.equation)))"
    }
    guard let id else { return }
    equations[id] = number
    labels[id] = (rows > 1 ? "Equations " : "Equation ") + number
  }

  private mutating func add(_ exercise: Callout) {
    let number = next(.exercise)
    exercises[exercise.place] = number
    labels[exercise.anchor(number)] = "Exercise \(number)"
    for case .callout(let solution) in exercise.blocks where solution.kind == .solution {
      exercises[solution.place] = number
    }
  }

  /// Numbers the block `id`; one whose result is not known counts as a figure.
  private mutating func add(_ id: String, _ exhibits: [Exhibit]?) {
    let hasFigure = exhibits?.contains(where: \.isFigure) ?? true
    var numbers = BlockNumbers(figure: hasFigure ? next(.figure) : nil, tables: [])
    for exhibit in exhibits ?? [] {
      if !exhibit.isFigure { numbers.tables.append(next(.table)) }
      labels["\(id).\(exhibit.name)"] =
        exhibit.isFigure
        ? numbers.figure.map { "Figure \($0)" } : numbers.tables.last.map { "Table \($0)" }
    }
    blocks[id] = numbers
    labels[id] = numbers.label
  }

  /// Adds the anchors of raw HTML, which must be nothing else's.
  private mutating func add(_ raw: [Located<String>]) {
    var places: [String: Place] = [:]
    for anchor in raw {
      if let first = places[anchor.value] {
        report(anchor, "is taken in line \(first.line)")
      } else if labels[anchor.value] != nil {
        report(anchor, "is taken by a heading or block of the note")
      } else if Self.frame.contains(where: { anchor.value.hasPrefix($0 + ":") }) {
        report(anchor, "may be one of the page's own")
      }
      places[anchor.value] = places[anchor.value] ?? anchor.place
    }
    for anchor in places.keys where labels[anchor] == nil { labels[anchor] = "" }
  }

  /// What the anchors of the page's frame begin with, before a colon.
  private static let frame = [
    "cite", "claim", "evidence", "exercise", "fn", "fnref", "page", "ref", "term", "thumbnail",
  ]

  private mutating func report(_ anchor: Located<String>, _ why: String) {
    diagnostics.append(
      Diagnostic(at: anchor.place, "id '\(anchor.value)' \(why); choose another"))
  }
}
