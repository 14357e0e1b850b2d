import Notes
import Site
import Testing

@Suite("Terms")
struct TermTests {
  private func definition(_ words: String, _ meaning: String, line: Int = 5) -> Inline {
    .link(
      destination: "term:", title: meaning, content: SiteTests.words(words),
      place: Place(file: "notes/a.md", line: line))
  }

  private func site(_ blocks: [Block], also notes: [Note] = []) -> (
    files: [SiteFile], diagnostics: [String]
  ) {
    let site = pages(
      of: Edition(course: course([note("a", title: "A", blocks)] + notes), results: [:]))
    return (site.files, site.diagnostics.map(\.description))
  }

  @Test("A definition has an anchor, an entry in the glossary, and links that find it")
  func defined() {
    let uses: [Inline] = [
      link("term:", "Learning rate"), link("term:learning-rate", "step size"),
      link("term:learning-rate"),
    ]
    let site = site(
      [.paragraph([definition("learning rate", "How far one step goes & more.")])],
      also: [note("part/b", title: "B", [.paragraph(uses)])])
    #expect(site.diagnostics == [])
    #expect(
      text(of: "a.html", in: site.files).contains(
        "<p><dfn id=\"term:learning-rate\">learning rate</dfn></p>"))
    let href = "<a class=\"term\" href=\"../glossary.html#term:learning-rate\">"
    #expect(
      text(of: "part/b.html", in: site.files).articleBody
        == "<p>\(href)Learning rate</a>\(href)step size</a>\(href)learning rate</a></p>\n\n")
    let glossary = text(of: "glossary.html", in: site.files)
    #expect(
      glossary.articleBody == """
        <dl class="glossary">
        <dt id="term:learning-rate"><dfn>learning rate</dfn></dt>
        <dd>How far one step goes &amp; more. <a href="a.html#term:learning-rate" \
        aria-label="learning rate in A">A</a></dd>
        </dl>


        """)
    #expect(
      text(of: "part/b.html", in: site.files).contains(
        "<li><a href=\"../glossary.html\">Glossary</a></li>"))
  }

  @Test("The glossary is in the order of its terms, and a course without terms has none")
  func order() {
    let site = site([
      .paragraph([definition("step", "s"), definition("Adam", "a"), definition("loss", "l")])
    ])
    let terms = text(of: "glossary.html", in: site.files).matches(of: #/<dfn>([^<]*)/#)
    #expect(terms.map(\.output.1) == ["Adam", "loss", "step"])
    #expect(!self.site([paragraph("x")]).files.contains { $0.path == "glossary.html" })
  }

  @Test("A term is defined once, and only defined terms are linked to")
  func mistakes() {
    let twice = site([
      .paragraph([definition("loss", "l")]), .paragraph([definition("Loss", "m", line: 9)]),
      .paragraph([link("term:los", "x"), link("term:", "nothing like it")]),
    ])
    #expect(
      twice.diagnostics == [
        "notes/a.md:9:1: error: 'Loss' is defined in notes/a.md:5 already",
        "notes/lesson.md:7:3: error: no note defines the term 'los'; did you mean 'term:loss'?",
        "notes/lesson.md:7:3: error: no note defines the term 'nothing-like-it'",
      ])
  }
}
