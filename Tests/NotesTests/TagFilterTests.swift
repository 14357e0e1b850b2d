import Notes
import Testing

struct TagFilterTests {
  /// In a block of raw HTML the parser's filter sees every `<`.
  @Test(arguments: [
    "<script>", "</script>", "<ScRiPt src=x>", "<script\tx>", "<script/>",
    "<scripts>",
    "<script", "< script>", "<//script>", "<title>a</title>", "<textarea>", "<style\n>", "<xmp>",
    "<iframe>", "<noembed>", "<noframes>", "<plaintext>", "<<script>>", "<b><script></b>",
    "<!-- <style> -->", "<a title=\"<title>\">", "<script\u{B}>", "<scr\u{130}pt>", "<title\u{A0}>",
    "<xm", "<p></iframe/>", "<textareä>", "a < b <", "<ſcript>",
  ])
  func filterIsTheParsersOwn(html: String) {
    let block = "<div>\n\(html)\n</div>\n"
    #expect(tagFiltered(block) == referenceHTML(block))
  }

  @Test func filteredTagIsText() {
    #expect(tagFiltered("<b>x</b> <script>") == "<b>x</b> &lt;script>")
    #expect(tagFiltered("") == "")
  }

  /// Browsers run these two, and the parser's filter lets them pass.
  @Test func filterSeesWhatBrowsersSee() {
    #expect(tagFiltered("<script\u{C}>") == "&lt;script\u{C}>")
    #expect(tagFiltered("<script/src=x>") == "&lt;script/src=x>")
  }
}
