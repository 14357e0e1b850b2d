import Notes
import Site
import Testing

@Suite("Pages that no note is written for")
struct OwnPageTests {
  /// A course with a claim and a term, and a note in the file `name`.
  private func diagnostics(_ name: String, _ words: String) -> [String] {
    let reading = readCourse([
      "a.md": "---\ntitle: A\n---\n\(words)\n", name: "---\ntitle: Mine\n---\nMine.\n",
    ])
    #expect(reading.diagnostics == [])
    return pages(of: Edition(course: reading.readable, results: [:])).diagnostics
      .map(\.description)
  }

  private static let full = "[So](claim: \"1 < 2\") is [rate](term: \"How far.\") so."

  @Test(
    "No note can stand in their place",
    arguments: [
      ("claims.md", "'claims.html' is the list of all claims"),
      ("contents.md", "'contents.html' is the list of all lessons"),
      ("Glossary.md", "'Glossary.html' is the list of all terms"),
      ("404.md", "'404.html' is the page for addresses that lead nowhere"),
    ])
  func taken(name: String, words: String) {
    #expect(
      diagnostics(name, Self.full)
        == ["notes/\(name):1:1: error: \(words); give the note's file another name"])
  }

  @Test(
    "Where there is nothing to list, the place is free", arguments: ["claims.md", "glossary.md"])
  func free(name: String) {
    #expect(diagnostics(name, "Nothing.") == [])
    #expect(diagnostics("search.md", Self.full) == [])
  }

  @Test("Links lead to them by their addresses on the site")
  func links() {
    #expect(
      diagnostics("b.md", Self.full + " [ledger](claims.html), [words](/glossary.html)") == [])
    #expect(
      diagnostics("b.md", "[ledger](claims.html)") == [
        "notes/a.md:4:1: error: no file 'claims.html'"
      ])
  }
}
