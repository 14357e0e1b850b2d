import Notes
import Testing

@Suite("Claims that Markdown does not read as links")
struct UnreadClaimTests {
  private static let message =
    "error: this claim is no link, and nothing checks it; write '[words](claim: \"a > b\")', with "
    + "straight quotes and without an empty line"

  private func diagnostics(_ text: String) -> [String] {
    NoteReading("---\ntitle: T\n---\n\(text)\n", file: "n.md", slug: "n").diagnostics.map(
      \.description)
  }

  @Test(
    "They are errors where they stand",
    arguments: [
      ("So [it is](claim: “1 < 2”).", "n.md:4:10"), ("*So [it is](claim:\"1 < 2\")*", "n.md:4:11"),
      ("- [a](claim: \"1 < 2\n\n  and 2 < 3\")", "n.md:4:5"),
      ("| a | [b](claim: 1 < 2) |\n|---|---|", "n.md:4:9"),
      ("a[^1]\n\n[^1]: > [b](claim: '1 < 2)", "n.md:6:11"),
    ])
  func unread(text: String, place: String) {
    #expect(diagnostics(text) == ["\(place): \(Self.message)"])
  }

  @Test(
    "Others are left alone",
    arguments: [
      "[a](claim: \"1 < 2\")", "[a](claim: '1 < 2')", "`[a](claim: b)`", "[a](claim) [b](x.md)",
      "[a](claim: \"1 < 2\n  and 2 < 3\")",
    ])
  func read(text: String) {
    #expect(diagnostics(text) == [])
  }
}
