import Figures
import Highlighting
import Notes

extension BodyWriter {
  /// Writes code: highlighted where its language is known, with its title and its marked lines.
  mutating func writeCode(_ text: String, info: String) {
    let label = CodeLabel(info)
    let language = label.language.map { "language-\($0)" }
    let code = Markup.element("code", ["class": language], Markup.code(text, label))
    let isWide = text.split(separator: "\n").contains { $0.count > Self.columns }
    let block =
      Markup.element("pre", ["class": isWide ? "wide" : nil, "tabindex": "0"], code) + .newline
    guard let title = label.title else { return body += block }
    body += .element(
      "figure", ["class": "listing"],
      .newline + .element("figcaption", [:], .text(title)) + .newline + block)
    body += .newline
  }

  /// How many characters of code a wide page's column holds.
  private static var columns: Int { 90 }
}

extension Markup {
  /// The text of a code block.
  fileprivate static func code(_ text: String, _ label: CodeLabel) -> Markup {
    let tokens =
      label.language.flatMap { Language(named: $0) }?.tokens(of: text) ?? [Token(nil, text)]
    guard !label.lines.isEmpty else {
      return tokens.reduce(into: Markup()) { $0 += .token($1.kind, $1.text[...]) }
    }
    var code = Markup()
    for (number, line) in lines(of: tokens).enumerated() {
      let markup = line.reduce(into: Markup()) { $0 += .token($1.kind, $1.text[...]) }
      code += label.marks(number + 1) ? .element("mark", [:], markup) : markup
    }
    return code
  }

  /// The tokens line by line, each with the line's end.
  private static func lines(of tokens: [Token]) -> [[Token]] {
    var lines: [[Token]] = [[]]
    for token in tokens {
      var rest = token.text.utf8[...]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        lines[lines.count - 1].append(Token(token.kind, String(rest[...end]) ?? ""))
        rest = rest[rest.index(after: end)...]
        lines.append([])
      }
      if !rest.isEmpty { lines[lines.count - 1].append(Token(token.kind, String(rest) ?? "")) }
    }
    return lines
  }

  private static func token(_ kind: Token.Kind?, _ text: Substring) -> Markup {
    guard let kind else { return .text(String(text)) }
    return .element("span", ["class": kind.rawValue], .text(String(text)))
  }
}
