/// Cuts YAML into tokens, line by line.
///
/// A key is what a colon and a blank follow; which lines are text is told by how far they are
/// indented. Reference: YAML 1.2.2.
struct YAMLScanner {
  private var runs: Runs
  /// The columns that lines of a block of text lie beyond; nil outside of one.
  private var textIndent: Int?
  /// The quotation mark of a string that goes on.
  private var quote: UInt8?
  /// How many brackets are open.
  private var depth = 0

  init(_ bytes: [UInt8]) {
    runs = Runs(bytes)
  }

  /// All tokens.
  mutating func tokens() -> [Token] {
    while !runs.isAtEnd {
      let end = runs.endOfLine(from: runs.position)
      scanLine(to: end)
      runs.cut(quote != nil || textIndent != nil ? .string : nil, to: end + 1)
    }
    return runs.tokens
  }
}

extension YAMLScanner {
  private mutating func scanLine(to end: Int) {
    let start = runs.position
    let first = runs.skipBlanks(from: start)
    if let indent = textIndent {
      if first >= end || first - start > indent { return runs.cut(.string, to: end) }
      textIndent = nil
    }
    if quote != nil {
      scanString(from: start, to: end)
    } else if runs.has("---", at: start) || runs.has("...", at: start) {
      runs.cut(.keyword, to: start + 3)
    } else if runs.has("%", at: start) {
      return runs.cut(.attribute, to: end)
    }
    // The column that a block of text on this line lies beyond: its key's, or its dash's.
    var column = first - start
    while runs.position < end {
      let index = runs.skipBlanks(from: runs.position)
      runs.cut(nil, to: min(index, end))
      guard index < end else { return }
      let byte = runs[0]
      let isEntry = byte.isOne(of: "-?") && isBlank(1, end)
      if isEntry {
        column = index - start
        runs.cut(nil, to: index + 1)
      } else if byte == UInt8(ascii: "#"), index == start || runs[-1].isBlank {
        runs.cut(.comment, to: end)
      } else if byte.isOne(of: "\"'") {
        quote = byte
        scanString(from: index + 1, to: end)
      } else if byte.isOne(of: "|>"), isBlockHead(from: index + 1, to: end) {
        runs.cut(nil, to: runs.first(from: index) { $0.isBlank || $0.isNewline })
        textIndent = column
      } else if byte.isOne(of: "[]{},") {
        if byte.isOne(of: "[{") { depth += 1 }
        if byte.isOne(of: "]}"), depth > 0 { depth -= 1 }
        runs.cut(nil, to: index + 1)
      } else if byte.isOne(of: "&*!") {
        runs.cut(
          .type, to: min(end, runs.first(from: index) { $0.isBlank || $0.isOne(of: ",]}\n") }))
      } else {
        if scanPlain(to: end) { column = index - start }
      }
    }
  }

  /// Whether the byte at `offset` is blank, or the line ends before it.
  private func isBlank(_ offset: Int, _ end: Int) -> Bool {
    runs.position + offset >= end || runs[offset].isBlank
  }

  /// Whether nothing but a block's marks and a comment stands between `start` and `end`.
  private func isBlockHead(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, runs.bytes[index].isDigit || runs.bytes[index].isOne(of: "+-") { index += 1 }
    let rest = runs.skipBlanks(from: index)
    return rest >= end || rest > index && runs.bytes[rest] == UInt8(ascii: "#")
  }

  /// Goes on with a string in quotation marks, which is a key where a colon follows.
  private mutating func scanString(from start: Int, to end: Int) {
    guard let mark = quote else { return }
    var index = start
    while index < end, runs.bytes[index] != mark {
      index += mark == UInt8(ascii: "\"") && runs.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < end else { return runs.cut(.string, to: end) }
    quote = nil
    let isKey = runs.has(":", at: runs.skipBlanks(from: index + 1))
    runs.cut(isKey ? .attribute : .string, to: index + 1)
  }

  /// Cuts words without marks, a value or a key with its colon, and tells whether it was a key.
  private mutating func scanPlain(to end: Int) -> Bool {
    let start = runs.position
    var index = start
    var isKey = false
    while index < end {
      let byte = runs.bytes[index]
      let next = index + 1 < end ? runs.bytes[index + 1] : 0x20
      if byte == UInt8(ascii: ":"), next.isBlank || depth > 0 && next.isOne(of: ",[]{}") {
        isKey = true
        break
      }
      if byte == UInt8(ascii: "#"), index > start, runs.bytes[index - 1].isBlank { break }
      if depth > 0, byte.isOne(of: ",[]{}") { break }
      index += 1
    }
    if isKey {
      runs.cut(.attribute, to: index)
      runs.cut(nil, to: index + 1)
      return true
    }
    var last = index
    while last > start, runs.bytes[last - 1].isBlank { last -= 1 }
    runs.cut(Self.kind(of: runs.text(start, last)), to: last)
    runs.cut(nil, to: index)
    return false
  }

  /// What a value without quotation marks is.
  private static func kind(of value: String) -> Token.Kind? {
    switch value.lowercased() {
    case "true", "false", "null", "~", "yes", "no", "on", "off": return .keyword
    case ".inf", "-.inf", ".nan": return .number
    default: break
    }
    guard let first = value.utf8.first, first.isDigit || first.isOne(of: "+-."),
      value.utf8.contains(where: \.isDigit)
    else { return nil }
    let isPlain = value.utf8.allSatisfy { $0.isDigit || $0.isOne(of: "+-.eE_:xabcdefABCDEF") }
    return isPlain ? .number : nil
  }
}
