import Notes
import Site
import Testing

@Suite("Links that are no addresses")
struct KindOfLinkTests {
  @Test(
    "One that is nearly a claim, a vouched number or a term is an error, not an address",
    arguments: [
      ("Claim:", "claim:"), ("claims:", "claim:"), ("claim:a", "claim:"), ("plain:42", "plain:"),
      ("Plain:", "plain:"), ("trem:", "term:"),
    ])
  func nearly(destination: String, kind: String) {
    #expect(
      page([.paragraph([link(destination, "x")])]).diagnostics == [
        "notes/lesson.md:7:3: error: a link to '\(destination)' leads nowhere; did you mean '\(kind)'?"
      ])
  }

  @Test("Other schemes are addresses", arguments: ["mailto:a@b.example", "https://claim.example/"])
  func others(destination: String) {
    #expect(page([.paragraph([link(destination, "x")])]).diagnostics == [])
  }
}
