import Figures
import Notes

/// What can be referred to on one page, and what it is called there: `Figure 3`, `Section 2.1`.
///
/// One walk through the note numbers everything, kind by kind, in the order of the page.
struct PageLabels {
  /// A kind of thing that is counted on its own.
  enum Kind: String {
    case figure = "Figure"
    case table = "Table"
    case equation = "Equation"
    case exercise = "Exercise"
  }

  /// The names, by anchor; empty for an anchor that has none.
  private(set) var labels: [String: String] = [:]
  /// The numbers of experiments' figures and tables, by the experiments' ids.
  private(set) var blocks: [String: BlockNumbers] = [:]
  /// The numbers of everything else that has an id.
  private(set) var numbers: [String: Int] = [:]
  /// The numbers of sections, by their anchors, where sections are numbered.
  private(set) var sections: [String: String] = [:]

  private var counts: [Kind: Int] = [:]
  private var outline = Outline()

  /// The names of what stands on the page of `note`.
  init(_ note: Note, in edition: Edition) {
    note.forEachBlock { block in
      switch block {
      case .heading(let level, let content, let anchor, _):
        let words = content.plainText
        labels[anchor] = words
        // The title said once more is no section.
        let isTitle = level == 1 && block == note.blocks.first && words == note.frontMatter.title
        if edition.course.isNumbered, !isTitle { number(section: anchor, marks: level) }
      case .experiment(let fence):
        let result = edition.results[BlockKey(note: note.slug, id: fence.id.value)]
        number(fence.id.value, result?.exhibits)
      case .html(let html, _) where edition.course.allowsHTML:
        for anchor in RawHTML.anchors(in: html) { labels[anchor] = "" }
      case .paragraph(let content) where edition.course.allowsHTML:
        for anchor in content.htmlAnchors { labels[anchor] = "" }
      case .paragraph, .quote, .list, .code, .html, .table, .thematicBreak: break
      }
    }
    for cited in note.references { labels[ReferenceAnchors.entry(cited.reference.key)] = "" }
  }

  /// Counts one of `kind`, called `id`.
  @discardableResult
  private mutating func number(_ kind: Kind, _ id: String? = nil) -> Int {
    let number = (counts[kind] ?? 0) + 1
    counts[kind] = number
    if let id {
      labels[id] = "\(kind.rawValue) \(number)"
      numbers[id] = number
    }
    return number
  }

  private mutating func number(section anchor: String, marks: Int) {
    outline.add(marks: marks, words: "", anchor: anchor)
    sections[anchor] = outline.number
    labels[anchor] = "Section \(outline.number)"
  }

  /// All figures of an experiment are panels of one numbered figure; each table has a number of its
  /// own. An experiment whose result is not known counts as a figure.
  private mutating func number(_ id: String, _ exhibits: [Exhibit]?) {
    var numbers = BlockNumbers(figure: nil, tables: [])
    if exhibits?.contains(where: \.isFigure) ?? true { numbers.figure = number(.figure) }
    for exhibit in exhibits ?? [] {
      let label: String
      if exhibit.isFigure {
        label = numbers.label
      } else {
        numbers.tables.append(number(.table))
        label = "Table \(numbers.tables[numbers.tables.count - 1])"
      }
      labels["\(id).\(exhibit.name)"] = label
    }
    labels[id] = numbers.label
    blocks[id] = numbers
  }
}
