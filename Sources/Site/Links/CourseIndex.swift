import Mathematics
import Notes

/// Where everything in the course is found: its pages, and what links on them can lead to.
struct CourseIndex {
  /// The pages by their notes' slugs.
  let pages: [String: PageEntry]
  /// The terms that the notes define.
  let glossary: Glossary
  /// The pages that list what the course holds.
  let own: OwnPages
  /// What is wrong with terms, anchors and the names of notes.
  let diagnostics: [Diagnostic]

  /// The index of an edition.
  init(_ edition: Edition, formulas: FormulaBook) {
    var pages: [String: PageEntry] = [:]
    var lessons = 0
    for note in edition.course.notes {
      var entry = PageEntry(note, in: edition, formulas: formulas)
      if edition.course.isNumbered, note.isLesson {
        lessons += 1
        entry.lesson = "Lesson \(lessons)"
      }
      pages[note.slug] = entry
    }
    self.pages = pages
    glossary = Glossary(edition.course.notes)
    own = OwnPages(edition.course.notes, glossary: glossary)
    let anchors = edition.course.notes.flatMap { pages[$0.slug]?.numbering.diagnostics ?? [] }
    diagnostics = glossary.diagnostics + own.diagnostics + anchors
  }
}

/// What other pages need to know of a page.
struct PageEntry {
  /// Where the page stands.
  let path: SitePath
  /// Its title.
  let title: String
  /// What it is called as a lesson, `Lesson 2`, where lessons are numbered.
  var lesson: String?
  /// What a link to it without words says.
  var name: String { lesson ?? title }
  /// What it numbers, and what can be linked to on it.
  let numbering: Numbering

  /// The entry of a page without anchors.
  init(path: SitePath, title: String) {
    self.path = path
    self.title = title
    numbering = Numbering()
  }

  /// The entry of `note`.
  init(_ note: Note, in edition: Edition, formulas: FormulaBook) {
    path = SitePath(down: note.slug + ".html")
    title = note.frontMatter.title
    numbering = Numbering(note, in: edition, formulas: formulas)
  }
}
