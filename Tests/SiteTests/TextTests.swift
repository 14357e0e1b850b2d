import Notes
import Testing

@Suite("Text")
struct TextTests {
  private func body(_ blocks: Block..., allowsHTML: Bool = false) -> String {
    let page = page(blocks, allowsHTML: allowsHTML)
    #expect(page.diagnostics == [])
    return page.html.articleBody
  }

  @Test("Words are escaped, whatever they hold")
  func words() {
    #expect(
      body(paragraph("<b> & \"c\" 'd' </b><script>alert(1)</script>"))
        == "<p>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; &lt;/b&gt;"
        + "&lt;script&gt;alert(1)&lt;/script&gt;</p>\n\n")
  }

  @Test("Emphasis, code and breaks are as in GitHub's HTML")
  func inlines() {
    #expect(
      body(
        .paragraph([
          .emphasis(SiteTests.words("a")), .strong([.emphasis(SiteTests.words("b"))]), .softBreak,
          .strikethrough(SiteTests.words("c")), .lineBreak, .code("<d>", place: somewhere),
        ]))
        == "<p><em>a</em><strong><em>b</em></strong>\n<del>c</del><br>\n<code>&lt;d&gt;</code></p>\n\n"
    )
  }

  @Test("Tight items hold bare text, loose ones paragraphs; numbers start where the note says")
  func lists() {
    let item = ListItem(blocks: [paragraph("a")])
    let nested = ListItem(blocks: [
      paragraph("b"), .list(start: nil, isTight: true, items: [item]),
    ])
    #expect(
      body(.list(start: nil, isTight: true, items: [item, nested]))
        == "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>a</li>\n</ul>\n</li>\n</ul>\n\n")
    #expect(
      body(.list(start: 3, isTight: false, items: [item]))
        == "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n</ol>\n\n")
    #expect(
      body(.list(start: 1, isTight: true, items: [item])) == "<ol>\n<li>a</li>\n</ol>\n\n")
  }

  @Test("Tasks say their state to those who cannot see the box")
  func tasks() {
    #expect(
      body(
        .list(
          start: nil, isTight: true,
          items: [
            ListItem(isDone: true, blocks: [paragraph("a")]),
            ListItem(isDone: false, blocks: [paragraph("b")]),
          ]))
          == """
          <ul class="tasks">
          <li><input type="checkbox" disabled="" checked="" aria-label="done"> a</li>
          <li><input type="checkbox" disabled="" aria-label="to do"> b</li>
          </ul>


          """)
  }

  @Test("Code can be scrolled from the keyboard and says its language")
  func code() {
    #expect(
      body(.code(info: "swift {3,5-7}", text: "a < b\n", place: somewhere))
        == "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; b\n</code></pre>\n\n")
    #expect(
      body(.code(info: "", text: "x\n", place: somewhere))
        == "<pre tabindex=\"0\"><code>x\n</code></pre>\n\n")
    #expect(
      body(.code(info: "\"><script>", text: "", place: somewhere))
        == "<pre tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;script&gt;\"></code></pre>\n\n"
    )
  }

  @Test("Tables align by class, head their columns and can be scrolled")
  func tables() {
    #expect(
      body(
        .table(
          alignments: [.natural, .right], header: [[], SiteTests.words("n")],
          rows: [[SiteTests.words("a"), SiteTests.words("1")]]))
          == """
          <div class="scroll" tabindex="0" role="group" aria-label="Table"><table>
          <thead>
          <tr><td></td><th scope="col" class="right">n</th></tr>
          </thead>
          <tbody>
          <tr><td>a</td><td class="right">1</td></tr>
          </tbody>
          </table>
          </div>


          """)
  }

  @Test("Quotations and breaks between themes")
  func quotes() {
    #expect(
      body(.quote([paragraph("a"), .quote([])]), .thematicBreak)
        == "<blockquote>\n<p>a</p>\n<blockquote>\n</blockquote>\n</blockquote>\n<hr>\n\n")
  }

  @Test("Raw HTML is shown as text, its comments not at all")
  func escapedHTML() {
    #expect(
      body(
        .html("<div onclick=\"x()\">a</div>\n", place: somewhere),
        .html("<!-- a note to myself -->\n", place: somewhere),
        .paragraph([
          .html("<kbd>", place: somewhere), .text("b"), .html("<!-- c -->", place: somewhere),
        ]))
        == "<p>&lt;div onclick=&quot;x()&quot;&gt;a&lt;/div&gt;\n</p>\n<p>&lt;kbd&gt;b</p>\n\n")
  }

  @Test("Raw HTML passes where the course allows it, but for the tags GitHub disarms")
  func allowedHTML() {
    #expect(
      body(
        .html("<div>a</div><script>b</script>\n", place: somewhere),
        .paragraph([.html("<kbd>", place: somewhere), .text("<")]), allowsHTML: true)
        == "<div>a</div>&lt;script>b&lt;/script>\n<p><kbd>&lt;</p>\n\n")
  }

  @Test("No depth of nesting ends the program")
  func depth() {
    // Deep enough to overflow the stack of any renderer that recurses, in the thread of a test.
    var block = paragraph("deep")
    var inline = Inline.text("deep")
    for _ in 0..<4000 {
      block = .quote([.list(start: nil, isTight: true, items: [ListItem(blocks: [block])])])
      inline = .emphasis([.strong([inline])])
    }
    let html = body(block, .paragraph([inline]))
    #expect(html.ranges(of: "<blockquote>").count == 4000)
    #expect(html.ranges(of: "</blockquote>").count == 4000)
    #expect(html.ranges(of: "<em>").count == 4000)
    #expect(html.ranges(of: "</strong>").count == 4000)
  }
}
