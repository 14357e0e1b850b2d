import Figures
import Notes
import Site
import Testing

@Suite("Pages")
struct PageTests {
  private func site(_ course: Course, _ results: [BlockKey: BlockResult] = [:]) -> [SiteFile] {
    let site = pages(of: Edition(course: course, results: results))
    #expect(site.diagnostics == [])
    return site.files
  }

  @Test("A whole page, from its first line to its last")
  func whole() {
    var course = course(
      [
        note("index"),
        note(
          "one", title: "One & two", description: "What \"it\" is.", date: "2026-03-01",
          tags: ["a", "<b>"], [paragraph("Text.")]),
        note("two", title: "Three"),
      ], title: "My <course>")
    course.author = "A. Author"
    course.baseURL = "https://example.org/c/"
    course.links = [Course.Link(title: "Source", url: "https://example.org/?a&b")]
    course.language = "en-GB"
    #expect(
      text(of: "one.html", in: site(course)) == """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; \
        font-src 'self'; form-action 'none'; img-src 'self' data:; manifest-src 'self'; \
        script-src 'self'; style-src 'self'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Fieldbook">
        <title>One &amp; two – My &lt;course&gt;</title>
        <meta name="description" content="What &quot;it&quot; is.">
        <meta name="author" content="A. Author">
        <link rel="canonical" href="https://example.org/c/one.html">
        <meta property="og:type" content="article">
        <meta property="og:title" content="One &amp; two">
        <meta property="og:site_name" content="My &lt;course&gt;">
        <meta property="og:url" content="https://example.org/c/one.html">
        <meta property="og:description" content="What &quot;it&quot; is.">
        <link rel="alternate" type="application/atom+xml" title="My &lt;course&gt;" href="feed.xml">
        <link rel="icon" href="favicon.svg" type="image/svg+xml">
        <link rel="manifest" href="site.webmanifest">
        <script src="theme.js"></script>
        <link rel="stylesheet" href="style.css">
        <script src="page.js" defer=""></script>
        <script type="application/ld+json">{"@context":"https://schema.org",\
        "@type":"LearningResource","name":"One \\u0026 two","description":"What \\"it\\" is.",\
        "inLanguage":"en-GB","url":"https://example.org/c/one.html","datePublished":"2026-03-01",\
        "keywords":["a","\\u003cb\\u003e"],"timeRequired":"PT1M",\
        "learningResourceType":"lesson","author":{"@type":"Person","name":"A. Author"},\
        "isPartOf":{"@type":"Course","name":"My \\u003ccourse\\u003e",\
        "url":"https://example.org/c/"}}</script>

        </head>
        <body>
        <a class="skip" href="#page:main">Skip to the text</a>
        <header class="masthead">
        <div class="bar">
        <nav class="crumbs" aria-label="Breadcrumbs">
        <ol>
        <li><a class="course" href="index.html">My &lt;course&gt;</a></li>
        <li class="here"><span aria-current="page">One &amp; two</span></li>
        </ol>
        </nav>
        <div class="tools">
        <nav aria-label="Course">
        <details class="menu">
        <summary>Lessons</summary>
        <ol>
        <li><a href="one.html" aria-current="page">One &amp; two</a></li>
        <li><a href="two.html">Three</a></li>
        </ol>
        </details>
        </nav>
        <a class="unscripted" href="contents.html">Contents</a>
        <button class="scripted" type="button" id="page:search" data-root="" \
        aria-keyshortcuts="/">Search</button>
        <button class="scripted" type="button" id="page:theme">Theme</button>
        </div>
        </div>
        </header>
        <div class="page">
        <main id="page:main">
        <article>
        <header class="opening">
        <h1>One &amp; two</h1>
        <p class="standfirst">What &quot;it&quot; is.</p>
        <p class="byline">
        <time datetime="2026-03-01">1 March 2026</time>
        <span class="minutes">1 min read</span>
        <span class="tag">a</span>
        <span class="tag">&lt;b&gt;</span>
        </p>
        </header>
        <p>Text.</p>

        </article>
        <nav class="pager" aria-label="Reading order">
        <a class="next" rel="next" href="two.html"><span class="eyebrow">Next</span> Three</a>
        </nav>
        </main>
        </div>
        <footer class="colophon">
        <p>My &lt;course&gt;, by A. Author</p>
        <ul>
        <li><a href="contents.html">Contents</a></li>
        <li><a href="feed.xml">Feed</a></li>
        <li><a href="https://example.org/?a&amp;b">Source</a></li>
        </ul>
        </footer>
        </body>
        </html>

        """)
  }

  @Test("Pages of the reference part are no lessons; every page's foot leads to them")
  func reference() {
    var glossary = note("reference/words", title: "Words", [paragraph("A word.")])
    glossary.isReference = true
    let site = pages(of: Edition(course: course([note("a"), note("b"), glossary]), results: [:]))
    let home = text(of: "index.html", in: site.files)
    #expect(!home.between("<section class=\"lessons\"", "</section>").contains("Words"))
    #expect(
      home.between("<nav class=\"reference\" aria-label=\"Reference\">", "</nav>")
        .contains("<li><a href=\"reference/words.html\">Words</a></li>"))
    #expect(text(of: "a.html", in: site.files).contains("href=\"reference/words.html\""))
    #expect(!text(of: "b.html", in: site.files).contains("rel=\"next\""))
    let own = text(of: "reference/words.html", in: site.files)
    #expect(own.contains("<li><a href=\"words.html\" aria-current=\"page\">Words</a></li>"))
    #expect(!own.contains("class=\"pager\""))
  }

  @Test("The course's first page lists the lessons in reading order, each with its first figure")
  func home() {
    let results = [
      BlockKey(note: "two", id: "fig-a"): result([
        .table(table("t")), .figure(figure("loss", title: "The loss")),
      ])
    ]
    let course = course([
      note("index", title: "Welcome", [paragraph("Hello.")]),
      note("two", title: "Two", description: "Of two.", date: "2026-03-02", [experiment("fig-a")]),
      note("part/one", title: "One"),
    ])
    let html = text(of: "index.html", in: site(course, results))
    #expect(html.contains("<title>Welcome – Course</title>"))
    #expect(html.contains("<body class=\"home\">"))
    #expect(html.contains("<h1>Welcome</h1>"))
    #expect(html.contains("<p>Hello.</p>"))
    #expect(!html.contains("class=\"course\""))
    let list = html.between(
      "<h2 id=\"page:lessons\" class=\"eyebrow\">Lessons</h2>\n", "</section>")
    #expect(
      list.replacing(#/<div class="fig">.*</div>(?=</div>)/#.dotMatchesNewlines(), with: "FIGURE")
        == """
        <ol>
        <li>
        <div class="words">
        <h3><a href="two.html">Two</a></h3>
        <p>Of two.</p>
        <p class="byline"><time datetime="2026-03-02">2 March 2026</time></p>
        </div>
        <div class="thumbnail" aria-hidden="true">FIGURE</div>
        </li>
        <li>
        <div class="words">
        <h3><a href="part/one.html">One</a></h3>
        </div>
        </li>
        </ol>

        """)
    #expect(!list.contains("<text"))
  }

  @Test("A course without an index note has a first page all the same")
  func homeWithoutNote() {
    var course = course([note("one", title: "One")], title: "Mine")
    course.description = "About it."
    let html = text(of: "index.html", in: site(course))
    #expect(html.contains("<title>Mine</title>"))
    #expect(html.contains("<p class=\"standfirst\">About it.</p>"))
    #expect(html.contains("<h3><a href=\"one.html\">One</a></h3>"))
    #expect(text(of: "index.html", in: site(SiteTests.course([]))).contains("<h1>Course</h1>"))
  }

  @Test("Each lesson leads to its neighbours; the course's first page is not one of them")
  func pager() {
    let course = course(["index", "a", "b/c", "d"].map { note($0) })
    let files = site(course)
    func neighbours(_ path: String) -> [String] {
      let nav = text(of: path, in: files).between("aria-label=\"Reading order\">", "</nav>")
      return nav.matches(of: #/rel="([a-z]+)" href="([^"]*)"/#).map {
        "\($0.output.1) \($0.output.2)"
      }
    }
    #expect(neighbours("a.html") == ["next b/c.html"])
    #expect(neighbours("b/c.html") == ["prev ../a.html", "next ../d.html"])
    #expect(neighbours("d.html") == ["prev b/c.html"])
    #expect(!text(of: "index.html", in: files).contains("Reading order"))
  }

  @Test("A nested page finds the style sheet and the way home")
  func nested() {
    let html = text(of: "a/b/c.html", in: site(course([note("a/b/c")])))
    #expect(html.contains("<link rel=\"stylesheet\" href=\"../../style.css\">"))
    #expect(html.contains("<link rel=\"icon\" href=\"../../favicon.svg\""))
    #expect(html.contains("<a class=\"course\" href=\"../../index.html\">"))
    #expect(!html.contains("canonical"))
  }

  @Test("The course's links lead to notes and files from every page, and wrong ones are told once")
  func links() {
    var course = course([note("index"), note("a/b"), note("c", title: "C")])
    course.links = [
      Course.Link(title: "To C", url: "c.md"), Course.Link(title: "File", url: "/x/y.pdf"),
    ]
    let media = Media(paths: []) { $0 == "x/y.pdf" ? [7] : nil }
    let good = pages(of: Edition(course: course, results: [:], media: media))
    #expect(good.diagnostics == [])
    #expect(good.files.contains(SiteFile(path: "x/y.pdf", bytes: [7])))
    #expect(
      text(of: "a/b.html", in: good.files).between("<ul>\n", "</ul>")
        == "<li><a href=\"../contents.html\">Contents</a></li>\n"
        + "<li><a href=\"../c.html\">To C</a></li>\n<li><a href=\"../x/y.pdf\">File</a></li>\n")
    course.links = [Course.Link(title: "Mine", url: "style.css")]
    let styled = Media(paths: []) { _ in [7] }
    #expect(
      pages(of: Edition(course: course, results: [:], media: styled)).diagnostics.map(\.description)
        == ["notes/course.yml:1:1: error: the site has two different files 'style.css'"])
    course.links = [
      Course.Link(title: "X", url: "javascript:x"), Course.Link(title: "D", url: "d.md"),
    ]
    let bad = pages(of: Edition(course: course, results: [:]))
    #expect(
      bad.diagnostics.map(\.description) == [
        "notes/course.yml:1:1: error: 'javascript:' links are refused",
        "notes/course.yml:1:1: error: no note '/d.md'; did you mean 'c.md'?",
      ])
    #expect(!text(of: "c.html", in: bad.files).contains("javascript"))
  }

  @Test("A course of many lessons lists them on its first page alone")
  func manyLessons() {
    let few = course((1...40).map { note("n\($0)") })
    let many = course((1...41).map { note("n\($0)") })
    #expect(text(of: "n1.html", in: site(few)).contains("<details class=\"menu\">"))
    #expect(!text(of: "n1.html", in: site(many)).contains("<details class=\"menu\">"))
    #expect(text(of: "index.html", in: site(many)).contains("href=\"n41.html\""))
  }

  @Test("Days are written in words where the course is in English")
  func days() {
    func day(_ date: String, language: String) -> String {
      var course = course([note("a", date: date)])
      course.language = language
      return text(of: "a.html", in: site(course)).between("<time datetime=\"\(date)\">", "</time>")
    }
    #expect(day("2026-11-22", language: "en") == "22 November 2026")
    #expect(day("2026-11-22", language: "de") == "2026-11-22")
  }

  @Test("All errors of all notes are told, in the order of the notes")
  func allErrors() {
    let notes = (1...3).map { number in
      note("n\(number)", (1...10).map { .paragraph([link("#x\($0)", "x")]) })
    }
    #expect(pages(of: Edition(course: course(notes), results: [:])).diagnostics.count == 30)
  }
}
