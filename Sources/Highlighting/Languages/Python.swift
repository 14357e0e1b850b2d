extension Grammar {
  /// Python 3.
  ///
  /// Reference: The Python Language Reference, "Lexical analysis".
  static let python = Grammar(
    lineComment: "#",
    keywords: [
      "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
      "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
      "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
      "try", "while", "with", "yield",
    ],
    contextual: ["case", "match", "type"],
    types: [
      "bool", "bytes", "complex", "dict", "float", "frozenset", "int", "list", "object", "set",
      "str", "tuple",
    ],
    capitalsAreTypes: true)
}

extension Scanner {
  /// Strings with their prefixes, and decorators.
  mutating func scanPython() -> Bool {
    if runs[0] == UInt8(ascii: "@") {
      guard isLineStart, runs[1].startsWord else { return false }
      let end = runs.first(from: runs.position + 1) {
        !$0.continuesWord && $0 != UInt8(ascii: ".")
      }
      runs.cut(.attribute, to: end)
      (lastByte, lastWord) = (UInt8(ascii: "a"), "")
      return true
    }
    var prefix = 0
    while prefix < 2, runs[prefix].isOne(of: "rRbBfFuUtT") { prefix += 1 }
    guard runs[prefix].isOne(of: "\"'"), !(prefix > 0 && runs[-1].continuesWord) else {
      return false
    }
    let quote = runs[prefix]
    let isFormatted = (0..<prefix).contains { runs[$0].isOne(of: "fFtT") }
    let isTriple = runs[prefix + 1] == quote && runs[prefix + 2] == quote
    var string = OpenString(
      closer: [UInt8](repeating: quote, count: isTriple ? 3 : 1), isMultiline: isTriple,
      // A backslash keeps a quotation mark from closing a raw string, too.
      escape: [UInt8(ascii: "\\")], outlivesEscapedNewline: true)
    if isFormatted {
      string.code = ([UInt8(ascii: "{")], UInt8(ascii: "}"))
      string.doublesOpener = true
    }
    begin(string, prefix + string.closer.count)
    return true
  }

  /// Whether `word`, which ends at the byte `end`, is a keyword there.
  func isPythonKeyword(_ word: String, to end: Int) -> Bool {
    if grammar.keywords.contains(word) { return lastByte != UInt8(ascii: ".") }
    guard grammar.contextual.contains(word), isLineStart, end < runs.bytes.count,
      runs.bytes[end].isBlank
    else { return false }
    let next = runs.skipBlanks(from: end)
    guard next < runs.bytes.count else { return false }
    let byte = runs.bytes[next]
    if word == "type" { return byte.startsWord }
    let lineEnd = runs.endOfLine(from: next)
    let isHead = runs.bytes[next..<lineEnd].contains(UInt8(ascii: ":"))
    return isHead && (byte.continuesWord || byte.isOne(of: "\"'([{-*"))
  }
}
