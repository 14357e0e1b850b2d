import Notes
import Testing

/// No text makes the reader crash, hang, or forget to complain.
struct HostileTextTests {
  private static func reading(_ body: String) -> NoteReading {
    NoteReading("---\ntitle: T\n---\n\(body)", file: "n.md", slug: "n")
  }

  private static let deep = "quotations, lists or marks are nested more than 100 deep"

  @Test(arguments: [
    LongText(String(repeating: ">", count: 15_000) + " a"),
    LongText(String(repeating: "- ", count: 2_000) + "a"),
    .many("> - ", 3_000),
    LongText(String(repeating: "*a ", count: 10_000) + String(repeating: " b*", count: 10_000)),
    LongText(String(repeating: "![", count: 500) + String(repeating: "](x)", count: 500)),
  ])
  func deepNestingIsTold(body: LongText) {
    let reading = Self.reading(body.text)
    #expect(reading.diagnostics.map(\.summary) == [Self.deep])
    #expect(reading.note == Self.reading(body.text).note)
  }

  @Test func nestingUpToTheLimitIsRead() {
    // The document, the quotations and the paragraph.
    #expect(Self.reading(String(repeating: ">", count: 98) + " a").diagnostics.isEmpty)
    #expect(Self.reading(String(repeating: ">", count: 100) + " a").diagnostics.count == 1)
  }

  /// Texts on which a reader that counts from the start each time would work for minutes.
  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      .many("[", 100_000), .many("`a``b", 50_000), .many("*a_ ", 20_000), .many("<a ", 50_000),
      .many("[a](", 30_000), .many("&#", 50_000), .many("x", 2_000_000), .many("\n", 200_000),
      LongText(
        String(repeating: "a|", count: 9_000) + "\n" + String(repeating: "-|", count: 9_000)),
      .many("\t", 100_000), "\u{0}\u{0}# \u{0}\n", "\u{FEFF}\u{FEFF}", .many("# a\n", 20_000),
      LongText(String(repeating: "[^1]", count: 20_000) + "\n\n[^1]: x"), .many("[a]: b\n", 20_000),
      .many("`a` ", 20_000), .many("<http://a.b> ", 10_000), .many("`a`\n", 20_000),
      .many("é`a` ", 20_000), .many("```\n```\n", 20_000), .many("> ```\n> ```\n\n", 5_000),
    ] as [LongText])
  func longAndOddTextIsRead(body: LongText) {
    #expect(Self.reading(body.text).diagnostics.isEmpty)
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      (.many("a: [", 5_000), "values are nested more than 20 deep"),
      (.many("{a: ", 5_000), "values are nested more than 20 deep"),
      (.many("- ", 5_000), "values are nested more than 20 deep"),
      (.many("? ", 5_000), "values are nested more than 20 deep"),
      (indented(40), "values are nested more than 20 deep"),
      (indented(300), "values are nested more than 20 deep"),
      (.many("x", 70_000), "more than 64 KB of YAML"),
      ("a: &a [x]\nb: &b [*a, *a]\nc: [*b]", "'&' starts an anchor in YAML; quote the text"),
      (LongText("a: [\(String(repeating: "[],", count: 10_000))]"), nil),
      (LongText((1...3_000).map { "k\($0): 1\n" }.joined()), nil),
      (.many("k: 1\n", 50), "duplicate key 'k'; it stands in line 5 already"),
      (.many("k: 1\n", 3_000), "duplicate key 'k'"),
    ] as [(LongText, String?)])
  func hostileYAMLIsRead(body: LongText, summary: String?) {
    let reading = Self.reading("```experiment a\n\(body.text)\n```\n")
    if let summary {
      #expect(reading.diagnostics.contains { $0.summary == summary })
    } else {
      #expect(reading.diagnostics.isEmpty)
    }
  }

  private static func indented(_ depth: Int) -> LongText {
    LongText((0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined())
  }

  /// A note with everything in it, bent a few thousand times by inserting, deleting, doubling and
  /// swapping pieces; the reader must come back each time, twice with the same, every place in the
  /// text.
  @Test func bentNotesAreRead() {
    var random = Bender(seed: 20_261_122)
    let sample = Array(Self.everything.utf8)
    for _ in 0..<3_000 {
      var bytes = sample
      for _ in 0...random.below(6) { random.bend(&bytes) }
      let text = String(decoding: bytes, as: UTF8.self)
      let reading = NoteReading(text, file: "n.md", slug: "n")
      let lines = text.count { $0.isNewline } + 1
      #expect(reading.diagnostics.allSatisfy { (1...lines + 1).contains($0.place.line) })
      #expect(reading.diagnostics.allSatisfy { $0.place.column >= 1 })
      for diagnostic in reading.diagnostics { _ = diagnostic.rendered(source: text) }
      Things(reading.note).forEach { _, place in #expect(place.line >= 1 && place.column >= 1) }
      #expect(NoteReading(text, file: "n.md", slug: "n").note == reading.note)
    }
  }

  private static let everything = """
    ---
    title: "Big: *steps*"
    tags: [a, b]
    date: 2026-11-22
    ---
    # One `= a.b` [x](#y) ##

    Text with [a claim](claim: "x > 0") and ![i](s "t")\\
    <b>raw</b> ~~gone~~ www.a.org <x@y.zz> & &copy; [^1] [ref]

    > quoted
    > - [ ] task
    >   ```experiment descent
    >   id: fig-a
    >   rate: 0.1 # remark
    >   optimizers: [gd, 'adam', "x\\n"]
    >   alt: >-
    >     folded
    >     text
    >   ```

    1. one
       - two

       | a | b |
       |:-:|--:|
       | `c\\|d` | [e](f) |

    ```experiment automata
    rules: {a: 1}
    caption: *no*
    ```
    Set `ext`
    ===
    ~~~swift x
    let y
    ~~~
    <div>

    </div>

        indented

    [^1]: Note[^2].
    [^2]: - x

        ```experiment level-sets
        ```
    [ref]: /u 'T
    t'
    """
}

/// A text that is too long for the name of a test.
struct LongText: CustomTestStringConvertible, ExpressibleByStringLiteral, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  init(stringLiteral text: String) { self.text = text }

  /// `text` repeated.
  static func many(_ text: String, _ count: Int) -> LongText {
    LongText(String(repeating: text, count: count))
  }

  var testDescription: String {
    text.count > 24
      ? "\(text.prefix(24).debugDescription)… (\(text.utf8.count) bytes)" : text.debugDescription
  }
}

/// A seeded source of mischief.
private struct Bender {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private static let pieces: [[UInt8]] = [
    "```", "~~~", "---\n", "\n", "\n\n", "\t", "    ", "> ", "- ", "*", "[", "]", "](", ")", "`",
    "|", "\\", ":",
    ": ", "&a", "*a", "!x ", "\"", "'", "{", "}", "#", "<", ">", "[^1]", "\u{0}", "\u{FEFF}", "é",
    "😀", "\u{2028}",
    "\r", "\u{7F}", "experiment x", "id: ", "? ", "%", "@", "- - - ", "<<: ", "|\n", ">2\n",
  ].map { Array($0.utf8) }

  mutating func bend(_ bytes: inout [UInt8]) {
    let start = below(bytes.count + 1)
    let length = min(below(40), bytes.count - start)
    switch below(5) {
    case 0: bytes.removeSubrange(start..<start + length)
    case 1: bytes.insert(contentsOf: bytes[start..<start + length], at: below(bytes.count + 1))
    case 2: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: start)
    case 3: if start < bytes.count { bytes[start] = UInt8(below(256)) }
    default: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)] + [10], at: start)
    }
  }
}
