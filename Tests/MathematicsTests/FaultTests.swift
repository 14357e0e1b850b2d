import Mathematics
import Testing

@Suite("What is wrong with a formula")
struct FaultTests {
  @Test(
    "is told in one sentence, with the place",
    arguments: [
      (#"\frac{a}{b"#, "10: unexpected end of input in a macro argument, expected '}'"),
      (#"\foobar{x}"#, #"0: unknown command '\foobar'"#),
      (#"a + \foobar{x}"#, #"4: unknown command '\foobar'"#),
      ("x^2^3", "3: double superscript"),
      ("x_1_2", "3: double subscript"),
      (
        #"\begin{aligned} a &= b \end{cases}"#,
        #"23: mismatch: \begin{aligned} matched by \end{cases}"#
      ),
      (#"\left( x"#, #"8: expected '\right', got the end of the formula"#),
      ("a } b", "2: expected the end of the formula, got '}'"),
      ("a & b", "2: expected the end of the formula, got '&'"),
      (
        "x = 1 % one",
        "6: a comment starts with '%' and no line ends it; write '\\%' for a percent sign"
      ),
      (#"𝔼[x] \foo"#, #"6: unknown command '\foo'"#),
      ("x + 🙂", "4: '🙂' cannot stand in a formula"),
      (#"\textcolor{salmon}{x}"#, "11: unknown colour 'salmon'"),
      (#"\colorbox{yellow}{x}"#, #"0: '\colorbox' cannot be set on a page"#),
    ])
  func told(tex: String, fault expected: String) throws {
    let fault = try fault(tex)
    #expect(fault == expected)
  }

  @Test(
    "is that it reaches out of the page, and how",
    arguments: ["href", "url", "includegraphics", "htmlClass", "htmlId", "htmlStyle", "htmlData"])
  func refused(command: String) throws {
    #expect(
      try fault("x + \\\(command){javascript:alert(1)}{x}")
        == "4: '\\\(command)' is not allowed in a formula")
    #expect(
      try fault(#"\go"#, macros: [#"\go"#: "\\\(command){a}{b}"])
        == "0: macro '\\go' uses '\\\(command)', which is not allowed")
  }

  @Test("may lie in a macro of the course")
  func macro() throws {
    #expect(
      try fault(#"a + \bad"#, macros: [#"\bad"#: #"\wrong"#])
        == #"0: in a macro: unknown command '\wrong'"#)
  }

  @Test(
    "is that it would never end",
    arguments: [
      #"\def\a{\a\a}\a"#, #"\def\a{\b}\def\b{\a}\a"#, #"\newcommand{\a}{\a x}\a"#,
    ])
  func endless(tex: String) throws {
    let fault = try fault(tex)
    #expect(fault == "0: the macros of this formula expand without end")
  }

  @Test("is that it grows without bound")
  func growing() throws {
    #expect(try fault(#"\edef\a{x}"#) == #"0: '\edef' is not allowed in a formula"#)
    #expect(
      try fault(#"\def\a#1{\a{#1#1}}\a{x}"#) == "0: this formula is nested too deep to be set")
    let long = String(repeating: "x", count: 10_001)
    #expect(try fault(long) == "0: a formula can have at most 10000 characters")
  }

  @Test(
    "is that it nests too deep for a stack",
    arguments: [
      ("{", "}"), (#"\sqrt{"#, "}"), (#"\left("#, #"\right)"#), ("x^{", "}"), (#"\frac{"#, "}{}"),
    ])
  func deep(open: String, close: String) throws {
    for depth in [200, 1200] {
      let tex =
        String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
      let fault = try fault(tex)
      #expect(
        [
          "0: this formula is nested too deep to be set",
          "0: a formula can have at most 10000 characters",
        ].contains(fault), "\(fault.prefix(200))")
    }
    // The engine lives on.
    #expect(try content("x") == "<mi>x</mi>")
  }

  @Test("says nothing that could be taken for markup")
  func escaped() throws {
    let set = try set(#"\text{<script>alert(1)</script>} < x \& y"#)
    #expect(!set.mathML.contains("<script"))
    #expect(set.mathML.contains("<mtext>&lt;script&gt;alert(1)&lt;/script&gt;</mtext>"))
    #expect(set.mathML.contains("<mo>&lt;</mo>"))
  }
}
