extension [Inline] {
  /// The words alone, formulas as their authors wrote them: what a title or a text alternative can
  /// hold.
  public var plainText: String { plainText(\.tex) }

  /// The words alone, with `words` in place of formulas.
  public func plainText(_ words: (Formula) -> String) -> String {
    var text = ""
    var rest = Array(reversed())
    while let inline = rest.popLast() {
      switch inline {
      case .text(let words), .code(let words, _), .citation(_, _, let words): text += words
      case .formula(let formula): text += words(formula)
      case .value(let formula): text += formula.value
      case .softBreak, .lineBreak: text += " "
      case .html, .footnote: break
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _), .image(_, _, let content, _), .claim(_, _, let content, _):
        rest += content.reversed()
      }
    }
    return text
  }
}
