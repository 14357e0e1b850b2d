/// Collects the numbers of a note's prose that stand near an experiment and that nothing vouches for.
///
/// Near means in the same section: between the same two headings, of whatever level. A footnote
/// belongs to the section of the first reference to it.
struct NumberSweep {
  /// How many links, headings or other places are open whose numbers are nobody's concern.
  var quiet = 0
  private var sections = [Section()]
  private var current = 0
  private var footnotes: [Int: Int] = [:]

  private struct Section {
    var numerals: [Located<Numeral>] = []
    var holdsExperiment = false
  }

  /// The numbers near experiments, in the order of the page.
  var found: [Located<Numeral>] {
    sections.filter(\.holdsExperiment).flatMap(\.numerals)
  }

  /// Notes that a heading starts a section.
  mutating func startSection() {
    sections.append(Section())
    current = sections.count - 1
  }

  /// Notes an experiment.
  mutating func meetExperiment() { sections[current].holdsExperiment = true }

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
    sections[current].numerals += Numeral.results(in: words).map {
      Located($0, at: place($0.offset))
    }
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
