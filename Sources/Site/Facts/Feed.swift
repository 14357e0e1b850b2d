import Figures
import Notes

extension Press {
  /// The notes that have a day, newest first, as an Atom feed; nil where there is none, or where
  /// nobody knows where the site will stand.
  ///
  /// Reference: RFC 4287.
  func feed() -> SiteFile? {
    guard let home = frame.baseURL else { return nil }
    let dated = frame.datedLessons
    guard let newest = dated.first?.frontMatter.date else { return nil }
    var feed = Markup.trusted("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    feed += .start("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": frame.language])
    feed += .newline
    feed += Self.line("title", frame.title)
    feed += .leaf("link", ["href": home]) + .newline
    feed += .leaf("link", ["rel": "self", "href": home + "feed.xml"]) + .newline
    feed += Self.line("id", home) + Self.line("updated", Self.instant(newest))
    feed += .element("author", [:], .element("name", [:], .text(frame.author ?? frame.title)))
    feed += .newline
    for note in dated {
      guard let path = index.pages[note.slug]?.path, let day = note.frontMatter.date,
        let address = frame.address(of: path)
      else { continue }
      feed += .trusted("<entry>\n") + Self.line("title", note.frontMatter.title)
      feed += .leaf("link", ["href": address]) + .newline
      feed += Self.line("id", address) + Self.line("updated", Self.instant(day))
      if let summary = note.frontMatter.description { feed += Self.line("summary", summary) }
      feed += .trusted("</entry>\n")
    }
    feed += .trusted("</feed>\n")
    return SiteFile(path: "feed.xml", text: feed.source)
  }

  private static func line(_ name: StaticString, _ words: String) -> Markup {
    .element(name, [:], .text(words)) + .newline
  }

  /// Notes know days, feeds want instants.
  private static func instant(_ day: String) -> String { "\(day)T00:00:00Z" }
}

extension CourseFrame {
  /// The lessons that have a day, newest first.
  var datedLessons: [Note] {
    lessons.map { course.notes[$0] }.enumerated()
      .filter { $0.element.frontMatter.date != nil }
      .sorted {
        let (a, b) = ($0.element.frontMatter.date ?? "", $1.element.frontMatter.date ?? "")
        return a == b ? $0.offset < $1.offset : a > b
      }
      .map(\.element)
  }
}
