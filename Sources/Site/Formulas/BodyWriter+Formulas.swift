import Figures
import Mathematics
import Notes

extension BodyWriter {
  /// Writes a formula within running text.
  mutating func write(_ formula: Formula) {
    guard let set = set(formula) else { return }
    guard formula.isDisplay else {
      body += Self.isLong(set) ? Self.scrolling(set) : .trusted(set.mathML)
      return
    }
    body +=
      .start("span", ["class": "formula"])
      + .element(
        "span", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": "Formula"],
        mathML(of: formula, set)) + .end("span")
  }

  /// Writes a formula on a line of its own, with a number where it has a name.
  mutating func write(_ formula: Formula, id: String?) {
    guard let set = set(formula) else { return }
    // Rows with numbers of their own leave none for the whole.
    let own = id.flatMap { scope.links.page.numbering.equations[$0] } ?? set.tag
    let number = set.automaticRows > 0 ? nil : own
    body += .start("div", ["class": "formula", "id": id])
    body += .element(
      "div",
      [
        "class": "scroll", "tabindex": "0", "role": "group",
        "aria-label": own.map { "Equation \($0)" } ?? "Formula",
      ], mathML(of: formula, set))
    if let number { body += .element("span", ["class": "formula-number"], .text(number)) }
    body += .trusted("</div>\n")
  }

  private func mathML(of formula: Formula, _ set: SetFormula) -> Markup {
    let first = formula.lines.first.flatMap { scope.links.page.numbering.firstRows[$0] }
    return .trusted(set.mathML(numberedFrom: first ?? 1))
  }

  /// Whether a formula in a line could be wider than a telephone: no browser breaks one.
  private static func isLong(_ set: SetFormula) -> Bool { set.words.count > 24 }

  /// A long formula, in a box that scrolls where it is too wide for the column.
  private static func scrolling(_ set: SetFormula) -> Markup {
    .element(
      "span",
      ["class": "formula-long", "tabindex": "0", "role": "group", "aria-label": "Formula"],
      .trusted(set.mathML))
  }

  private mutating func set(_ formula: Formula) -> SetFormula? {
    do {
      return try scope.formulas.set(formula)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}
