import Figures
import Mathematics
import Notes
import Site
import Testing

/// One typesetter for all tests.
private let typesetter = Typesetter()

/// A formula that starts at `somewhere`.
private func formula(_ tex: String, isDisplay: Bool = false, at place: Place = somewhere) -> Formula
{
  Formula(tex, isDisplay: isDisplay, lines: [place])
}

/// A named formula.
private func equation(_ tex: String, _ id: String?) -> Block {
  .formula(formula(tex, isDisplay: true), id: id.map { Located($0, at: somewhere) })
}

@Suite("Formulas on a page")
struct FormulaPageTests {
  private func page(_ blocks: [Block]) -> (html: String, diagnostics: [String]) {
    let course = course([note("lesson", title: "Lesson", blocks)])
    let site = pages(of: Edition(course: course, results: [:], typesetter: typesetter))
    return (text(of: "lesson.html", in: site.files), site.diagnostics.map(\.description))
  }

  @Test("A formula in a line is MathML, wherever text is")
  func inline() {
    let x: Inline = .formula(formula("x"))
    let (html, diagnostics) = page([
      .paragraph([
        .text("See "), x, .text(", "), .emphasis([x]), .text("; "), .strong([.emphasis([x])]),
      ]),
      .table(alignments: [.left], header: [[x]], rows: [[[x]]]),
      .heading(level: 2, content: [.text("On "), x], anchor: "on-x", place: somewhere),
      .quote([.list(start: nil, isTight: true, items: [ListItem(blocks: [.paragraph([x])])])]),
    ])
    #expect(diagnostics == [])
    #expect(html.matches(of: #/<math><mi>x</mi></math>/#).count == 7)
    #expect(html.contains("Link to “On x”"))
  }

  @Test("A named formula has a number, an anchor and a label")
  func numbers() {
    let (html, diagnostics) = page([
      equation("a", nil), equation("b", "eq-b"), equation(#"c \tag{7}"#, "eq-c"),
      equation("d", "eq-d"),
      .paragraph([link("#eq-b"), link("#eq-c"), link("#eq-d")]),
    ])
    #expect(diagnostics == [])
    #expect(html.contains(#"<div class="formula" id="eq-b"><div class="scroll" tabindex="0""#))
    #expect(html.contains(##"<a href="#eq-b">Equation (1)</a>"##))
    #expect(html.contains(##"<a href="#eq-c">Equation (7)</a>"##))
    #expect(html.contains(##"<a href="#eq-d">Equation (2)</a>"##))
    #expect(html.contains(#"<span class="formula-number">(1)</span>"#))
    #expect(html.matches(of: #/formula-number/#).count == 3)
  }

  @Test("Rows of align are counted with the named formulas; what has a tag is not")
  func rows() {
    func at(_ line: Int, _ tex: String, _ id: String? = nil) -> Block {
      let place = Place(file: "notes/lesson.md", line: line, column: 1)
      return .formula(
        Formula(tex, isDisplay: true, lines: [place]), id: id.map { Located($0, at: place) })
    }
    let (html, diagnostics) = page([
      at(1, "a", "eq-a"),
      at(3, #"\begin{align} b \\ c \notag \\ d \tag{9} \\ e \end{align}"#, "eq-b"),
      at(5, #"\begin{align*} f \\ g \end{align*}"#), at(7, #"h \tag{8}"#, "eq-h"),
      at(9, #"\begin{gather} i \end{gather}"#, "eq-i"), at(11, "j", "eq-j"),
      .paragraph([link("#eq-a"), link("#eq-b"), link("#eq-h"), link("#eq-i"), link("#eq-j")]),
    ])
    #expect(diagnostics == [])
    let numbers = html.matches(of: #/<mtd class="tex-tag">(?:<mrow>)?<mtext>([^<]*)<\/mtext>/#)
      .map { String($0.output.1) }
    #expect(numbers == ["(2)", "(9)", "(3)", "(4)"])
    for label in [
      "#eq-a\">Equation (1)<", "#eq-b\">Equations (2)–(3)<", "#eq-h\">Equation (8)<",
      "#eq-i\">Equation (4)<", "#eq-j\">Equation (5)<",
    ] { #expect(html.contains(label)) }
    #expect(!html.contains("\u{E000}"))
  }

  @Test("Captions hold formulas, and a mistake in one is told where the caption starts")
  func captions() {
    func caption(_ text: String) -> (html: String, diagnostics: [String]) {
      let course = course([
        note("lesson", title: "Lesson", [experiment("fig-a", caption: text)])
      ])
      let results = [BlockKey(note: "lesson", id: "fig-a"): result([.figure(figure("loss"))])]
      let site = pages(of: Edition(course: course, results: results, typesetter: typesetter))
      return (
        SiteTests.text(of: "lesson.html", in: site.files), site.diagnostics.map(\.description)
      )
    }
    let good = caption("The loss $x$ & a price of $5.")
    #expect(good.diagnostics == [])
    #expect(
      good.html.contains(
        #"<figcaption><span class="number">Figure 1</span> The loss <math><mi>x</mi></math> &amp; a "#
          + "price of $5."))
    #expect(
      caption("It is $x^2^3$.").diagnostics == [
        "\(somewhere.file):\(somewhere.line):\(somewhere.column): error: double superscript"
      ])
  }

  @Test("A formula in a line that may be too wide for a telephone stands in a box that scrolls")
  func long() {
    let tex = (0..<9).map { "x_{\($0)}^2" }.joined(separator: " + ")
    let (html, _) = page([.paragraph([.formula(formula(tex)), .formula(formula("x + y = z"))])])
    let box = #"<span class="formula-long" tabindex="0" role="group" aria-label="Formula"><math>"#
    #expect(html.contains(box))
    #expect(html.matches(of: #/formula-long/#).count == 1)
  }

  @Test("A mistake is told at its place in the note")
  func mistakes() {
    let place = Place(file: "notes/lesson.md", line: 9, column: 5)
    let two = Formula(
      "\na + \\foo\n", isDisplay: true,
      lines: [place, Place(file: "notes/lesson.md", line: 10, column: 3), place])
    let (_, diagnostics) = page([
      .paragraph([.formula(formula("x^2^3", at: place))]), .formula(two, id: nil),
    ])
    #expect(
      diagnostics == [
        "notes/lesson.md:9:8: error: double superscript",
        #"notes/lesson.md:10:7: error: unknown command '\foo'"#,
      ])
  }
}
