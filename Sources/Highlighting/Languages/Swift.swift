extension Grammar {
  /// Swift 6.
  ///
  /// Reference: The Swift Programming Language, "Lexical Structure".
  static let swift = Grammar(
    lineComment: "//", hasBlockComments: true, nestsComments: true,
    keywords: [
      "Self", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch",
      "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
      "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
      "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
      "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
      "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
      "where", "while",
    ],
    contextual: [
      "actor", "any", "borrowing", "consume", "consuming", "convenience", "copy", "discard",
      "distributed", "dynamic", "each", "final", "indirect", "infix", "isolated", "lazy",
      "macro", "mutating", "nonisolated", "nonmutating", "open", "optional", "override",
      "package", "postfix", "prefix", "required", "sending", "some", "unowned", "unsafe", "weak",
    ],
    capitalsAreTypes: true)

  fileprivate static let swiftAccessors: Set = [
    "get", "set", "willSet", "didSet", "_read", "_modify",
  ]
  fileprivate static let swiftAccess: Set = [
    "fileprivate", "internal", "package", "private", "public",
  ]
  /// Keywords that a colon can follow.
  fileprivate static let swiftBeforeColon: Set = ["default", "false", "nil", "self", "true"]
  /// Keywords that a name and a colon can follow within brackets or behind a comma.
  fileprivate static let swiftBeforeName: Set = [
    "await", "case", "each", "inout", "is", "let", "try", "var",
  ]
  /// Keywords behind which a slash starts a regular expression.
  fileprivate static let swiftBeforeValue: Set = [
    "await", "case", "else", "guard", "if", "in", "return", "throw", "try", "where", "while",
  ]
}

extension Scanner {
  /// Strings, regular expressions, attributes, directives and names in backticks.
  mutating func scanSwift() -> Bool {
    let start = runs.position
    switch runs[0] {
    case UInt8(ascii: "\""):
      beginSwiftString(hashes: 0)
    case UInt8(ascii: "#"):
      let end = runs.first(from: start) { $0 != UInt8(ascii: "#") }
      let hashes = end - start
      if runs.has("\"", at: end) {
        beginSwiftString(hashes: hashes)
      } else if runs.has("/", at: end) {
        let hash = [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
        let isMultiline = runs[hashes + 1].isNewline || runs.has("\r\n", at: end + 1)
        begin(
          OpenString(
            closer: [UInt8(ascii: "/")] + hash, isMultiline: isMultiline,
            escape: [UInt8(ascii: "\\")], kind: .regex), hashes + 1)
      } else if hashes == 1, runs[1].startsWord {
        cutAttribute()
      } else {
        return false
      }
    case UInt8(ascii: "@"):
      guard runs[1].startsWord else { return false }
      cutAttribute()
    case UInt8(ascii: "`"):
      let end = runs.first(from: start + 1) { $0 == UInt8(ascii: "`") || $0.isNewline }
      guard runs.has("`", at: end) else { return false }
      runs.cut(nil, to: end + 1)
      (lastByte, lastWord) = (UInt8(ascii: "a"), "")
    case UInt8(ascii: "/"):
      guard let end = regexEnd() else { return false }
      runs.cut(.regex, to: end)
      (lastByte, lastWord) = (UInt8(ascii: "\""), "")
    default:
      return false
    }
    return true
  }

  private mutating func beginSwiftString(hashes: Int) {
    let hash = [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    let isMultiline = runs.has("\"\"\"", at: runs.position + hashes)
    let quotes = isMultiline ? 3 : 1
    let escape = [UInt8(ascii: "\\")] + hash
    begin(
      OpenString(
        closer: [UInt8](repeating: UInt8(ascii: "\""), count: quotes) + hash,
        isMultiline: isMultiline, escape: escape,
        code: (escape + [UInt8(ascii: "(")], UInt8(ascii: ")"))), hashes + quotes)
  }

  /// Where the regular expression ends that the next slash starts; nil where it is an operator.
  ///
  /// Such a literal stands where a value is due, does not begin or end with a space, and ends on its
  /// line.
  private func regexEnd() -> Int? {
    let isDue =
      lastByte == 0 || lastByte.isOne(of: "([{,;:=!&|^~?+-*%<>")
      || Grammar.swiftBeforeValue.contains(lastWord)
    guard isDue, !runs[1].isBlank, !runs[1].isOne(of: "/*)=") else { return nil }
    var index = runs.position + 1
    while index < runs.bytes.count, !runs.bytes[index].isNewline {
      switch runs.bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "/"):
        let isSpaced = runs.bytes[index - 1].isBlank
        return isSpaced ? nil : index + 1
      default: index += 1
      }
    }
    return nil
  }

  /// Whether `word`, which ends at the byte `end`, is a keyword there.
  func isSwiftKeyword(_ word: String, to end: Int) -> Bool {
    let isContextual = grammar.contextual.contains(word)
    let isAccessor = Grammar.swiftAccessors.contains(word)
    guard isContextual || isAccessor || grammar.keywords.contains(word) else { return false }
    if lastByte == UInt8(ascii: "."), runs[-2] != lastByte { return word == "self" }
    if ["func", "let", "var", "case", "macro"].contains(lastWord), isContextual || isAccessor {
      return false
    }
    let next = runs.skipBlanks(from: end)
    let nextByte = next < runs.bytes.count ? runs.bytes[next] : 0
    if nextByte == UInt8(ascii: ":"), !isContextual, !isAccessor {
      return Grammar.swiftBeforeColon.contains(word)
    }
    if lastByte.isOne(of: "(,"), nextByte.startsWord, !Grammar.swiftBeforeName.contains(word) {
      let nameEnd = runs.first(from: next) { !$0.continuesWord }
      let after = runs.skipBlanks(from: nameEnd)
      if runs.has(":", at: after) { return false }
    }
    if isAccessor {
      if nextByte == UInt8(ascii: ")") { return word == "set" && isBehindAccess }
      return
        (lastByte == 0 || lastByte.isOne(of: "{}") || Grammar.swiftAccessors.contains(lastWord))
        && (nextByte == 0 || nextByte.isOne(of: "{}(\n") || nextByte.startsWord)
    }
    guard isContextual, !grammar.keywords.contains(word) || word == "actor" else { return true }
    let isSpaced = next > end
    return isSpaced && (nextByte.startsWord || nextByte.isOne(of: "(~@"))
      || nextByte == UInt8(ascii: "(") && ["nonisolated", "unowned"].contains(word)
  }

  /// Whether a word such as `private` and a bracket stand directly before.
  private var isBehindAccess: Bool {
    guard runs[-1] == UInt8(ascii: "(") else { return false }
    let end = runs.position - 1
    var start = end
    while start > 0, runs.bytes[start - 1].continuesWord { start -= 1 }
    return Grammar.swiftAccess.contains(runs.text(start, end))
  }
}
