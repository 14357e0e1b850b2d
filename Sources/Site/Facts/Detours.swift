import Figures
import Notes

extension Press {
  /// A page at each older address of a note, which sends the reader on.
  func redirects() -> [WrittenPage] {
    var pages: [WrittenPage] = []
    for note in edition.course.notes {
      guard let target = index.pages[note.slug] else { continue }
      for alias in note.frontMatter.aliases {
        let file = alias.hasSuffix(".html") ? alias : alias + "/index.html"
        let path = SitePath(down: file)
        let address = target.path.address(from: path)
        var context = PageContext()
        context.set("language", text: edition.course.language)
        context.set("title", text: target.title)
        context.set("href", text: address)
        context.set("canonical", text: frame.address(of: target.path))
        let page = SiteFile(path: path.text, text: theme.redirect(context))
        pages.append(
          WrittenPage(
            page: page, files: [RequiredFile(page, at: Place(file: note.file, line: 1))],
            diagnostics: []))
      }
    }
    return pages
  }

  /// The page for addresses that lead nowhere, however deep they are: so it needs no other file, and
  /// its one link is whole where the course says where it stands.
  func missing() -> SiteFile {
    var context = PageContext()
    context.set("language", text: edition.course.language)
    context.set("courseTitle", text: edition.course.title)
    context.set("home", text: frame.baseURL ?? "index.html")
    return SiteFile(path: "404.html", text: theme.missing(context))
  }
}
