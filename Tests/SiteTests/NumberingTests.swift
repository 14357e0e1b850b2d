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

  @Test("Without them, references say the words")
  func unnumbered() {
    let html = text(of: "a.html", in: Self.files(Self.list)).articleBody
    #expect(
      html.contains(
        "<p><a href=\"#inner\">Inner</a>, <a href=\"#two\">Two</a>, <a href=\"b.html\">Second</a>, "
          + "<a href=\"b.html#there\">Second, There</a>, <a href=\"more.html\">More</a>, 42.</p>"))
    #expect(!html.contains("class=\"number\""))
  }
}
