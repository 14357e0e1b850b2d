import Highlighting
import Testing

@Suite("Highlighted code is the code")
struct JoinTests {
  /// A small seeded generator (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// What languages give a meaning, whole and in halves, and what none does.
  private static let pieces: [String] = [
    "\"", "\"\"\"", "'", "'''", "`", "\\", "\\(", "\\#(", "(", ")", "{", "}", "{{", "[", "]", "#",
    "##",
    "#\"", "\"#", "/", "/*", "*/", "//", "#/", "/#", "$", "${", "$(", "$'", "<<EOF", "<<-'E'",
    "EOF",
    "E", "\n", "\r\n", "\r", "\t", " ", ":", ": ", "- ", "? ", "|", ">", "|-", "&a", "*a", "!t",
    "%",
    "---", "...", "@", "@a", "#if", "#include <", "f\"", "rb'", "u8\"", "L'", "0x", "1e", "1e-3",
    ".5",
    "..<", "let", "case", "match", "in", "for", "set", "some", "true", "null", "Name", "é", "👩‍👩‍👧",
    "e\u{301}", "\u{0}", "\u{FEFF}", "\u{2028}", "＝", "—", "=", ",", ";", "-", "+", "\\\n",
    "\\\r\n",
  ]

  @Test("The tokens of any text join to it, byte for byte", arguments: Language.allCases)
  func random(language: Language) {
    for seed in 0..<3000 as Range<UInt64> {
      var random = Generator(state: seed)
      let count = Int.random(in: 0...40, using: &random)
      let source = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let tokens = language.tokens(of: source)
      let joined = tokens.map(\.text).joined()
      #expect(joined.utf8.elementsEqual(source.utf8), "\(source.debugDescription)")
      #expect(tokens.allSatisfy { !$0.text.isEmpty })
      for (token, next) in zip(tokens, tokens.dropFirst()) { #expect(token.kind != next.kind) }
    }
  }

  @Test("Code that is cut anywhere is still that code", arguments: Language.allCases)
  func cut(language: Language) {
    let scalars = Array(Samples.all[language, default: ""].unicodeScalars)
    #expect(scalars.count > 80)
    for count in 0...scalars.count {
      var source = ""
      source.unicodeScalars.append(contentsOf: scalars.prefix(count))
      #expect(language.tokens(of: source).map(\.text).joined().utf8.elementsEqual(source.utf8))
    }
  }

  @Test("No depth of nesting and no length ends the program", arguments: Language.allCases)
  func hostile(language: Language) {
    for piece in [
      "\"\\(", "\"\"\"\\(", "f\"{", "\"$(", "/*", "#\"", "\"", "'", "(", "{", "[", "${", "#/", "/",
      "(/a ",
      "<<A\n", "- ", "a: ", "? ", "&", "|\n", "\n", "\\", "match x", "\"a\"\n",
    ] {
      let source = String(repeating: piece, count: 50_000)
      #expect(language.tokens(of: source).map(\.text).joined().utf8.elementsEqual(source.utf8))
    }
  }
}
