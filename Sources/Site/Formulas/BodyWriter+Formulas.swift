import Figures
import Mathematics
import Notes

extension BodyWriter {
  /// Writes a formula within running text.
  mutating func write(_ formula: Formula) {
    guard let set = set(formula) else { return }
    guard formula.isDisplay else {
      body += .trusted(set.mathML)
      return
    }
    body +=
      .start("span", ["class": "formula"])
      + .element(
        "span", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": "Formula"],
        .trusted(set.mathML)) + .end("span")
  }

  /// Writes a formula on a line of its own, with a number where it has a name.
  mutating func write(_ formula: Formula, id: String?) {
    guard let set = set(formula) else { return }
    let number = id.flatMap { scope.links.page.numbering.equations[$0] } ?? set.tag
    body += .start("div", ["class": "formula", "id": id])
    body += .element(
      "div",
      [
        "class": "scroll", "tabindex": "0", "role": "group",
        "aria-label": number.map { "Equation \($0)" } ?? "Formula",
      ], .trusted(set.mathML))
    if let number { body += .element("span", ["class": "formula-number"], .text(number)) }
    body += .trusted("</div>\n")
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
