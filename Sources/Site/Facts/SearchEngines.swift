import Figures
import Notes

extension Press {
  /// What programs that visit sites look for: which pages they may read, and where these are.
  ///
  /// Reference: RFC 9309, and sitemaps.org.
  func visitorFiles(_ pages: [SitePath]) -> [SiteFile] {
    guard let home = frame.baseURL else {
      return [SiteFile(path: "robots.txt", text: "User-agent: *\nAllow: /\n")]
    }
    let days = Dictionary(
      edition.course.notes.compactMap { note in
        index.pages[note.slug].map { ($0.path, note.frontMatter.date) }
      }, uniquingKeysWith: { first, _ in first })
    var map = Markup.trusted("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    map += .start("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) + .newline
    for path in pages {
      guard let address = frame.address(of: path) else { continue }
      var entry = Markup.element("loc", [:], .text(address))
      if let day = days[path] ?? nil { entry += .element("lastmod", [:], .text(day)) }
      map += .element("url", [:], entry) + .newline
    }
    map += .trusted("</urlset>\n")
    return [
      SiteFile(
        path: "robots.txt", text: "User-agent: *\nAllow: /\nSitemap: \(home)sitemap.xml\n"),
      SiteFile(path: "sitemap.xml", text: map.source),
    ]
  }

  /// What a reader's device calls the site and shows for it.
  ///
  /// Reference: W3C, Web Application Manifest.
  func manifest() -> SiteFile {
    let icon: JSON = .object([
      "src": .text("favicon.svg"), "sizes": .text("any"), "type": .text("image/svg+xml"),
    ])
    let manifest: JSON = .object([
      "name": .text(frame.title), "description": .text(frame.courseDescription),
      "lang": .text(frame.language), "start_url": .text("index.html"), "scope": .text("./"),
      "display": .text("minimal-ui"), "icons": .list([icon]),
    ])
    return SiteFile(path: "site.webmanifest", text: manifest.source + "\n")
  }
}
