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
