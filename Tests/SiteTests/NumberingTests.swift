import Notes
import Site
import Testing

@Suite("Numbered lessons and sections")
struct NumberingTests {
  /// The pages of three notes that refer to each other.
  private static func files(_ course: String) -> [SiteFile] {
    let reading = readCourse([
      "course.yml": "title: A course\n\(course)",
      "a.md": """
      ---
      title: First
      ---
      # First

      ## One

      ### Inner

      ## Two

      [](#inner), [](#two), [](b.md), [](b.md#there), [](more.md), [42](plain:).
      """, "b.md": "---\ntitle: Second\n---\n## There\n", "more.md": "---\ntitle: More\n---\n",
    ])
    #expect(reading.diagnostics == [])
    let site = pages(of: Edition(course: reading.readable, results: [:]))
    #expect(site.diagnostics == [])
    return site.files
  }

  private static let list = "lessons: [a, b]\n"

  @Test("With numbers, references say them, and so do the headings")
  func numbered() {
    let html = text(of: "a.html", in: Self.files("numbering: true\n" + Self.list)).articleBody
    #expect(
      html.contains(
        "<p><a href=\"#inner\">Section 1.1</a>, <a href=\"#two\">Section 2</a>, "
          + "<a href=\"b.html\">Lesson 2</a>, <a href=\"b.html#there\">Lesson 2, Section 1</a>, "
          + "<a href=\"more.html\">More</a>, 42.</p>"))
    #expect(html.contains("<h3 id=\"inner\"><span class=\"number\">1.1</span> Inner</h3>"))
  }

  @Test("With numbers, a lesson says which it is, and so do the lists of lessons and of sections")
  func lists() {
    let files = Self.files("numbering: true\n" + Self.list)
    let second = text(of: "b.html", in: files)
    #expect(second.contains("<p class=\"eyebrow\">Lesson 2</p>\n<h1>Second</h1>"))
    #expect(!text(of: "more.html", in: files).contains("eyebrow\">Lesson"))
    let first = text(of: "a.html", in: files)
    for (anchor, number, words) in [("one", "1", "One"), ("inner", "1.1", "Inner")] {
      #expect(
        first.contains(
          "<li><a href=\"#\(anchor)\"><span class=\"number\">\(number)</span> \(words)</a>"))
    }
    let home = text(of: "index.html", in: files)
    #expect(
      home.contains("<p class=\"eyebrow\">Lesson 1</p>\n<h3><a href=\"a.html\">First</a></h3>"))
    let contents = text(of: "contents.html", in: files)
    #expect(
      contents.contains(
        "<li><a href=\"b.html\"><span class=\"number\">Lesson 2</span> Second</a>\n<ul>\n"
          + "<li><a href=\"b.html#there\"><span class=\"number\">1</span> There</a></li>"))
    #expect(contents.contains("<li><a href=\"more.html\">More</a></li>"))
  }

  @Test("Without them, references say the words")
  func unnumbered() {
    let html = text(of: "a.html", in: Self.files(Self.list)).articleBody
    #expect(
      html.contains(
        "<p><a href=\"#inner\">Inner</a>, <a href=\"#two\">Two</a>, <a href=\"b.html\">Second</a>, "
          + "<a href=\"b.html#there\">Second, There</a>, <a href=\"more.html\">More</a>, 42.</p>"))
    #expect(!html.contains("class=\"number\""))
    for page in ["a.html", "b.html", "index.html", "contents.html"] {
      #expect(!text(of: page, in: Self.files(Self.list)).contains("Lesson 1"))
    }
  }

  @Test("A heading that has a name keeps it, so that links stay when its words change")
  func names() {
    let both = ["Old words", "New words"].map { words in
      let reading = readCourse([
        "a.md": "---\ntitle: A\n---\n## \(words) {#steps}\n\n[](#steps)\n"
      ])
      let site = pages(of: Edition(course: reading.readable, results: [:]))
      #expect(site.diagnostics == [])
      return text(of: "a.html", in: site.files).articleBody
    }
    for (page, words) in zip(both, ["Old words", "New words"]) {
      #expect(page.contains("<h2 id=\"steps\">\(words)</h2>"))
      #expect(page.contains("<a href=\"#steps\">\(words)</a>"))
    }
  }
}
