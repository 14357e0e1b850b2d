import Notes
import Site
import Testing

@Suite("What is published besides the pages")
struct PublishingTests {
  private var course: Course {
    var first = note("one", title: "One", description: "Of one.", date: "2026-03-01")
    first.frontMatter.aliases = ["old/one", "uno.html"]
    first.frontMatter.discuss = "https://example.org/talk/1"
    let second = note("part/two", title: "Two & more", date: "2026-03-02")
    var course = SiteTests.course([note("index"), first, second, note("three")], title: "Mine")
    course.baseURL = "https://example.org/c/"
    course.author = "A. Author"
    course.edit = "https://example.org/edit/notes/{path}"
    return course
  }

  private func file(_ path: String, of course: Course) -> String {
    text(of: path, in: pages(of: Edition(course: course, results: [:])).files)
  }

  @Test("The feed holds the notes that have a day, newest first")
  func feed() {
    #expect(
      file("feed.xml", of: course) == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>Mine</title>
        <link href="https://example.org/c/"/>
        <link rel="self" href="https://example.org/c/feed.xml"/>
        <id>https://example.org/c/</id>
        <updated>2026-03-02T00:00:00Z</updated>
        <author><name>A. Author</name></author>
        <entry>
        <title>Two &amp; more</title>
        <link href="https://example.org/c/part/two.html"/>
        <id>https://example.org/c/part/two.html</id>
        <updated>2026-03-02T00:00:00Z</updated>
        </entry>
        <entry>
        <title>One</title>
        <link href="https://example.org/c/one.html"/>
        <id>https://example.org/c/one.html</id>
        <updated>2026-03-01T00:00:00Z</updated>
        <summary>Of one.</summary>
        </entry>
        </feed>

        """)
  }

  @Test("The map of the site holds every page, and robots are told where it is")
  func sitemap() {
    #expect(
      file("sitemap.xml", of: course).between("0.9\">\n", "</urlset>") == """
        <url><loc>https://example.org/c/contents.html</loc></url>
        <url><loc>https://example.org/c/</loc></url>
        <url><loc>https://example.org/c/one.html</loc><lastmod>2026-03-01</lastmod></url>
        <url><loc>https://example.org/c/part/two.html</loc><lastmod>2026-03-02</lastmod></url>
        <url><loc>https://example.org/c/three.html</loc></url>

        """)
    #expect(
      file("robots.txt", of: course)
        == "User-agent: *\nAllow: /\nSitemap: https://example.org/c/sitemap.xml\n")
  }

  @Test("A course that does not know where it stands has no feed, no map and no whole address")
  func nowhere() {
    var course = course
    course.baseURL = nil
    let files = pages(of: Edition(course: course, results: [:])).files
    #expect(!files.contains { $0.path == "feed.xml" || $0.path == "sitemap.xml" })
    #expect(text(of: "robots.txt", in: files) == "User-agent: *\nAllow: /\n")
    #expect(!text(of: "one.html", in: files).contains("feed.xml"))
    #expect(!text(of: "one.html", in: files).contains("og:"))
  }

  @Test("An older address sends the reader on", arguments: ["old/one/index.html", "uno.html"])
  func redirects(path: String) {
    let html = file(path, of: course)
    let target = path == "uno.html" ? "one.html" : "../../one.html"
    #expect(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"))
    #expect(html.contains("<p>It is now <a href=\"\(target)\">One</a>.</p>"))
    #expect(html.contains("<link rel=\"canonical\" href=\"https://example.org/c/one.html\">"))
  }

  @Test("The page for lost readers needs no other file, so it works at any depth")
  func missing() {
    let html = file("404.html", of: course)
    let addresses = html.matches(of: #/(?:href|src)="([^"]*)"/#).map(\.output.1)
    #expect(addresses.count == 3)
    #expect(
      addresses.allSatisfy { $0.hasPrefix("data:") || $0 == "https://example.org/c/" })
    #expect(html.contains("data:text/css,html%20%7B%20color-scheme"))
  }

  @Test("A note can be edited and discussed")
  func afterword() {
    #expect(
      file("part/two.html", of: course).contains(
        "<li><a href=\"https://example.org/edit/notes/part/two.md\">Edit this page</a></li>"))
    #expect(
      file("one.html", of: course).contains(
        "<li><a href=\"https://example.org/talk/1\">Discuss this page</a></li>"))
    #expect(!file("three.html", of: course).contains("Discuss"))
  }

  @Test("The picture of a note is told to other sites, whole address and all")
  func picture() {
    var course = course
    course.notes[2].frontMatter.image = Located("/pictures/two.png", at: somewhere)
    let media = Media(paths: []) { $0 == "pictures/two.png" ? [1, 2] : nil }
    let site = pages(of: Edition(course: course, results: [:], media: media))
    #expect(site.diagnostics == [])
    #expect(
      text(of: "part/two.html", in: site.files).contains(
        "<meta property=\"og:image\" content=\"https://example.org/c/pictures/two.png\">"))
    #expect(site.files.contains(SiteFile(path: "pictures/two.png", bytes: [1, 2])))

    course.notes[2].frontMatter.image = Located("three.png", at: somewhere)
    #expect(
      pages(of: Edition(course: course, results: [:], media: media)).diagnostics.map(\.description)
        == ["notes/lesson.md:7:3: error: no file 'three.png'"])
  }

  @Test("Breadcrumbs lead through the folders that have a first page")
  func crumbs() {
    let course = SiteTests.course([
      note("index"), note("a/index", title: "A"), note("a/b/c", title: "C"),
    ])
    let crumbs = file("a/b/c.html", of: course).between("<nav class=\"crumbs\"", "</nav>")
    #expect(
      crumbs.matches(of: #/<a[^>]*href="([^"]*)"/#).map(\.output.1)
        == ["../../index.html", "../index.html"])
    #expect(crumbs.contains("<span aria-current=\"page\">C</span>"))
  }

  @Test("What a page is stands in it as data that cannot end its element")
  func structuredData() throws {
    var course = course
    course.notes[1].frontMatter.title = "</script><b>\u{2028}\"\\"
    let data = file("one.html", of: course).between("ld+json\">", "</script>\n\n</head>")
    #expect(data.contains(#""name":"\u003c/script\u003e\u003cb\u003e\u2028\"\\""#))
  }

  @Test("Every lesson stands in the contents with its sections")
  func contents() {
    let course = SiteTests.course([
      note("index"),
      note("a", title: "A", [heading(2, "First"), heading(3, "Part"), heading(2, "Second")]),
    ])
    #expect(
      file("contents.html", of: course).articleBody.hasPrefix(
        """
        <ol class="index">
        <li><a href="a.html">A</a>
        <ul>
        <li><a href="a.html#first">First</a></li>
        <li><a href="a.html#second">Second</a></li>
        </ul>
        </li>
        </ol>
        """))
  }
}
