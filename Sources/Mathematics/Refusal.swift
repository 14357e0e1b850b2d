/// Why a formula is refused, in words for its author.
enum Refusal {
  /// The most UTF-16 units that a formula can have.
  private static let longest = 10_000

  /// A formula that nests deeper than a stack bears.
  static let tooDeep = TeXError(message: "this formula is nested too deep to be set", offset: 0)

  /// A formula that takes more memory than an engine gets.
  static let tooLarge = TeXError(message: "this formula is too large to be set", offset: 0)

  /// Commands that no note may use: they reach out of the formula, or grow without bound.
  private static let commands: Set = [
    "href", "url", "includegraphics", "htmlClass", "htmlId", "htmlStyle", "htmlData", "edef",
    "xdef",
  ]

  /// Why the formula `source` is refused unseen; nil where it is not.
  static func of(_ source: String, macros: [String: String]) -> TeXError? {
    if source.utf16.count > longest {
      return TeXError(message: "a formula can have at most \(longest) characters", offset: 0)
    }
    if let (name, offset) = command(in: source) {
      return TeXError(message: "'\\\(name)' is not allowed in a formula", offset: offset)
    }
    for name in macros.keys.sorted() {
      if let (inner, _) = command(in: macros[name] ?? "") {
        return TeXError(
          message: "macro '\(name)' uses '\\\(inner)', which is not allowed", offset: 0)
      }
    }
    return nil
  }

  /// The first forbidden command of `tex` and the UTF-16 units before it.
  private static func command(in tex: String) -> (name: String, offset: Int)? {
    let units = Array(tex.utf16)
    var index = 0
    while index < units.count {
      guard units[index] == 0x5C else {
        index += 1
        continue
      }
      let name = units[(index + 1)...].prefix {
        (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
      }
      let word = String(decoding: name, as: UTF16.self)
      if commands.contains(word) { return (word, index) }
      index += max(2, name.count + 1)
    }
    return nil
  }

  /// What KaTeX says is wrong with `formula`.
  static func told(_ error: [String: Any], _ formula: TeX) -> TeXError {
    let message = error["message"] as? String ?? ""
    let offset = (error["at"] as? Int) ?? 0
    if error["crash"] != nil {
      return tooDeep
    }
    if message == "unknownSymbol" { return unknownCharacter(at: offset, of: formula.source) }
    if message.contains("% comment has no terminating newline") {
      return TeXError(
        message: "a comment starts with '%' and no line ends it; write '\\%' for a percent sign",
        offset: formula.source.utf16.lastIndex(of: 0x25).map {
          formula.source.utf16.distance(from: formula.source.startIndex, to: $0)
        } ?? 0)
    }
    let isInMacro = (error["macro"] as? Int ?? 0) != 0
    let words = headline(message)
    return TeXError(message: isInMacro ? "in a macro: \(words)" : words, offset: offset)
  }

  private static func unknownCharacter(at offset: Int, of source: String) -> TeXError {
    let units = source.utf16
    let start = units.index(units.startIndex, offsetBy: offset, limitedBy: units.endIndex)
    let character = start.flatMap { source[$0...].first.map(String.init) } ?? ""
    return TeXError(message: "'\(character)' cannot stand in a formula", offset: offset)
  }

  /// KaTeX's words in the manner of our own.
  private static func headline(_ message: String) -> String {
    var words = message
    if let strict = words.firstRange(of: "strict mode is set to 'error': ") {
      words = String(words[strict.upperBound...])
      if let code = words.lastIndex(of: "[") { words = String(words[..<code]) }
    }
    if words.hasPrefix("Undefined control sequence: ") {
      return "unknown command '\(words.dropFirst("Undefined control sequence: ".count))'"
    }
    if words.hasPrefix("Too many expansions") {
      return "the macros of this formula expand without end"
    }
    words = words.replacing("'EOF'", with: "the end of the formula")
    while words.last == " " || words.last == "." { words.removeLast() }
    guard let first = words.first else { return "this formula cannot be read" }
    return first.lowercased() + words.dropFirst()
  }

  /// What our own writer cannot write.
  static func of(_ failure: MathMLWriter.Failure, _ formula: TeX) -> TeXError {
    switch failure {
    case .tooDeep:
      return tooDeep
    case .unsupported(let command):
      let range = formula.source.firstRange(of: command)
      let offset = range.map { formula.source[..<$0.lowerBound].utf16.count } ?? 0
      return TeXError(message: "'\(command)' cannot be set on a page", offset: offset)
    case .unknownColour(let name):
      let range = formula.source.firstRange(of: name)
      let offset = range.map { formula.source[..<$0.lowerBound].utf16.count } ?? 0
      return TeXError(message: "unknown colour '\(name)'", offset: offset)
    }
  }
}
