import Figures
import Notes

/// Sets the pages of one edition.
struct Press: Sendable {
  let edition: Edition
  let theme: Theme
  let index: CourseIndex
  /// What every page says of the course.
  let frame: CourseFrame
  /// The formulas of all notes.
  let formulas: FormulaBook

  init(edition: Edition, theme: Theme) {
    self.edition = edition
    self.theme = theme
    formulas = FormulaBook(edition.course, by: edition.typesetter)
    index = CourseIndex(edition, formulas: formulas)
    frame = CourseFrame(edition, index: index)
  }

  /// What is wrong with the course as a whole: its own links, terms defined twice, no means to set
  /// formulas.
  var courseDiagnostics: [Diagnostic] {
    frame.diagnostics + index.diagnostics + formulas.diagnostics
  }

  private var course: Course { edition.course }

  /// The page of the note at a place of the reading order, with the files of `media`.
  func page(at place: Int, media: Media) -> WrittenPage {
    let note = course.notes[place]
    let entry = index.pages[note.slug] ?? PageEntry(note, in: edition, formulas: formulas)
    var (context, files) = frame.context(of: entry, media)
    let (blocks, titleAnchor) = Self.withoutTitle(note)
    var writer = BodyWriter(scope(of: note, entry, media))
    writer.write(blocks)
    writer.write(note.footnotes)
    writer.write(edition.claims[note.slug] ?? [])
    writer.write(note.references)
    context.set("title", text: note.frontMatter.title)
    context.set("titleAnchor", text: titleAnchor)
    context.set("lessonName", text: entry.lesson)
    describe(note.frontMatter, in: &context)
    context["body"] = .markup(writer.body)
    let image = picture(of: note, entry, media)
    files += image.files
    describePublication(of: note, at: entry.path, image: image.address, in: &context)
    if note.slug == "index" {
      addHome(to: &context, windowTitle: note.frontMatter.title)
    } else {
      context.set("windowTitle", text: "\(note.frontMatter.title) – \(course.title)")
      context.set("kind", text: "article")
      addContents(writer.outline, of: entry, to: &context)
      addPager(at: place, from: entry.path, to: &context)
    }
    files += writer.files
    let page = SiteFile(path: entry.path.text, text: theme.page(context))
    return WrittenPage(
      page: page, files: files, diagnostics: writer.diagnostics + image.diagnostics)
  }

  /// The course's first page where no note is written for it.
  func home() -> WrittenPage? {
    guard index.pages["index"] == nil else { return nil }
    let entry = PageEntry(path: SitePath(down: "index.html"), title: course.title)
    var (context, files) = frame.context(of: entry, edition.media)
    context.set("title", text: course.title)
    context["body"] = .markup(Markup())
    addHome(to: &context, windowTitle: course.title)
    let page = SiteFile(path: entry.path.text, text: theme.page(context))
    return WrittenPage(page: page, files: files, diagnostics: [])
  }

  private func scope(
    of note: Note, _ entry: PageEntry, _ media: Media
  ) -> BodyWriter.Scope {
    BodyWriter.Scope(
      note: note, links: LinkResolver(course: index, media: media, page: entry),
      results: edition.results, formulas: formulas, claims: edition.claims[note.slug] ?? [],
      allowsHTML: course.allowsHTML, words: { [frame] in frame.words(for: $0) })
  }

  /// The note's blocks without a heading that says the title once more, and that heading's anchor.
  static func withoutTitle(_ note: Note) -> (blocks: ArraySlice<Block>, anchor: String?) {
    if case .heading(1, let content, let anchor, _)? = note.blocks.first,
      content.plainText == note.frontMatter.title
    {
      return (note.blocks.dropFirst(), anchor)
    }
    return (note.blocks[...], nil)
  }
}
