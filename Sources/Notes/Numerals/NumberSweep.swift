/// Collects the numbers of a note's prose that stand near an experiment and that nothing vouches for.
///
/// Near means in the same section: a heading and what follows up to the next, of whatever level. A
/// footnote belongs to the section of the first reference to it. Captions, text alternatives and cells
/// of tables are prose too, and the note's title and description stand near all of its experiments.
struct NumberSweep {
  /// How many links or other places are open whose numbers are nobody's concern.
  var quiet = 0
  /// Whether the words of a heading follow.
  private var isInHeading = false
  private var head: [Located<Numeral>] = []
  private var sections = [Section()]
  private var current = 0
  private var footnotes: [Int: Int] = [:]

  private struct Section {
    var numerals: [Located<Numeral>] = []
    var holdsExperiment = false
  }

  /// The numbers near experiments, in the order of the page.
  var found: [Located<Numeral>] {
    let near = sections.filter(\.holdsExperiment)
    return (near.isEmpty ? [] : head) + near.flatMap(\.numerals)
  }

  /// Notes that a heading starts a section, whose first words it is.
  mutating func startSection() {
    sections.append(Section())
    current = sections.count - 1
    isInHeading = true
  }

  /// Notes that the heading ends.
  mutating func endHeading() { isInHeading = false }

  /// Notes an experiment, and looks through its caption and text alternatives.
  mutating func meet(_ fence: ExperimentFence, in source: SourceText) {
    sections[current].holdsExperiment = true
    let texts = [fence.caption].compactMap(\.self) + fence.alt
    sections[current].numerals += texts.flatMap { Self.numerals(in: $0, source) }
  }

  /// Notes a reference to footnote `number`.
  mutating func refer(toFootnote number: Int) {
    footnotes[number] = footnotes[number] ?? current
  }

  /// Notes that the text of footnote `number` follows.
  mutating func enterFootnote(_ number: Int) { current = footnotes[number] ?? current }

  /// Looks through a piece of running text, as it stands in the file.
  mutating func sweep(_ text: [UInt8], place: (_ offset: Int) -> Place) {
    guard quiet == 0, text.contains(where: { (0x30...0x39).contains($0) }) else { return }
    let words = String(decoding: text, as: UTF8.self)
    let first = isInHeading ? Self.enumerator(of: words) : 0
    let numerals = Numeral.results(in: isInHeading ? HeadingName.removed(from: words) : words)
    sections[current].numerals += numerals.filter { $0.offset >= first }.map {
      Located($0, at: place($0.offset))
    }
  }

  /// Looks through the note's title and description, which stand near all that the page shows.
  mutating func sweep(head words: [Located<String>], in source: SourceText) {
    head = words.flatMap { Self.numerals(in: $0, source) }
  }

  /// The numbers of words that stand in YAML, where values and what is vouched for are no Markdown.
  private static func numerals(
    in text: Located<String>, _ source: SourceText
  ) -> [Located<Numeral>] {
    let words = text.value.replacing(#/`= [^`]*`|\[[^\]]*\]\(plain:\)/#) { match in
      String(repeating: " ", count: match.output.utf8.count)
    }
    let places = ScalarPlaces(text, in: source)
    return Numeral.results(in: words).map { Located($0, at: places.place(ofByte: $0.offset)) }
  }

  /// How many bytes of a heading number it: `2.` or `2.1)`.
  private static func enumerator(of words: String) -> Int {
    words.prefixMatch(of: #/\d+(?:\.\d+)*[.)]\s/#)?.output.utf8.count ?? 0
  }
}

extension CourseReading {
  /// A warning for each number near an experiment that is neither tied to a run nor listed among the
  /// constants of its note or of the course; drafts are passed over.
  public var uncheckedNumbers: [Diagnostic] {
    var warnings: [Diagnostic] = []
    for note in readable.notes where !note.frontMatter.isDraft && !note.frontMatter.isPlain {
      guard let text = sources[note.file] else { continue }
      let constants = Set(readable.constants + note.frontMatter.constants)
      let numerals = NoteReading.numerals(in: SourceText(text, file: note.file))
      for numeral in numerals where !constants.contains(numeral.value.value) {
        let summary =
          "nothing checks the number '\(numeral.value.text)'; make it a value or a claim, list it in "
          + "'constants', or write '[\(numeral.value.text)](plain:)'"
        warnings.append(Diagnostic(.warning, at: numeral.place, summary))
      }
    }
    return warnings
  }
}
