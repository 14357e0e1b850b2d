import Notes
import Testing

/// The tree of values says what the parser's own tree says: both give the same page.
struct CrossCheckTests {
  @Test(arguments: MarkdownSamples.all)
  func treeEqualsTheParsersOwnPage(markdown: String) {
    #expect(TreeHTML.page(markdown) == Self.reference(markdown))
  }

  @Test func samplesTogetherEqualTheParsersOwnPage() {
    let all = MarkdownSamples.all.filter { !$0.contains("[^") }.joined(
      separator: "\n\n<!-- -->\n\n")
    #expect(TreeHTML.page(all) == Self.reference(all))
  }

  /// The parser ticks every task with `[x]` anywhere in its line; the tree only those ticked.
  @Test func taskIsTickedByItsBoxAlone() {
    let note = NoteReading("---\ntitle: T\n---\n- [ ] see [x]\n", file: "t.md", slug: "t").note
    guard case .list(_, _, let items) = note.blocks.first else {
      Issue.record("expected a list")
      return
    }
    #expect(items.map(\.isDone) == [false])
  }

  /// The parser numbers footnotes as their references stand in the file, those in other footnotes
  /// included; a reader meets the body first.
  @Test func footnotesAreNumberedAsAReaderMeetsThem() {
    let text = "---\ntitle: T\n---\n[^a]: See [^b].\n\n[^b]: End.\n\nBody[^a] and[^a].\n"
    let note = NoteReading(text, file: "t.md", slug: "t").note
    #expect(note.footnotes.map(\.number) == [1, 2])
    #expect(note.footnotes.map(\.references) == [2, 1])
    #expect(
      note.footnotes[0].blocks
        == [.paragraph([.text("See "), .footnote(number: 2, occurrence: 1), .text(".")])])
    #expect(
      note.blocks
        == [
          .paragraph([
            .text("Body"), .footnote(number: 1, occurrence: 1), .text(" and"),
            .footnote(number: 1, occurrence: 2), .text("."),
          ])
        ])
  }

  @Test func footnoteDefinedTwiceSaysWhatTheFirstSays() {
    let text = "---\ntitle: T\n---\n[^a]: One.\n\n[^a]: Two.\n\nBody[^a][^b].\n\n[^b]: Three.\n"
    let note = NoteReading(text, file: "t.md", slug: "t").note
    #expect(
      note.footnotes.map(\.blocks) == [
        [.paragraph([.text("One.")])], [.paragraph([.text("Three.")])],
      ])
  }

  /// A footnote that nobody refers to refers to nothing either. (The parser counts its reference and
  /// links back to where there is none.)
  @Test func footnoteThatIsNotShownRefersToNothing() {
    let text =
      "---\ntitle: T\n---\nA[^1].\n\n[^1]: One.\n[^2]: Unused[^1], but for[^3].\n[^3]: Never.\n"
    let note = NoteReading(text, file: "t.md", slug: "t").note
    #expect(note.footnotes.map(\.references) == [1])
  }

  /// The parser's page without what its versions word differently.
  private static func reference(_ markdown: String) -> String {
    referenceHTML(markdown)
      .replacing(/\ data-footnote-backref-idx="[^"]*"/, with: "")
      .replacing(/\ aria-label="[^"]*"/, with: "")
  }
}
