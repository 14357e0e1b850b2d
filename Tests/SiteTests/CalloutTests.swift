import Figures
import Notes
import Site
import Testing

@Suite("Callouts on the page")
struct CalloutTests {
  private func callout(
    _ kind: Callout.Kind, number: Int? = nil, id: String? = nil, _ blocks: [Block]
  ) -> Block {
    .callout(
      Callout(
        kind, number: number, id: id.map { Located($0, at: somewhere) }, blocks: blocks,
        place: somewhere))
  }

  @Test("An alert is a named box")
  func alert() {
    #expect(
      page([callout(.warning, [paragraph("Hot & cold.")])]).html.articleBody == """
        <div class="callout warning" role="note">
        <p class="callout-title">Warning</p>
        <p>Hot &amp; cold.</p>
        </div>


        """)
  }

  @Test("A solution is folded into its exercise, with all that it holds")
  func exercise() {
    let solution = callout(.solution, number: 2, [paragraph("So."), experiment("fig-a")])
    let site = page(
      [callout(.exercise, number: 2, id: "ex-a", [paragraph("Why?"), solution])],
      results: ["fig-a": result([.figure(figure("loss"))])])
    #expect(site.diagnostics.isEmpty)
    let body = site.html.articleBody
    #expect(
      body.hasPrefix(
        """
        <section class="callout exercise" id="ex-a" aria-label="Exercise 2">
        <p class="callout-title">Exercise 2</p>
        <p>Why?</p>
        <details class="solution"><summary>Solution to Exercise 2</summary>
        <p>So.</p>
        <div class="result">
        """))
    #expect(body.hasSuffix("</div>\n</details>\n</section>\n\n"))
    #expect(site.files.contains { $0.path == "data/lesson/fig-a-loss.csv" })
  }

  @Test("Links call an exercise by its number")
  func links() {
    let exercise = callout(.exercise, number: 3, id: "ex-a", [paragraph("Why?")])
    let first = note("a", title: "First", [exercise, .paragraph([link("#ex-a")])])
    let second = note("b", [.paragraph([link("a.md#ex-a")])])
    let site = pages(of: Edition(course: course([first, second]), results: [:]))
    #expect(site.diagnostics.isEmpty)
    #expect(text(of: "a.html", in: site.files).contains("<a href=\"#ex-a\">Exercise 3</a>"))
    #expect(
      text(of: "b.html", in: site.files).contains("<a href=\"a.html#ex-a\">First, Exercise 3</a>"))
  }

  @Test("An exercise without an id still has an anchor")
  func anchor() {
    #expect(
      page([callout(.exercise, number: 1, [])]).html.contains(
        "<section class=\"callout exercise\" id=\"exercise:1\" aria-label=\"Exercise 1\">"))
  }

  @Test(
    "A withheld solution says when it is given",
    arguments: [
      (nil, "Solution to Exercise 1 is not given in this edition."),
      ("2026-12-01", "Solution to Exercise 1 is given from 1 December 2026."),
    ])
  func withheld(day: String?, words: String) {
    var lesson = note(
      "a", [callout(.exercise, number: 1, [callout(.solution, number: 1, [])])])
    lesson.frontMatter.solutions = day
    let site = pages(of: Edition(course: course([lesson]), results: [:]))
    let html = text(of: "a.html", in: site.files)
    #expect(html.contains("<p class=\"withheld\">\(words)</p>"))
    #expect(!html.contains("<details class=\"solution\">"))
  }
}
