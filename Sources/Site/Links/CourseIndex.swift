import Figures
import Mathematics
import Notes

/// Where everything in the course is found: its pages, and what links on them can lead to.
struct CourseIndex {
  /// The pages by their notes' slugs.
  let pages: [String: PageEntry]
  /// The terms that the notes define.
  let glossary: Glossary

  /// The index of an edition.
  init(_ edition: Edition, formulas: FormulaBook) {
    var pages: [String: PageEntry] = [:]
    for note in edition.course.notes {
      pages[note.slug] = PageEntry(note, in: edition, formulas: formulas)
    }
    self.pages = pages
    glossary = Glossary(edition.course.notes)
  }
}

/// What other pages need to know of a page.
struct PageEntry {
  /// Where the page stands.
  let path: SitePath
  /// Its title.
  let title: String
  /// What can be linked to on it, with what it is called there: `Figure 3`, a heading's words.
  private(set) var labels: [String: String] = [:]
  /// The numbers of its blocks, by their ids.
  private(set) var numbers: [String: BlockNumbers] = [:]
  /// The numbers of its named formulas, as they stand beside them: `(1)`.
  private(set) var formulaNumbers: [String: String] = [:]

  /// The entry of a page without anchors.
  init(path: SitePath, title: String) {
    self.path = path
    self.title = title
  }

  /// The entry of `note`.
  init(_ note: Note, in edition: Edition, formulas: FormulaBook) {
    path = SitePath(down: note.slug + ".html")
    title = note.frontMatter.title
    for term in note.terms { labels[term.anchor] = term.words }
    var counter = BlockNumbers.Counter()
    note.forEachBlock { block in
      switch block {
      case .heading(_, let content, let anchor, _):
        labels[anchor] = content.plainText(formulas)
      case .experiment(let fence):
        let result = edition.results[BlockKey(note: note.slug, id: fence.id.value)]
        number(fence.id.value, result?.exhibits, with: &counter)
      case .formula(let formula, let id?):
        let number = (try? formulas.set(formula))?.tag ?? "(\(formulaNumbers.count + 1))"
        formulaNumbers[id.value] = number
        labels[id.value] = "Equation \(number)"
      case .html(let html, _) where edition.course.allowsHTML:
        for anchor in RawHTML.anchors(in: html) { labels[anchor] = "" }
      case .paragraph(let content) where edition.course.allowsHTML:
        for anchor in content.htmlAnchors { labels[anchor] = "" }
      case .callout(let callout) where callout.kind == .exercise:
        if let number = callout.number { labels[callout.anchor] = "Exercise \(number)" }
      case .callout, .paragraph, .quote, .list, .code, .formula, .html, .table, .thematicBreak:
        break
      }
    }
  }

  private mutating func number(
    _ id: String, _ exhibits: [Exhibit]?, with counter: inout BlockNumbers.Counter
  ) {
    let numbers = counter.number(exhibits)
    self.numbers[id] = numbers
    var tables = numbers.tables[...]
    for exhibit in exhibits ?? [] {
      labels["\(id).\(exhibit.name)"] =
        exhibit.isFigure
        ? numbers.figure.map { "Figure \($0)" } : tables.popFirst().map { "Table \($0)" }
    }
    labels[id] = numbers.label
  }
}
