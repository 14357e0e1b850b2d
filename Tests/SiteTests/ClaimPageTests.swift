import Figures
import Notes
import Site
import Testing

@Suite("Claims on a page")
struct ClaimPageTests {
  private static let measured = [
    ClaimResult.Measurement(
      name: "fig-a.gap", value: "0.20 ± 0.05", seeds: 3,
      block: BlockKey(note: "a", id: "fig-a")),
    ClaimResult.Measurement(
      name: "fig-a.rates.loss", value: "0.25, 0.125", seeds: 0,
      block: BlockKey(note: "a", id: "fig-a"), table: "rates"),
  ]

  /// A site whose first note claims something of its own block and another thing of nothing, and
  /// whose second claims something of the first.
  private func site(
    holds: Bool = true, inLink: Bool = false
  ) -> (a: String, b: String, ledger: String) {
    func claim(_ number: Int, _ words: String) -> Inline {
      .claim(
        number: number, condition: Passage("c", at: somewhere),
        content: [.text(words), .emphasis([.text("!")])], place: somewhere)
    }
    let first = claim(1, "A & B")
    let a = note(
      "a", title: "First",
      [
        .paragraph([
          inLink
            ? .link(
              destination: "https://a.example/", title: "", content: [first], place: somewhere)
            : first, .text(" and "), claim(2, "sums hold"), .text("."),
        ]), experiment("fig-a"),
      ])
    let b = note("b", title: "Second", [.paragraph([claim(1, "There")])])
    let results = [
      ClaimResult(
        number: 1, words: "A & B!", condition: "fig-a.gap > 0 and all(fig-a.rates.loss < 1)",
        holds: holds, reason: holds ? nil : "fig-a.gap is 0.20 ± 0.25", measurements: Self.measured),
      ClaimResult(
        number: 2, words: "sums hold!", condition: "1 < 2", holds: true, measurements: []),
    ]
    let other = ClaimResult(
      number: 1, words: "There!", condition: "a#fig-a.gap > 0", holds: true,
      measurements: [Self.measured[0]])
    let site = pages(
      of: Edition(
        course: course([a, b]),
        results: [
          BlockKey(note: "a", id: "fig-a"): result([
            .figure(figure("loss")), .table(table("rates")),
          ])
        ], claims: ["a": results, "b": [other]]))
    #expect(site.diagnostics == [])
    return (
      text(of: "a.html", in: site.files), text(of: "b.html", in: site.files),
      text(of: "claims.html", in: site.files)
    )
  }

  @Test("A claim is its words with a mark that says what was measured and leads to the figure")
  func mark() {
    let page = site().a
    #expect(
      page.contains(
        """
        <p><span class="claim" id="claim:1">A &amp; B<em>!</em><a class="verdict" \
        title="checked: fig-a.gap = 0.20 ± 0.05 (3 seeds), fig-a.rates.loss = 0.25, 0.125" \
        href="#fig-a"><span aria-hidden="true">✓</span><span class="unseen"> (checked: \
        fig-a.gap = 0.20 ± 0.05 (3 seeds), fig-a.rates.loss = 0.25, 0.125)</span></a></span> and
        """))
    #expect(
      page.contains(
        "<span class=\"claim\" id=\"claim:2\">sums hold<em>!</em><a class=\"verdict\" "
          + "title=\"checked: 1 &lt; 2\" href=\"#evidence:2\">"))
  }

  @Test("A page ends with what it claims and the evidence, with the ways to it and back")
  func evidence() {
    #expect(
      site().a.between("<section class=\"claims\"", "</section>") == """
         aria-labelledby="page:claims">
        <h2 id="page:claims">What this page claims, and the evidence</h2>
        <ol>
        <li id="evidence:1"><p><span class="verdict"><span aria-hidden="true">✓</span></span> \
        <a href="#claim:1">A &amp; B!</a><span class="unseen"> (holds)</span></p>\
        <p class="condition"><code>fig-a.gap &gt; 0 and all(fig-a.rates.loss &lt; 1)</code></p>\
        <p class="measured">fig-a.gap = 0.20 ± 0.05 (3 seeds); fig-a.rates.loss = 0.25, 0.125 · \
        <a href="#fig-a">Figure 1</a>, <a href="#fig-a.rates">Table 1</a></p></li>
        <li id="evidence:2"><p><span class="verdict"><span aria-hidden="true">✓</span></span> \
        <a href="#claim:2">sums hold!</a><span class="unseen"> (holds)</span></p>\
        <p class="condition"><code>1 &lt; 2</code></p></li>
        </ol>

        """)
  }

  @Test("Evidence of another page is found there")
  func elsewhere() {
    #expect(site().b.contains("href=\"a.html#fig-a\"><span aria-hidden=\"true\">✓"))
    #expect(site().b.contains("<a href=\"a.html#fig-a\">First, Figure 1</a>"))
  }

  @Test("Within a link the mark is no link")
  func link() {
    let page = site(inLink: true).a
    #expect(
      page.contains(
        "<em>!</em><span aria-hidden=\"true\">✓</span><span class=\"unseen\"> (checked: fig-a.gap"))
    #expect(page.matches(of: #/class="verdict" title/#).count == 1)
  }

  @Test("A claim that does not hold is marked in the text, in the list and in the ledger")
  func failing() {
    let site = site(holds: false)
    #expect(
      site.a.contains(
        "<span class=\"claim failed\" id=\"claim:1\">A &amp; B<em>!</em><a class=\"verdict\" "
          + "title=\"does not hold: fig-a.gap is 0.20 ± 0.25\" href=\"#fig-a\">"
          + "<span aria-hidden=\"true\">✗</span>"))
    #expect(
      site.a.contains(
        "<p class=\"reason\">Does not hold: fig-a.gap is 0.20 ± 0.25.</p><p class=\"measured\">"))
    #expect(site.a.matches(of: #/<li id="evidence:\d" class="failed">/#).count == 1)
    #expect(site.ledger.contains("<p>3 claims, and 1 of them does not hold. Each is"))
    #expect(site.ledger.matches(of: #/<li class="failed">/#).count == 1)
  }

  @Test("The ledger lists the claims of all notes, and every page leads to it")
  func ledger() {
    let site = site()
    #expect(site.ledger.contains("<p>3 claims, and all hold. Each is"))
    for link in [
      "<h2><a href=\"a.html\">First</a></h2>", "<h2><a href=\"b.html\">Second</a></h2>",
      "<a href=\"a.html#claim:1\">A &amp; B!</a>", "<a href=\"a.html#claim:2\">sums hold!</a>",
      "<a href=\"b.html#claim:1\">There!</a>", "<a href=\"a.html#fig-a.rates\">First, Table 1</a>",
    ] {
      #expect(site.ledger.contains(link), "\(link)")
    }
    for page in [site.a, site.b, site.ledger] { #expect(page.contains("href=\"claims.html\"")) }
  }

  @Test("Where nothing is claimed there is no ledger")
  func nothing() {
    let files = page([paragraph("x")]).files
    #expect(!files.contains { $0.path == "claims.html" })
    #expect(!text(of: "lesson.html", in: files).contains("claims.html"))
  }
}
