import Figures
import Notes
import Site
import Testing

@Suite("Callouts on the page")
struct CalloutTests {
  private func callout(
    _ kind: Callout.Kind, id: String? = nil, line: Int = 1, _ blocks: [Block]
  ) -> Block {
    let place = Place(file: "notes/lesson.md", line: line)
    return .callout(
      Callout(kind, id: id.map { Located($0, at: place) }, blocks: blocks, place: place))
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
    let solution = callout(.solution, line: 9, [paragraph("So."), experiment("fig-a")])
    let inner = callout(.exercise, line: 8, [])
    let site = page(
      [
        .list(
          start: nil, isTight: true, items: [ListItem(blocks: [callout(.exercise, line: 5, [])])]),
        callout(.exercise, id: "ex-a", line: 7, [paragraph("Why?"), .quote([inner]), solution]),
      ],
      results: ["fig-a": result([.figure(figure("loss"))])])
    #expect(site.diagnostics.isEmpty)
    let body = site.html.articleBody
    #expect(body.hasPrefix("<ul>\n<li>\n<section class=\"callout exercise\" id=\"exercise:1\""))
    #expect(
      body.contains(
        """
        <section class="callout exercise" id="ex-a" aria-label="Exercise 2">
        <p class="callout-title">Exercise 2</p>
        <p>Why?</p>
        <blockquote>
        <section class="callout exercise" id="exercise:3" aria-label="Exercise 3">
        <p class="callout-title">Exercise 3</p>
        </section>
        </blockquote>
        <details class="solution"><summary>Solution to Exercise 2</summary>
        <p>So.</p>
        <div class="result">
        """))
    #expect(body.hasSuffix("</div>\n</details>\n</section>\n\n"))
    #expect(site.files.contains { $0.path == "data/lesson/fig-a-loss.csv" })
  }

  @Test("Links call an exercise by its number")
  func links() {
    let exercise = callout(.exercise, id: "ex-a", line: 9, [paragraph("Why?")])
    let first = note(
      "a", title: "First",
      [callout(.exercise, []), callout(.tip, line: 5, []), exercise, .paragraph([link("#ex-a")])])
    let second = note("b", [.paragraph([link("a.md#ex-a")])])
    let site = pages(of: Edition(course: course([first, second]), results: [:]))
    #expect(site.diagnostics.isEmpty)
    #expect(text(of: "a.html", in: site.files).contains("<a href=\"#ex-a\">Exercise 2</a>"))
    #expect(
      text(of: "b.html", in: site.files).contains("<a href=\"a.html#ex-a\">First, Exercise 2</a>"))
  }

  @Test("An exercise without an id still has an anchor")
  func anchor() {
    #expect(
      page([callout(.exercise, [])]).html.contains(
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
      "a", [callout(.exercise, [callout(.solution, line: 3, [])])])
    lesson.frontMatter.solutions = day
    let site = pages(of: Edition(course: course([lesson]), results: [:]))
    let html = text(of: "a.html", in: site.files)
    #expect(html.contains("<p class=\"withheld\">\(words)</p>"))
    #expect(!html.contains("<details class=\"solution\">"))
  }
}
