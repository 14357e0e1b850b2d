import Notes

/// Where everything in the course is found: its pages, and what links on them can lead to.
struct CourseIndex {
  /// The pages by their notes' slugs.
  let pages: [String: PageEntry]

  /// The index of an edition.
  init(_ edition: Edition) {
    var pages: [String: PageEntry] = [:]
    var lessons = 0
    for note in edition.course.notes {
      let isCounted = edition.course.isNumbered && note.isLesson
      if isCounted { lessons += 1 }
      pages[note.slug] = PageEntry(note, lesson: isCounted ? lessons : nil, in: edition)
    }
    self.pages = pages
  }
}

/// What other pages need to know of a page.
struct PageEntry {
  /// Where the page stands.
  let path: SitePath
  /// Its title.
  let title: String
  /// What a link to it without words says: its title, or `Lesson 2`.
  let name: String
  /// What can be linked to on it.
  let labels: PageLabels?

  /// The entry of a page without anchors.
  init(path: SitePath, title: String) {
    self.path = path
    self.title = title
    name = title
    labels = nil
  }

  /// The entry of `note`, the lesson of this number.
  init(_ note: Note, lesson: Int? = nil, in edition: Edition) {
    path = SitePath(down: note.slug + ".html")
    title = note.frontMatter.title
    name = lesson.map { "Lesson \($0)" } ?? title
    labels = PageLabels(note, in: edition)
  }
}
