import Notes
import Site
import Testing

@Suite("Headings")
struct HeadingTests {
  private func levels(_ html: String) -> [String] {
    html.matches(of: #/<(h[1-6])[^>]*>([^<]*)/#).map { "\($0.output.1) \($0.output.2)" }
  }

  @Test("A heading has an anchor and a quiet link to itself")
  func anchor() {
    #expect(
      page([heading(2, "Big steps")]).html.articleBody
        == """
        <div class="heading"><h2 id="big-steps">Big steps</h2>\
        <a class="permalink" href="#big-steps" aria-label="Link to “Big steps”">#</a></div>


        """)
  }

  @Test("The title is the one heading of level 1; a first heading that repeats it is dropped")
  func title() {
    let html = page([heading(1, "Lesson"), heading(2, "A")]).html
    #expect(levels(html) == ["h1 Lesson", "h2 A"])
    #expect(html.contains("<h1 id=\"lesson\">Lesson</h1>"))
    #expect(
      levels(page([heading(1, "Other"), heading(2, "A")]).html)
        == ["h1 Lesson", "h2 Other", "h3 A"])
  }

  @Test("Levels never skip, however the note starts them")
  func outline() {
    let blocks = [
      heading(3, "A"), heading(5, "B"), heading(5, "C"), heading(4, "D"), heading(2, "E"),
      heading(6, "F"), heading(1, "G"),
    ]
    #expect(
      levels(page(blocks).html)
        == ["h1 Lesson", "h2 A", "h3 B", "h3 C", "h3 D", "h2 E", "h3 F", "h2 G"])
  }

  @Test("The contents list sections and their parts, words alone")
  func contents() {
    let blocks: [Block] = [
      .heading(
        level: 2,
        content: [
          .text("On "), .code("gd", place: somewhere), .emphasis(words(" & more")),
          .footnote(number: 1, occurrence: 1), .html("<b>", place: somewhere),
        ], anchor: "on-gd", place: somewhere),
      heading(3, "Part"), heading(4, "Too deep"), heading(2, "End"),
    ]
    let html = page(blocks).html
    #expect(
      html.between("<p class=\"eyebrow\">On this page</p>\n", "</nav>")
        == """
        <ol>
        <li><a href="#on-gd">On gd &amp; more</a>
        <ol>
        <li><a href="#part">Part</a></li>
        </ol>
        </li>
        <li><a href="#end">End</a>
        </li>
        </ol>

        """)
  }

  @Test("A page of one section has no contents")
  func noContents() {
    #expect(!page([heading(2, "A")]).html.contains("On this page"))
    #expect(page([heading(2, "A"), heading(3, "B")]).html.contains("On this page"))
  }
}
