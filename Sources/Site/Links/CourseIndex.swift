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
    var lessons = 0
    for note in edition.course.notes {
      var entry = PageEntry(note, in: edition, formulas: formulas)
      if edition.course.isNumbered, note.isLesson {
        lessons += 1
        entry.name = "Lesson \(lessons)"
      }
      pages[note.slug] = entry
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
  /// What a link to it without words says: its title, or `Lesson 2` where lessons are numbered.
  var name: String
  /// What can be linked to on it, with what it is called there: `Figure 3`, a heading's words.
  private(set) var labels: [String: String] = [:]
  /// The numbers of its blocks, by their ids.
  private(set) var numbers: [String: BlockNumbers] = [:]
  /// The numbers of its sections, by their anchors, where sections are numbered.
  private(set) var sections: [String: String] = [:]
  /// The numbers of its named formulas, as they stand beside them: `(1)`.
  private(set) var formulaNumbers: [String: String] = [:]
  /// The numbers of the first rows of formulas whose rows have numbers, by where these start.
  private(set) var firstRowNumbers: [Place: Int] = [:]

  /// The entry of a page without anchors.
  init(path: SitePath, title: String) {
    self.path = path
    self.title = title
    name = title
  }

  /// The entry of `note`.
  init(_ note: Note, in edition: Edition, formulas: FormulaBook) {
    path = SitePath(down: note.slug + ".html")
    title = note.frontMatter.title
    name = title
    var outline = Outline()
    for term in note.terms { labels[term.anchor] = term.words }
    var counter = BlockNumbers.Counter()
    note.forEachBlock { block in
      switch block {
      case .heading(let marks, let content, let anchor, _):
        labels[anchor] = content.plainText(formulas)
        // The title said once more is no section.
        let isTitle = marks == 1 && block == note.blocks.first && labels[anchor] == title
        if edition.course.isNumbered, !isTitle {
          outline.add(marks: marks, words: "", anchor: anchor)
          sections[anchor] = outline.number
          labels[anchor] = "Section \(outline.number)"
        }
      case .experiment(let fence):
        let result = edition.results[BlockKey(note: note.slug, id: fence.id.value)]
        number(fence.id.value, result?.exhibits, with: &counter)
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
    number(note.displayedFormulas, in: formulas)
    for cited in note.references { labels[ReferenceAnchors.entry(cited.reference.key)] = "" }
  }

  /// The anchors in their order, those of the page's frame left out.
  var anchors: [String] { labels.keys.filter { !$0.contains(":") }.sorted() }

  /// Numbers formulas as TeX does: those with a name, and the rows of `align` and its like; what has
  /// a tag is not counted.
  private mutating func number(
    _ displayed: [(formula: Formula, id: Located<String>?)], in formulas: FormulaBook
  ) {
    var last = 0
    for (formula, id) in displayed {
      guard let set = try? formulas.set(formula) else { continue }
      var number = set.tag ?? ""
      if set.automaticRows > 0 {
        if let start = formula.lines.first { firstRowNumbers[start] = last + 1 }
        number = "(\(last + 1))" + (set.automaticRows > 1 ? "–(\(last + set.automaticRows))" : "")
        last += set.automaticRows
      } else if id != nil, set.tag == nil {
        last += 1
        number = "(\(last))"
      }
      guard let id else { continue }
      formulaNumbers[id.value] = number
      labels[id.value] = (set.automaticRows > 1 ? "Equations " : "Equation ") + number
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

extension Note {
  /// The formulas on lines of their own, from top to bottom.
  fileprivate var displayedFormulas: [(formula: Formula, id: Located<String>?)] {
    var found: [(formula: Formula, id: Located<String>?)] = []
    forEachBlock { if case .formula(let formula, let id) = $0 { found.append((formula, id)) } }
    forEachInline {
      if case .formula(let formula) = $0, formula.isDisplay { found.append((formula, nil)) }
    }
    func isBefore(_ a: Formula, _ b: Formula) -> Bool {
      guard let a = a.lines.first, let b = b.lines.first else { return false }
      return (a.line, a.column) < (b.line, b.column)
    }
    // Stable: what has no place of its own keeps its order.
    return found.enumerated().sorted {
      isBefore($0.element.formula, $1.element.formula)
        || !isBefore($1.element.formula, $0.element.formula) && $0.offset < $1.offset
    }.map(\.element)
  }
}
