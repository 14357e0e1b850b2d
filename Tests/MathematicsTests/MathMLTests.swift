import Mathematics
import Testing

@Suite("MathML")
struct MathMLTests {
  @Test(
    "A formula becomes these elements",
    arguments: [
      ("x", "<mi>x</mi>"),
      ("12.5x", "<mn>12.5</mn><mi>x</mi>"),
      ("x, y", "<mi>x</mi><mo>,</mo><mi>y</mi>"),
      ("a+b", "<mi>a</mi><mo>+</mo><mi>b</mi>"),
      ("-x", #"<mo lspace="0" rspace="0">−</mo><mi>x</mi>"#),
      ("a=-b", #"<mi>a</mi><mo>=</mo><mo lspace="0" rspace="0">−</mo><mi>b</mi>"#),
      ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
      (
        "x_{i=1}",
        #"<msub><mi>x</mi><mrow><mi>i</mi><mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow></msub>"#
      ),
      (#"\mathbb{E}"#, "<mi>𝔼</mi>"), (#"\mathbb{R}"#, "<mi>ℝ</mi>"),
      (#"\mathcal{L}"#, "<mi>ℒ</mi>"), (#"\mathbf{W}"#, "<mi>𝐖</mi>"),
      (#"\bm{\theta}"#, "<mi>𝜽</mi>"), (#"\mathrm{KL}"#, "<mi>KL</mi>"),
      (#"\mathrm{d}"#, #"<mi mathvariant="normal">d</mi>"#),
      (#"\Gamma"#, #"<mi mathvariant="normal">Γ</mi>"#), (#"\gamma"#, "<mi>γ</mi>"),
      (
        #"2\log x"#,
        #"<mn>2</mn><mspace width="0.1667em"/><mi>log</mi><mspace width="0.1667em"/><mi>x</mi>"#
      ),
      (
        #"\log(x)"#,
        #"<mi>log</mi><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>"#
      ),
      (
        "f'(x)",
        #"<mrow><mi>f</mi><mo lspace="0" rspace="0">′</mo></mrow><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>"#
      ),
      (#"a \not\in B"#, #"<mi>a</mi><mo lspace="0.2778em" rspace="0.2778em">∉</mo><mi>B</mi>"#),
      (#"\frac12"#, "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
      (
        #"\dfrac12"#,
        #"<mstyle displaystyle="true" scriptlevel="0"><mfrac><mn>1</mn><mn>2</mn></mfrac></mstyle>"#
      ),
      (
        #"\hat y"#,
        #"<mover accent="true"><mi>y</mi><mo stretchy="false" lspace="0" rspace="0">ˆ</mo></mover>"#
      ),
      (
        #"\text{if $x$ is naïve}"#,
        "<mrow><mtext>if\u{A0}</mtext><mi>x</mi><mtext>\u{A0}is\u{A0}naïve</mtext></mrow>"
      ),
      (#"\textcolor{red}{x}"#, #"<mstyle class="tex-red"><mi>x</mi></mstyle>"#),
      (
        #"\boxed{x}"#,
        #"<mrow class="tex-box"><mstyle displaystyle="true"><mi>x</mi></mstyle></mrow>"#
      ),
      (
        #"\sum_i x"#,
        #"<msub><mo movablelimits="false" lspace="0" rspace="0">∑</mo><mi>i</mi></msub><mspace width="0.1667em"/><mi>x</mi>"#
      ),
    ])
  func elements(tex: String, expected: String) throws {
    #expect(try content(tex) == expected)
  }

  @Test("Display style puts limits above and below")
  func display() throws {
    #expect(
      try mathML(#"\sum_i x"#, isDisplay: true)
        == #"<math display="block"><munder><mo movablelimits="false" lspace="0" rspace="0">∑</mo><mi>i</mi></munder><mspace width="0.1667em"/><mi>x</mi></math>"#
    )
    #expect(
      try mathML(#"\lim_n"#, isDisplay: true).contains("<munder><mi>lim</mi><mi>n</mi></munder>"))
    #expect(try mathML(#"\lim_n"#).contains("<msub><mi>lim</mi><mi>n</mi></msub>"))
  }

  @Test("Negative space takes from the space between atoms")
  func negativeSpace() throws {
    #expect(try content(#"\exp\!\left(x\right)"#).hasPrefix("<mi>exp</mi><mrow><mo "))
    #expect(try content(#"a\!b"#) == #"<mi>a</mi><mspace class="tex-back"/><mi>b</mi>"#)
  }

  @Test("Macros of the course and of a formula are known, and one formula's are not the next one's")
  func macros() throws {
    #expect(try content(#"\R"#, macros: [#"\R"#: #"\mathbf{R}"#]) == "<mi>𝐑</mi>")
    #expect(try content(#"\newcommand{\R}{Q}\R"#) == "<mi>Q</mi>")
    #expect(try content(#"\R"#) == "<mi>ℝ</mi>")
    #expect(
      try content(#"\norm{x}"#, macros: [#"\norm"#: #"\lVert #1 \rVert"#])
        == #"<mo stretchy="false" lspace="0" rspace="0">‖</mo><mi>x</mi><mo stretchy="false" lspace="0" rspace="0">‖</mo>"#
    )
    _ = try content(#"\gdef\mine{x}\mine"#)
    #expect(try fault(#"\mine"#) == #"0: unknown command '\mine'"#)
  }

  @Test("A tag is told apart, and words stand for a formula where there can be none")
  func wordsAndTag() throws {
    let tagged = try set(#"E = mc^2 \tag{3.2}"#, isDisplay: true)
    #expect(tagged.tag == "(3.2)")
    #expect(tagged.words == "E = mc^2")
    #expect(try set(#"\frac{a+b}{2} \le \sqrt{x_{ij}}"#).words == "(a + b)/2 ≤ √(x_(ij))")
    #expect(try set(#"\nabla L(\theta)"#).words == "∇L(θ)")
    let words = try set(#"f''(x) \ne \log y"#).words
    #expect(words == "f′′(x) ≠ log y")
  }
}
