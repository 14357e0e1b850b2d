import Notes
import Testing

struct AnchorTests {
  private static func anchors(_ headings: String...) -> [String] {
    let text = "---\ntitle: T\n---\n" + headings.map { "# \($0)\n" }.joined()
    return NoteReading(text, file: "n.md", slug: "n").note.blocks.compactMap {
      if case .heading(_, _, let anchor, _) = $0 { anchor } else { nil }
    }
  }

  @Test(arguments: [
    ("Big Steps First", "big-steps-first"), ("What's new? (2026)", "whats-new-2026"),
    ("snake_case & kebab-case", "snake_case--kebab-case"),
    ("`code` and *em* [link](u)", "code-and-em-link"),
    ("Überschrift ÄÖ ß", "überschrift-äö-ß"), ("学习率 と Σ", "学习率-と-σ"),
    ("e\u{301}t\u{E9}", "e\u{301}té"),
    ("🚀 Launch", "-launch"), ("½ x² ٣", "-x-٣"), ("a<b>c</b> ![alt](s)", "ac"), ("&amp; \\#", "-"),
    ("🚀", "section"), ("", "section"), ("tab\there", "tabhere"),
  ])
  func anchorIsGitHubs(heading: String, anchor: String) {
    #expect(Self.anchors(heading) == [anchor])
  }

  @Test func everyAnchorIsGivenOnce() {
    #expect(Self.anchors("Foo", "foo", "Foo!") == ["foo", "foo-1", "foo-2"])
    #expect(Self.anchors("foo", "foo", "foo-1", "foo") == ["foo", "foo-1", "foo-1-1", "foo-2"])
    #expect(Self.anchors("foo-1", "foo", "foo") == ["foo-1", "foo", "foo-2"])
    #expect(Self.anchors("", "") == ["section", "section-1"])
  }

  @Test func linesOfAHeadingAreWordsOfOneAnchor() {
    let text = "---\ntitle: T\n---\nTwo\nlines  \nlong\n===\n> ## In a quote\n"
    let note = NoteReading(text, file: "n.md", slug: "n").note
    guard case .heading(1, _, let anchor, _) = note.blocks[0],
      case .quote(let quoted) = note.blocks[1], case .heading(2, _, let inner, _) = quoted[0]
    else {
      Issue.record("expected two headings")
      return
    }
    #expect(anchor == "two-lines-long")
    #expect(inner == "in-a-quote")
  }
}
