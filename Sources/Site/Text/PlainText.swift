import Notes

extension [Inline] {
  /// The words alone: what a table of contents, a title or a text alternative can hold; formulas in
  /// plain characters.
  func plainText(_ formulas: FormulaBook) -> String { plainText { formulas.words(of: $0) } }

  /// The words alone, formulas as their authors wrote them.
  var plainText: String { plainText(\.tex) }

  private func plainText(_ words: (Formula) -> String) -> String {
    var text = ""
    var rest = Array(reversed())
    while let inline = rest.popLast() {
      switch inline {
      case .text(let words), .code(let words, _), .citation(_, _, let words): text += words
      case .formula(let formula): text += words(formula)
      case .softBreak, .lineBreak: text += " "
      case .html, .footnote: break
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _), .image(_, _, let content, _):
        rest += content.reversed()
      }
    }
    return text
  }
}
