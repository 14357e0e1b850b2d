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

  @Test(arguments: [
    ("Big steps {#big}", "big"), ("The `= fig.loss` *left* {#left-over}  ", "left-over"),
    ("{#alone}", "alone"), ("Closed {#closed} ##", "closed"), ("Set $x$ {#x}", "x"),
    ("No space{#a}", "no-spacea"), ("Not {at} the end {#a} yet", "not-at-the-end-a-yet"),
    ("Code `{#a}`", "code-a"), ("Braces {a}", "braces-a"), ("Two {#a} {#b}", "b"),
  ])
  func anAuthorCanNameAHeading(heading: String, anchor: String) {
    #expect(Self.anchors(heading) == [anchor])
  }

  @Test func aNameIsNoWordOfItsHeading() {
    let text = "---\ntitle: T\n---\n# Big *steps* {#big}\n\nSmall steps {#small}\n===\n"
    let words = NoteReading(text, file: "n.md", slug: "n").note.blocks.map { block in
      if case .heading(_, let content, _, _) = block { content.plainText } else { "" }
    }
    #expect(words == ["Big steps", "Small steps"])
  }

  @Test func namesGoBeforeAnchorsOfWords() {
    #expect(Self.anchors("big", "Steps {#big}", "big") == ["big-1", "big", "big-2"])
  }

  @Test(arguments: [
    ("# A {#a}\n## B {#a}\n", "n.md:5:8: error: id 'a' is taken in line 4; choose another"),
    (
      "> # A {#1st}\n",
      "n.md:4:9: error: an id starts with a letter and holds letters a to z, digits and hyphens only, "
        + "at most 64, not '1st'"
    ),
    (
      "A\nb {#a b}\n===\n",
      "n.md:5:5: error: an id starts with a letter and holds letters a to z, digits and hyphens only, "
        + "at most 64, not 'a b'"
    ),
    (
      "# A {#fig}\n```experiment descent\nid: fig\n```\n",
      "n.md:6:5: error: id 'fig' is the anchor of the heading in line 4; choose another"
    ),
    (
      "# A {#ex}\n\n> [!EXERCISE] {#ex}\n> x\n",
      "n.md:6:17: error: id 'ex' is the anchor of a heading; choose another"
    ),
    (
      "# A {#eq}\n\n$$\nx\n$$ {#eq}\n",
      "n.md:8:6: error: id 'eq' is the anchor of the heading in line 4; choose another"
    ),
  ])
  func namesAreGivenOnce(text: String, message: String) {
    let reading = NoteReading("---\ntitle: T\n---\n\(text)", file: "n.md", slug: "n")
    #expect(reading.diagnostics.map(\.description) == [message])
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
