import Notes

extension Press {
  /// The files of a site that are no pages of the course and that no note asks for, those of the
  /// search left out.
  func publishingFiles(of pages: [WrittenPage]) -> [SiteFile] {
    let paths = pages.map { SitePath(down: $0.page.path) }
      .sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    var files = [missing(), manifest()] + visitorFiles(paths)
    if let feed = feed() { files.append(feed) }
    return files
  }
}
