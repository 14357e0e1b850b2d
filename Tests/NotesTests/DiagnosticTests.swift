import Notes
import Testing

struct DiagnosticTests {
  private static func rendered(_ source: String?, line: Int, column: Int) -> String {
    Diagnostic(at: Place(file: "n.md", line: line, column: column), "wrong").rendered(
      source: source)
  }

  @Test func headlineLineAndCaret() {
    let diagnostic = Diagnostic(
      at: Place(file: "notes/lesson.md", line: 2, column: 1),
      "unknown parameter 'optimiser' of experiment 'descent'", suggestion: "optimizers")
    #expect(
      diagnostic.rendered(source: "rate: 1\noptimiser: gd\n") == """
        notes/lesson.md:2:1: error: unknown parameter 'optimiser' of experiment 'descent'; did you mean 'optimizers'?
          2 | optimiser: gd
            | ^
        """)
    let warning = Diagnostic(.warning, at: Place(file: "n.md", line: 1), "unused")
    #expect(warning.description == "n.md:1:1: warning: unused")
  }

  @Test(arguments: [
    ("a b c", 5, "a b c", "    ^"),
    ("a b c", 6, "a b c", "     ^"),
    ("a b c", 99, "a b c", "     ^"),
    ("a b c", 0, "a b c", "^"),
    ("\tx\ty", 4, "\tx\ty", "\t \t^"),
    ("漢字: x", 5, "漢字: x", "      ^"),
    ("e\u{301}é x", 4, "e\u{301}é x", "   ^"),
    ("👩‍🔬👍🏽❤️ x", 5, "👩‍🔬👍🏽❤️ x", "       ^"),
    ("ｗ한x", 3, "ｗ한x", "    ^"),
    ("\u{1B}[31mx", 6, "\u{FFFD}[31mx", "     ^"),
    ("\u{202E}x", 2, "\u{FFFD}x", " ^"),
    ("", 1, "", "^"),
  ])
  func caretStandsUnderThePlace(line: String, column: Int, shown: String, caret: String) {
    #expect(
      Self.rendered("first\n\(line)\nlast", line: 2, column: column)
        == "n.md:2:\(column): error: wrong\n  2 | \(shown)\n    | \(caret)")
  }

  @Test func gutterFitsTheNumber() {
    let source = String(repeating: "\n", count: 1233) + "x y"
    #expect(
      Self.rendered(source, line: 1234, column: 3)
        == "n.md:1234:3: error: wrong\n  1234 | x y\n       |   ^")
  }

  @Test func longLineIsCutAroundThePlace() {
    let line = (0..<1000).map { "\($0 % 10)" }.joined()
    let lines = Self.rendered(line, line: 1, column: 501).split(separator: "\n")
    let shown = "…" + (453..<547).map { "\($0 % 10)" }.joined() + "…"
    #expect(lines[1] == "  1 | \(shown)")
    #expect(lines[2] == "    | \(String(repeating: " ", count: 48))^")
    let start = Self.rendered(line, line: 1, column: 3).split(separator: "\n")
    #expect(start[1].hasPrefix("  1 | 0123") && start[1].hasSuffix("…"))
    #expect(start[2] == "    |   ^")
    let end = Self.rendered(line, line: 1, column: 1000).split(separator: "\n")
    #expect(end[1].hasSuffix("789"))
    #expect(end[2].count == 6 + 96)
  }

  @Test func withoutALineThereIsTheHeadline() {
    #expect(Self.rendered(nil, line: 1, column: 1) == "n.md:1:1: error: wrong")
    #expect(Self.rendered("x", line: 2, column: 1) == "n.md:2:1: error: wrong")
    #expect(Self.rendered("x", line: 0, column: 1) == "n.md:0:1: error: wrong")
    #expect(
      Self.rendered("x\r\ny", line: 1, column: 2) == "n.md:1:2: error: wrong\n  1 | x\n    |  ^")
  }

  @Test func headlineIsOneLineThatSteersNoTerminal() {
    let diagnostic = Diagnostic(
      at: Place(file: "a\nb.md", line: 1), "key '\u{1B}[2J\r\n\tx'", suggestion: "y\u{7}")
    #expect(
      diagnostic.description
        == "a\u{FFFD}b.md:1:1: error: key '\u{FFFD}[2J\u{FFFD} x'; did you mean 'y\u{FFFD}'?")
  }
}
