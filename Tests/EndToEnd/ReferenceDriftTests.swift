import Foundation
import Testing

@Suite("References that drift away from what they meant")
struct ReferenceDriftTests {
  private static let notes = [
    "notes/references.yml": """
    references:
      - id: polyak1964
        title: Some methods
        author: [{family: Polyak, given: B.}]
        issued: 1964

    """,
    "notes/a.md": smallLesson + "\n\n## The bowl\n\nAs @polyak1964 says.\n",
    "notes/b.md": """
    ---
    title: B
    ---

    See [](a.md#fig-bowl), [](a.md#the-bowl) and [@polyak1964].

    """,
  ]

  /// Builds the course after `change` to one of its files.
  private func headlines(
    _ file: String, _ old: String, _ new: String
  ) throws -> (status: Int32, said: [String]) {
    let course = try SmallCourse(Self.notes)
    let text = try #require(Self.notes[file])
    #expect(text.contains(old))
    try course.write(file, text.replacing(old, with: new))
    let transcript = try course.fieldbook("build")
    let said = transcript.errors.split(separator: "\n").map(String.init)
    return (transcript.status, said.filter { $0.hasPrefix("notes/") })
  }

  @Test("Where nothing drifts nothing is said")
  func nothing() throws {
    let course = try SmallCourse(Self.notes)
    let transcript = try course.fieldbook("check")
    #expect(transcript.status == 0)
    #expect(!transcript.errors.contains("notes/"))
  }

  @Test("An anchor that moved")
  func anchor() throws {
    let (status, said) = try headlines("notes/a.md", "## The bowl", "## The bowls")
    #expect(status == 1)
    #expect(
      said == [
        "notes/b.md:5:24: error: no section, figure or table 'the-bowl' in 'a.md'; "
          + "did you mean 'a.md#the-bowls'?"
      ])
  }

  @Test("A title that changed does not move an anchor that its author named")
  func named() throws {
    let course = try SmallCourse(Self.notes)
    try course.edit("notes/a.md", "## The bowl", "## The bowl {#the-bowl}")
    try course.build()
    try course.edit("notes/a.md", "## The bowl {", "## A valley {")
    try course.build()
    #expect(
      try course.read("site/b.html").contains("<a href=\"a.html#the-bowl\">A lesson, A valley"))
  }

  @Test("A note that would take the ledger's place")
  func ledger() throws {
    let claim = "---\ntitle: C\n---\n\n[So](claim: \"1 < 2\").\n"
    let course = try SmallCourse(["notes/c.md": claim])
    try course.build()
    let ledger = try course.read("site/claims.html")
    try course.write("notes/claims.md", "---\ntitle: Mine\n---\n")
    let transcript = try course.fieldbook("build")
    #expect(transcript.status == 1)
    #expect(
      transcript.errors.contains(
        "notes/claims.md:1:1: error: 'claims.html' is the list of all claims; give the note's file "
          + "another name"))
    #expect(try course.read("site/claims.html") == ledger)
  }

  @Test("An id that was renamed")
  func id() throws {
    let (status, said) = try headlines("notes/a.md", "id: fig-bowl", "id: fig-bowls")
    #expect(status == 1)
    #expect(
      said == [
        "notes/b.md:5:5: error: no section, figure or table 'fig-bowl' in 'a.md'; "
          + "did you mean 'a.md#fig-bowls'?"
      ])
  }

  @Test("A key that is misspelt")
  func key() throws {
    let (status, said) = try headlines("notes/references.yml", "id: polyak1964", "id: polyak1946")
    #expect(status == 1)
    #expect(
      said == [
        "notes/a.md:19:4: error: unknown reference 'polyak1964'; did you mean 'polyak1946'?",
        "notes/b.md:5:47: error: unknown reference 'polyak1964'; did you mean 'polyak1946'?",
      ])
  }
}
