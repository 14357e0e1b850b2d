import Elementary
import Testing

@Suite("Decimal text to doubles")
struct DecimalTextTests {
  @Test(
    "Numbers of YAML's core schema are read",
    arguments: [
      ("0", 0), ("-0", -0.0), ("12", 12), (".5", 0.5), ("5.", 5), ("+1", 1), ("1e5", 1e5),
      ("1E+5", 1e5), ("-.5e-1", -0.05), ("007", 7), ("0.1", 0.1), ("1e22", 1e22), ("1e23", 1e23),
      ("9007199254740993", 9_007_199_254_740_992),
      ("9007199254740993.00000000000000000001", 0x1p53 + 2),
      ("2.2250738585072011e-308", Double(bitPattern: 0xF_FFFF_FFFF_FFFF)),
      ("2.2250738585072012e-308", 0x1p-1022), ("5e-324", .leastNonzeroMagnitude),
      ("3e-324", .leastNonzeroMagnitude),
      ("2.4703282292062327e-324", 0), ("2.4703282292062328e-324", .leastNonzeroMagnitude),
      ("1e-400", 0),
      ("0e999999999999999999999", 0), ("1e-99999999999999999999", 0),
      ("1.7976931348623158e308", 0x1.fffffffffffffp1023),
    ] as [(String, Double)])
  func numbers(_ text: String, _ number: Double) {
    #expect(Elementary.number(parsing: text.utf8)?.bitPattern == number.bitPattern)
  }

  @Test(
    "Anything else is no number",
    arguments: [
      "", "-", "+", ".", "-.", "e5", "1e", "1e+", "1e-", "--1", "+-1", " 1", "1 ", "1_000", "0x10",
      "0o7", "nan", ".inf", "inf", "1.2.3", "1e5.0", "1e5e5", "1,5", "٣", "1\0",
    ])
  func others(_ text: String) {
    #expect(Elementary.number(parsing: text.utf8) == nil)
  }

  @Test(
    "A number too large for a double is nil", arguments: ["1e400", "-1e309", "1.8e308", "2e308"])
  func overflow(_ text: String) {
    #expect(Elementary.number(parsing: text.utf8) == nil)
  }

  @Test("A slice of text is read as well as a whole one")
  func slices() {
    let text = "rate=0.25,"
    #expect(Elementary.number(parsing: text.utf8.dropFirst(5).dropLast()) == 0.25)
  }

  @Test("The shortest spelling of any double is read back")
  func shortestSpellings() {
    var bits = Bits(state: 1)
    for _ in 0..<50_000 {
      let number = Double(bitPattern: bits.next())
      guard number.isFinite else { continue }
      #expect(Elementary.number(parsing: "\(number)".utf8) == number)
    }
  }

  @Test("Digits at random are read as the standard library reads them")
  func randomSpellings() {
    var bits = Bits(state: 2)
    for _ in 0..<50_000 {
      var text = bits.next() % 2 == 0 ? "" : "-"
      for _ in 0...(bits.next() % 30) { text += "\(bits.next() % 10)" }
      text += "."
      for _ in 0..<(bits.next() % 8) { text += "\(bits.next() % 10)" }
      if bits.next() % 2 == 0 { text += "e\(Int(bits.next() % 680) - 340)" }
      let number = Double(text).flatMap { $0.isFinite ? $0 : nil }
      #expect(Elementary.number(parsing: text.utf8)?.bitPattern == number?.bitPattern, "\(text)")
    }
  }

  @Test("A number half-way between doubles goes to the even one, and the last digit decides")
  func ties() {
    // 2^53 + 1 lies between the doubles 2^53 and 2^53 + 2; a thousand zeros keep it there.
    let zeros = String(repeating: "0", count: 1000)
    #expect(Elementary.number(parsing: "9007199254740993.\(zeros)".utf8) == 0x1p53)
    #expect(Elementary.number(parsing: "9007199254740993.\(zeros)1".utf8) == 0x1p53 + 2)
    #expect(Elementary.number(parsing: "9007199254740992.\(zeros)1".utf8) == 0x1p53)
    #expect(Elementary.number(parsing: "9007199254740995.\(zeros)".utf8) == 0x1p53 + 4)
  }

  /// Steele, Lea & Flood's mixing of a counter.
  struct Bits {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
