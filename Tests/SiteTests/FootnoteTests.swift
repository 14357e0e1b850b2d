import Notes
import Testing

@Suite("Footnotes")
struct FootnoteTests {
  @Test("References and notes lead to each other, each reference having its own way back")
  func ways() {
    let html = page(
      [
        .paragraph([.footnote(number: 1, occurrence: 1), .footnote(number: 2, occurrence: 1)]),
        .paragraph([.footnote(number: 1, occurrence: 2)]),
      ],
      footnotes: [
        Footnote(number: 1, references: 2, blocks: [paragraph("First"), paragraph("more")]),
        Footnote(
          number: 2, references: 1, blocks: [.code(info: "", text: "x\n", place: somewhere)]),
      ]
    ).html.articleBody
    #expect(
      html == """
        <p><sup><a id="fnref:1" href="#fn:1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>\
        <sup><a id="fnref:2" href="#fn:2" role="doc-noteref" aria-label="Footnote 2">2</a></sup></p>
        <p><sup><a id="fnref:1:2" href="#fn:1" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-labelledby="page:footnotes">
        <h2 id="page:footnotes">Footnotes</h2>
        <ol>
        <li id="fn:1">
        <p>First</p>
        <p>more <a class="back" href="#fnref:1" role="doc-backlink" aria-label="Back to reference 1">↩</a> \
        <a class="back" href="#fnref:1:2" role="doc-backlink" aria-label="Back to reference 1-2">↩\
        <sup>2</sup></a></p>
        </li>
        <li id="fn:2">
        <pre tabindex="0"><code>x
        </code></pre>
        <p><a class="back" href="#fnref:2" role="doc-backlink" aria-label="Back to reference 2">↩</a></p>
        </li>
        </ol>
        </section>


        """)
  }
}
