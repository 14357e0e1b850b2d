/// Numbers a note's footnotes in the order in which a reader meets references to them: in the body
/// first, then in the footnotes themselves.
struct FootnoteNumbers {
  /// The steps at which the definitions' texts start, in the parser's order.
  private var definitions: [Int] = []
  /// How many definitions are referred to: the parser moves these to the end, in the order of their
  /// indices. (Definitions before them repeat a label that another defines.)
  private let count: Int
  /// The number of each definition that has been referred to.
  private var numbers: [Int: Int] = [:]
  /// For each note in order its definition, and how often it has been referred to.
  private var notes: [(definition: Int, references: Int)] = []

  /// Numbers for the walk `steps`.
  init(_ steps: [MarkdownStep]) {
    count = steps.reduce(0) { most, step in
      guard case .enter(let node) = step, case .footnoteReference(let index) = node.kind else {
        return most
      }
      return max(most, index)
    }
  }

  /// Notes that the next definition's text starts at `step`.
  mutating func define(at step: Int) {
    definitions.append(step)
  }

  /// Notes a reference to the definition at `index`, from 1, and returns the note's number and how
  /// many references to it there have been with this one.
  mutating func refer(to index: Int) -> (number: Int, occurrence: Int) {
    let number = numbers[index] ?? notes.count + 1
    if number > notes.count {
      numbers[index] = number
      notes.append((index, 0))
    }
    notes[number - 1].references += 1
    return (number, notes[number - 1].references)
  }

  /// The step at which the text of note `number` starts, or nil where there is no such note.
  func definition(ofNote number: Int) -> Int? {
    guard number <= notes.count else { return nil }
    let index = definitions.count - count + notes[number - 1].definition - 1
    return definitions.indices.contains(index) ? definitions[index] : nil
  }

  /// How many references lead to note `number`.
  func references(toNote number: Int) -> Int { notes[number - 1].references }
}
