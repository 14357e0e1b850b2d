/// Reads a formula as the parser found it: dollar signs, TeX and, after a block, its id.
struct FormulaReader {
  /// The formula.
  let formula: Formula
  /// The id of a block; empty where it has none.
  let id: Located<String>?
  /// What was wrong.
  let diagnostics: [Diagnostic]

  /// The formula `raw` in running text, dollar signs included; `place` tells where a byte of it is.
  init(inline raw: String, place: (_ byte: Int) -> Place) {
    let marks = raw.hasPrefix("$$") ? 2 : 1
    let tex = String(raw.dropFirst(marks).dropLast(marks))
    formula = Formula(
      tex, isDisplay: marks == 2, lines: Self.lineStarts(of: tex).map { place(marks + $0) })
    id = nil
    diagnostics = []
  }

  /// The block `node` that reads `raw`.
  init(block node: MarkdownNode, _ raw: String, in source: SourceText) {
    var start = TextStart(of: node, in: source)
    let bytes = Array(raw.utf8)
    func place(_ byte: Int) -> Place { start.place(of: byte, in: bytes, source: source) }
    let mark = bytes.firstIndex { !$0.isBlank } ?? 0
    let first = min(mark + 2, bytes.count)
    let opening = place(mark)
    let end = FormulaSyntax.displayEnd(in: bytes, from: first)
    let tex = String(decoding: bytes[first..<(end ?? bytes.count)], as: UTF8.self)
    formula = Formula(
      tex, isDisplay: true, lines: Self.lineStarts(of: tex).map { place(first + $0) })
    guard let end else {
      id = nil
      diagnostics = [
        Diagnostic(
          at: opening,
          "this formula is never closed by '$$'; write '\\$\\$' where dollar signs are meant")
      ]
      return
    }
    let rest = bytes[(end + 2)...]
    guard let (id, offset) = FormulaSyntax.id(in: rest) else {
      self.id = nil
      let words = rest.firstIndex { !$0.isBlank } ?? rest.startIndex
      diagnostics = [
        Diagnostic(
          at: place(words),
          "after a formula's '$$' only its name can stand, as in '$$ {#eq-momentum}'")
      ]
      return
    }
    let located = id.isEmpty ? nil : Located(id, at: place(end + 2 + offset))
    guard let located, !ExperimentReader.isID(id) else {
      self.id = located
      diagnostics = []
      return
    }
    self.id = nil
    diagnostics = [
      Diagnostic(
        at: located.place,
        "a formula's name must start with a letter and hold letters a to z, digits and hyphens only, "
          + "at most 64, not \(quoted(id))")
    ]
  }

  private static func lineStarts(of tex: String) -> [Int] {
    [0] + tex.utf8.enumerated().filter { $0.element == UInt8(ascii: "\n") }.map { $0.offset + 1 }
  }
}
