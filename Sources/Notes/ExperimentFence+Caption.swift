extension ExperimentFence {
  /// The caption as running text: words and formulas, by the same rule as in a paragraph.
  public var captionText: [Inline] { caption.map { Self.text($0.value, at: $0.place) } ?? [] }

  /// `caption` cut into words and formulas.
  ///
  /// - Parameter place: Where the caption starts; YAML may have folded it, so that is where its
  ///   formulas are said to be.
  private static func text(_ caption: String, at place: Place) -> [Inline] {
    let bytes = Array(caption.utf8)
    var pieces: [Inline] = []
    var words: [UInt8] = []
    func flush() {
      if !words.isEmpty { pieces.append(.text(String(decoding: words, as: UTF8.self))) }
      words = []
    }
    var index = 0
    while index < bytes.count {
      let isDollar = bytes[index] == UInt8(ascii: "$")
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "$")
      {
        words.append(UInt8(ascii: "$"))
        index += 2
      } else if isDollar,
        let length = FormulaSyntax.length(
          of: bytes[index...].prefix(FormulaSyntax.longest),
          after: index > 0 ? bytes[index - 1] : nil)
      {
        flush()
        let raw = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
        var formula = FormulaReader(inline: raw) { _ in place }.formula
        // A caption is one paragraph: its formulas stand in its lines.
        formula.isDisplay = false
        formula.isFolded = true
        pieces.append(.formula(formula))
        index += length
      } else {
        words.append(bytes[index])
        index += 1
      }
    }
    flush()
    return pieces
  }
}
