extension Grammar {
  /// JSON, with the comments that many readers of it allow.
  ///
  /// Reference: RFC 8259.
  static let json = Grammar(
    lineComment: "//", hasBlockComments: true, keywords: ["false", "null", "true"])
}

extension Scanner {
  /// Strings; those before a colon are keys.
  mutating func scanJSON() -> Bool {
    if runs[0] == UInt8(ascii: "-"), runs[1].isDigit {
      runs.cut(.number, to: runs.position + 1)
      return true
    }
    guard runs[0] == UInt8(ascii: "\"") else { return false }
    var end = runs.position + 1
    while end < runs.bytes.count, !runs.bytes[end].isOne(of: "\"\n") {
      end += runs.bytes[end] == UInt8(ascii: "\\") && !runs.has("\\\n", at: end) ? 2 : 1
    }
    end = min(end, runs.bytes.count)
    let isClosed = runs.has("\"", at: end)
    if isClosed { end += 1 }
    let next = runs.first(from: end) { !$0.isBlank && !$0.isNewline }
    runs.cut(isClosed && runs.has(":", at: next) ? .attribute : .string, to: end)
    return true
  }
}
