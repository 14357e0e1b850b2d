import Notes
import Site
import Testing

@Suite("Raw HTML, where a course lets it pass")
struct RawHTMLTests {
  /// The site of a course with the note `a` and another, whose folder holds a picture.
  private func site(_ markdown: String, html: Bool = true) -> (
    files: [SiteFile], diagnostics: [String]
  ) {
    let reading = readCourse([
      "course.yml": "title: A course\nhtml: \(html)\n",
      "a.md": "---\ntitle: A\n---\n\(markdown)\n",
      "b.md": "---\ntitle: B\n---\n## There\n",
    ])
    #expect(reading.diagnostics == [])
    let media = Media(paths: ["one.png"]) { $0 == "one.png" ? [1, 2, 3] : nil }
    let site = pages(of: Edition(course: reading.readable, results: [:], media: media))
    return (site.files, site.diagnostics.map(\.description))
  }

  @Test(
    "Its anchors are nothing else's",
    arguments: [
      (
        "## Steps\n\n<p id=\"steps\">x</p>",
        "6:1: error: id 'steps' is taken by a heading or block of the note; choose another"
      ),
      (
        "<p id=\"x\">x</p>\n\n<p id='x'>y</p>",
        "6:1: error: id 'x' is taken in line 4; choose another"
      ),
      (
        "> [!EXERCISE] {#ex}\n> <i id=ex>x</i>",
        "5:3: error: id 'ex' is taken by a heading or block of the note; choose another"
      ),
      (
        "| a |\n|---|\n| <a name=\"a-b\"></a><b id=\"a-b\"></b> |",
        "6:21: error: id 'a-b' is taken in line 6; choose another"
      ),
      (
        "<p id=\"fn:1\">x</p>",
        "4:1: error: id 'fn:1' may be one of the page's own; choose another"
      ),
    ])
  func duplicates(markdown: String, message: String) {
    #expect(site(markdown).diagnostics == ["notes/a.md:\(message)"])
    #expect(site(markdown, html: false).diagnostics == [])
  }

  @Test("A tag may say its anchor in both ways, and comments and names of fields are no anchors")
  func noDuplicates() {
    let markdown = """
      <a id="x" name="x"></a>

      <!-- <p id="x"> -->

      <input name="x" aria-label="X">

      <p id="y">To [x](#x) and [y](#y)</p>
      """
    #expect(site(markdown).diagnostics == [])
  }

  @Test(
    "What its links and images name must be there",
    arguments: [
      ("<img alt='' src='one.pgn'>", "error: no file 'one.pgn'; did you mean 'one.png'?"),
      ("<a href='c.html'>C</a>", "error: no file 'c.html'"),
      (
        "<a href='b.md'>B</a>",
        "error: raw HTML names pages as the site does; did you mean 'b.html'?"
      ),
      (
        "<a href='b.html#ther'>B</a>",
        "error: no section, figure or table 'ther' in 'b.html'; did you mean 'b.html#there'?"
      ),
      ("<a href='#x'>x</a>", "error: no section, figure or table 'x'"),
      ("<a href='../b.html'>B</a>", "error: '../b.html' leads out of the folder of notes"),
      (
        "<img alt='' src='one.png' srcset='one.png 1x, two.png 2x'>",
        "error: no file 'two.png'"
      ),
    ])
  func dead(html: String, message: String) {
    #expect(site(html).diagnostics == ["notes/a.md:4:1: \(message)"])
  }

  @Test("What it names comes along")
  func files() {
    let site = site(
      "<p><img alt='' src='one.png'> <a href='b.html#there'>B</a> <a href='contents.html'>C</a></p>"
    )
    #expect(site.diagnostics == [])
    #expect(site.files.first { $0.path == "one.png" }?.bytes == [1, 2, 3])
  }
}
