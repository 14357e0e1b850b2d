import Testing

@testable import Preview

@Suite("The policy of a page that follows the notes")
struct ContentPolicyTests {
  @Test("lets the script in and lets it ask, and nothing else")
  func loosened() {
    #expect(
      ContentPolicy.loosened("default-src 'none'; img-src 'self' data:; script-src 'self'")
        == "default-src 'none'; img-src 'self' data:; script-src 'self'; connect-src 'self'")
    #expect(
      ContentPolicy.loosened("default-src 'none'; style-src data:")
        == "default-src 'none'; style-src data:; connect-src 'self'; script-src 'self'")
    #expect(
      ContentPolicy.loosened("script-src 'none'; connect-src https://a.org;")
        == "script-src 'self'; connect-src 'self' https://a.org")
  }

  @Test("stands in the page where the old one stood; a page without one is left alone")
  func page() {
    let page = """
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <p content="default-src 'none'">
      """
    let loosened = ContentPolicy.loosened(Array(page.utf8))
    #expect(
      String(decoding: loosened, as: UTF8.self) == """
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'; script-src 'self'">
        <p content="default-src 'none'">
        """)
    for text in [
      "", "<p>", "http-equiv=\"Content-Security-Policy\"",
      "http-equiv=\"Content-Security-Policy\" content=\"x",
    ] {
      #expect(ContentPolicy.loosened(Array(text.utf8)) == Array(text.utf8))
    }
  }
}
