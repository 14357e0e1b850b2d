import Figures
import Testing

@Suite("Markup")
struct MarkupTests {
  @Test(
    "Text is escaped",
    arguments: [
      ("plain", "plain"),
      ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
      ("\"it's\"", "&quot;it&#39;s&quot;"),
      ("η → ∞", "η → ∞"),
      ("tab\tline\n", "tab\tline\n"),
      ("null\u{0} escape\u{1B} delete\u{7F}", "null\u{FFFD} escape\u{FFFD} delete\u{FFFD}"),
      ("&amp;", "&amp;amp;"),
    ])
  func escapesText(plain: String, escaped: String) {
    #expect(Markup.text(plain).source == escaped)
  }

  @Test("Attributes are escaped, in order, and left out where nil")
  func escapesAttributes() {
    let link = Markup.element(
      "a", ["href": "?a=1&b=\"2\"", "class": nil, "title": "<b>"], .text("here & there"))
    #expect(
      link.source
        == "<a href=\"?a=1&amp;b=&quot;2&quot;\" title=\"&lt;b&gt;\">here &amp; there</a>")
  }

  @Test("An element keeps its end tag when empty, a leaf has none")
  func closesElements() {
    #expect(Markup.element("td").source == "<td></td>")
    #expect(Markup.leaf("path", ["d": "M0 0"]).source == "<path d=\"M0 0\"/>")
  }

  @Test("Content is written in the order of appending")
  func appends() {
    let list = Markup.element("ul", ["class": "x"]) { list in
      for word in ["one", "<two>"] { list += .element("li", [:], .text(word)) }
    }
    #expect(list.source == "<ul class=\"x\"><li>one</li><li>&lt;two&gt;</li></ul>")
    var markup = Markup()
    #expect(markup.isEmpty)
    markup.append(.trusted("<br>"))
    #expect((markup + .newline).source == "<br>\n")
  }

  @Test("The example of the documentation holds")
  func docExample() {
    let cell = Markup.element("td", ["class": "num"], .text("a < b"))
    #expect(cell.source == "<td class=\"num\">a &lt; b</td>")
  }
}
