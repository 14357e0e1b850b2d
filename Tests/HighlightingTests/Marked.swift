import Highlighting

/// `source` with its tokens marked: `⟦k:let⟧ x`.
func marked(_ source: String, _ language: Language) -> String {
  language.tokens(of: source).map { token in
    token.kind.map { "⟦\($0.rawValue):\(token.text)⟧" } ?? token.text
  }.joined()
}
