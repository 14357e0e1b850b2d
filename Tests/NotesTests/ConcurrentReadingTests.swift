import Notes
import Testing

struct ConcurrentReadingTests {
  /// The parser's tables of special characters are shared; documents read at once must not see each
  /// other's.
  @Test func notesReadAtOnceAreReadAsAlone() async {
    let text = "---\ntitle: T\n---\n" + String(repeating: "~~a~~ www.b.org `c`\n\n", count: 200)
    let alone = NoteReading(text, file: "n.md", slug: "n").note
    await withTaskGroup(of: Note.self) { group in
      for _ in 0..<200 {
        group.addTask { NoteReading(text, file: "n.md", slug: "n").note }
      }
      for await note in group { #expect(note == alone) }
    }
  }
}
