import Figures
import Notes
import Site
import Testing

@Suite("Links")
struct LinkTests {
  private static let others = [
    note("index", title: "Home", [paragraph("x")]),
    note("lesson-2", title: "Second", [heading(2, "A part"), experiment("fig-a")]),
    note("deep/er/note", title: "Deep", [heading(2, "Größe")]),
    note("deep/index", title: "Depths"),
    note("odd name", title: "Odd"),
  ]

  /// The address and the words that a link becomes on the page of the note `slug`.
  private func written(
    _ destination: String, in slug: String = "lesson", words: String = "x", media: Media = .none
  ) -> (link: String, diagnostics: [String]) {
    let place = Place(file: "notes/\(slug).md", line: 9, column: 4)
    let note = note(
      slug, title: "Lesson",
      [
        heading(2, "Here"), heading(2, "Café"), experiment("fig-x"), experiment("tab-y", alt: []),
        .paragraph([link(destination, words, at: place)]),
      ])
    let results = [
      BlockKey(note: slug, id: "fig-x"): result([
        .figure(figure("loss")), .table(table("summary")),
      ]),
      BlockKey(note: slug, id: "tab-y"): result([.table(table("rates"))]),
      BlockKey(note: "lesson-2", id: "fig-a"): result([.figure(figure("loss"))]),
    ]
    let edition = Edition(course: course([note] + Self.others), results: results, media: media)
    let site = pages(of: edition)
    let html = text(of: "\(slug).html", in: site.files).articleBody
    let link = html[(html.lastRange(of: "<p>")?.upperBound ?? html.startIndex)...]
      .prefix { $0 != "\n" }
    return (String(link).replacing("</p>", with: ""), site.diagnostics.map(\.description))
  }

  @Test(
    "Links to notes become links to pages",
    arguments: [
      ("lesson-2.md", "lesson-2.html"), ("lesson-2.md#a-part", "lesson-2.html#a-part"),
      ("./lesson-2.md", "lesson-2.html"), ("/lesson-2.md", "lesson-2.html"),
      ("lesson-2.md?x=1&y", "lesson-2.html?x=1&amp;y"), ("odd%20name.md", "odd%20name.html"),
      ("deep/er/note.md#gr%C3%B6%C3%9Fe", "deep/er/note.html#gr%C3%B6%C3%9Fe"),
      ("deep/er/note.md#größe", "deep/er/note.html#gr%C3%B6%C3%9Fe"),
      ("deep/", "deep/index.html"), ("deep/er/../er/note.md", "deep/er/note.html"),
      ("#here", "#here"), ("#café", "#caf%C3%A9"), ("#", "#"), ("#top", "#top"),
      ("lesson.md#here", "lesson.html#here"), ("/", "index.html"),
    ])
  func notes(destination: String, address: String) {
    let (link, diagnostics) = written(destination)
    #expect(link == "<a href=\"\(address)\">x</a>")
    #expect(diagnostics == [])
  }

  @Test(
    "Links of a nested note start from its folder",
    arguments: [
      ("../lesson-2.md", "../lesson-2.html"), ("er/note.md", "er/note.html"),
      ("/deep/er/note.md", "er/note.html"), ("./", "index.html"), ("../", "../index.html"),
    ])
  func nested(destination: String, address: String) {
    let (link, diagnostics) = written(destination, in: "deep/lesson")
    #expect(link == "<a href=\"\(address)\">x</a>")
    #expect(diagnostics == [])
  }

  @Test(
    "Links without words say what they lead to",
    arguments: [
      ("#fig-x", "Figure 1"), ("#fig-x.summary", "Table 1"), ("#fig-x.loss", "Figure 1"),
      ("#tab-y", "Table 2"), ("#tab-y.rates", "Table 2"), ("#here", "Here"),
      ("lesson-2.md", "Second"), ("lesson-2.md#fig-a", "Second, Figure 1"),
      ("lesson-2.md#a-part", "Second, A part"),
    ])
  func labels(destination: String, label: String) {
    let (link, diagnostics) = written(destination, words: "")
    #expect(link.hasSuffix(">\(label)</a>"))
    #expect(diagnostics == [])
  }

  @Test(
    "Addresses outside the course stay",
    arguments: [
      ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&amp;d#e"),
      ("mailto:a@example.org", "mailto:a@example.org"),
      ("//example.org/x", "//example.org/x"),
      ("https://example.org/\"onclick=\"x", "https://example.org/%22onclick=%22x"),
      ("https://example.org/ä%20b", "https://example.org/%C3%A4%20b"),
      ("https://example.org/'<>", "https://example.org/&#39;%3C%3E"),
    ])
  func external(destination: String, address: String) {
    let (link, diagnostics) = written(destination)
    #expect(link == "<a href=\"\(address)\">x</a>")
    #expect(diagnostics == [])
  }

  @Test(
    "Addresses that run code or read the reader's disk are refused, however they are spelt",
    arguments: [
      ("javascript:alert(1)", "javascript"), ("JaVaScRiPt:alert(1)", "javascript"),
      ("  javascript:alert(1)", "javascript"), ("\u{1}javascript:alert(1)", "javascript"),
      ("java\nscript:alert(1)", "javascript"), ("java\tscript\r:alert(1)", "javascript"),
      ("vbscript:x", "vbscript"), ("data:text/html,<script>", "data"),
      ("data:image/svg+xml,<svg onload=x>", "data"), ("file:///etc/passwd", "file"),
      ("blob:https://example.org/1", "blob"), ("view-source:https://example.org", "view-source"),
    ])
  func refused(destination: String, scheme: String) {
    let (link, diagnostics) = written(destination)
    #expect(link == "x")
    #expect(diagnostics == ["notes/lesson.md:9:4: error: '\(scheme):' links are refused"])
  }

  @Test(
    "Links that lead nowhere are errors with the place and a suggestion",
    arguments: [
      ("lesson-3.md", "no note 'lesson-3.md'; did you mean 'lesson-2.md'?"),
      ("lessn-2.md#a-part", "no note 'lessn-2.md'; did you mean 'lesson-2.md'?"),
      ("nothing/like/this.md", "no note 'nothing/like/this.md'"),
      (
        "lesson-2.md#a-prt",
        "no section, figure or table 'a-prt' in 'lesson-2.md'; did you mean 'lesson-2.md#a-part'?"
      ),
      ("#fig-xx", "no section, figure or table 'fig-xx'; did you mean '#fig-x'?"),
      ("lesson-2.html", "no file 'lesson-2.html'; did you mean 'lesson-2.md'?"),
      ("data.csv", "no file 'data.csv'"),
      ("../lesson-2.md", "'../lesson-2.md' leads out of the folder of notes"),
      ("javascript%3Aalert(1)", "no file 'javascript:alert(1)'"),
      ("nowhere/", "no note 'nowhere/'"),
    ])
  func missing(destination: String, message: String) {
    let (link, diagnostics) = written(destination)
    #expect(link == "x")
    #expect(diagnostics == ["notes/lesson.md:9:4: error: \(message)"])
  }

  @Test("A suggestion is written from the note it is for")
  func suggestionFromFolder() {
    let (_, diagnostics) = written("../lessn-2.md", in: "deep/lesson")
    #expect(
      diagnostics == [
        "notes/deep/lesson.md:9:4: error: no note '../lessn-2.md'; did you mean '../lesson-2.md'?"
      ])
  }

  @Test("A link without words that has no name is an error")
  func wordless() {
    let (_, diagnostics) = written("https://example.org", words: "")
    #expect(
      diagnostics == [
        "notes/lesson.md:9:4: error: link to 'https://example.org' has no words"
      ])
  }

  @Test("A file that a note links to is copied, and a missing one gets a suggestion")
  func files() throws {
    let media = Media(paths: ["data/points.csv"]) { $0 == "data/points.csv" ? [49] : nil }
    let note = note("lesson", [.paragraph([link("data/points.csv", "data")])])
    let site = pages(of: Edition(course: course([note]), results: [:], media: media))
    #expect(site.diagnostics == [])
    #expect(text(of: "data/points.csv", in: site.files) == "1")
    #expect(
      written("data/point.csv", media: media).diagnostics == [
        "notes/lesson.md:9:4: error: no file 'data/point.csv'; did you mean 'data/points.csv'?"
      ])
  }

  @Test("A link never holds another link")
  func nestedLinks() {
    let inner: [Inline] = [
      .text("a"), .footnote(number: 1, occurrence: 1), link("#here", "b"),
    ]
    let block = Block.paragraph([
      .link(destination: "#here", title: "T\"", content: inner, place: somewhere)
    ])
    let html = page([heading(2, "Here"), block]).html
    #expect(html.contains("<p><a href=\"#here\" title=\"T&quot;\">a<sup>1</sup>b</a></p>"))
  }

  @Test("Links can lead into raw HTML where the course allows it")
  func rawAnchors() {
    let blocks: [Block] = [
      .html("<div id=\"own\"></div>", place: somewhere),
      .paragraph([.html("<a name='two'>", place: somewhere), link("#own", "x"), link("#two", "y")]),
    ]
    #expect(page(blocks, allowsHTML: true).diagnostics == [])
    #expect(page(blocks).diagnostics.count == 2)
  }
}

extension String {
  /// The last place where `text` stands.
  fileprivate func lastRange(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}
