/// Cuts code into tokens by the table of its language.
///
/// One pass from the front with a stack of what is open: strings, and code within strings. Nothing
/// calls itself, so no depth of nesting can end the program.
struct Scanner {
  let language: Language
  let grammar: Grammar
  var runs: Runs
  /// The last byte that is no blank; 0 at the start of a line.
  var lastByte: UInt8 = 0
  /// The last token, where it was a word.
  var lastWord = ""
  /// Whether nothing but blanks stands before on this line.
  var isLineStart = true
  /// Whether the next word of a shell is a command.
  var expectsCommand = true
  /// The keyword that the command of a shell began with.
  var commandHead = ""
  /// The ends of the texts that start with the next line of a shell.
  var heredocs: [Heredoc] = []
  private var open: [Open] = []
  /// The outermost open string that the end of a line closes, as a place in `open`.
  private var fragile: Int?

  private enum Open {
    case string(OpenString)
    /// Code within a string, up to a byte; `depth` counts the brackets of that kind within it.
    case code(closer: UInt8, depth: Int)
  }

  init(_ bytes: [UInt8], _ language: Language) {
    self.language = language
    grammar = language.grammar
    runs = Runs(bytes)
  }

  /// All tokens.
  mutating func tokens() -> [Token] {
    while !runs.isAtEnd {
      if case .string(let string)? = open.last { scan(string) } else { scanCode() }
    }
    return runs.tokens
  }
}

// MARK: - Code

extension Scanner {
  private mutating func scanCode() {
    let byte = runs[0]
    if byte.isNewline { return endLine() }
    if byte.isBlank { return runs.cut(nil, to: runs.skipBlanks(from: runs.position)) }
    if let end = commentEnd() { return runs.cut(.comment, to: end) }
    defer { isLineStart = false }
    if scanSpecial() { return }
    if byte.isDigit || startsFraction { return scanNumber() }
    if byte.startsWord { return scanWord() }
    scanMark(byte)
  }

  private mutating func endLine() {
    if let fragile {
      open.removeSubrange(fragile...)
      self.fragile = nil
    }
    runs.cut(nil, to: runs.position + 1)
    (isLineStart, expectsCommand, lastByte, lastWord) = (true, true, 0, "")
    scanHeredocs()
  }

  private func commentEnd() -> Int? {
    let start = runs.position
    if runs.has(grammar.lineComment, at: start) {
      let isFree = !grammar.needsSpaceBeforeComment || isApart(runs[-1])
      if isFree { return runs.endOfLine(from: start) }
    }
    guard grammar.hasBlockComments, runs.has("/*", at: start) else { return nil }
    var depth = 1
    var index = start + 2
    while index < runs.bytes.count, depth > 0 {
      if runs.has("*/", at: index) {
        depth -= 1
        index += 2
      } else if grammar.nestsComments, runs.has("/*", at: index) {
        depth += 1
        index += 2
      } else {
        index += 1
      }
    }
    return index
  }

  private func isApart(_ byte: UInt8) -> Bool {
    byte == 0 || byte.isBlank || byte.isNewline || byte.isOne(of: ";&|()`")
  }

  /// Whether a number without digits before its point comes next.
  private var startsFraction: Bool {
    language != .swift && runs[0] == UInt8(ascii: ".") && runs[1].isDigit
      && !runs[-1].continuesWord && runs[-1] != UInt8(ascii: ".")
  }

  private mutating func scanNumber() {
    let isMember = runs[-1] == UInt8(ascii: ".") && runs[-2] != UInt8(ascii: ".")
    let isHexadecimal = runs[0] == UInt8(ascii: "0") && runs[1].isOne(of: "xX")
    let exponents: StaticString = isHexadecimal ? "pP" : "eE"
    var index = runs.position + 1
    while index < runs.bytes.count {
      let (byte, next) = (
        runs.bytes[index], index + 1 < runs.bytes.count ? runs.bytes[index + 1] : 0
      )
      let isSign = byte.isOne(of: "+-") && runs.bytes[index - 1].isOne(of: exponents)
      let isPoint =
        byte == UInt8(ascii: ".") && (next.isDigit || language != .swift && next != byte)
      let isGap = byte == UInt8(ascii: "'") && language == .c && next.continuesWord
      guard byte < 0x80, byte.continuesWord || isSign && next.isDigit || isPoint || isGap else {
        break
      }
      index += 1
    }
    runs.cut(isMember ? nil : .number, to: index)
    (lastByte, lastWord, expectsCommand) = (UInt8(ascii: "0"), "", false)
  }

  private mutating func scanWord() {
    let start = runs.position
    let end = runs.first(from: start) { !$0.continuesWord }
    let word = runs.text(start, end)
    let kind = kind(of: word, to: end)
    runs.cut(kind, to: end)
    lastByte = runs[-1]
    lastWord = word
    noteCommand(after: word, kind)
  }

  private func kind(of word: String, to end: Int) -> Token.Kind? {
    let isKeyword =
      switch language {
      case .swift: isSwiftKeyword(word, to: end)
      case .python: isPythonKeyword(word, to: end)
      case .bash: isShellKeyword(word, to: end)
      case .c, .json, .yaml: grammar.keywords.contains(word)
      }
    if isKeyword { return .keyword }
    if grammar.types.contains(word) { return .type }
    guard grammar.capitalsAreTypes, runs[0].isUpper else { return nil }
    return .type
  }

  /// One character that is no part of a word: it may end the code within a string.
  private mutating func scanMark(_ byte: UInt8) {
    var kind: Token.Kind?
    if case .code(let closer, let depth)? = open.last {
      if byte == closer, depth == 0 {
        open.removeLast()
        kind = .string
      } else if byte == closer {
        open[open.count - 1] = .code(closer: closer, depth: depth - 1)
      } else if byte == (closer == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "{")) {
        open[open.count - 1] = .code(closer: closer, depth: depth + 1)
      }
    }
    runs.cut(kind, to: runs.position + 1)
    (lastByte, lastWord) = (byte, "")
    noteCommand(after: byte)
  }
}

// MARK: - Strings

extension Scanner {
  /// Starts `string`, whose first `count` bytes, its opener, come next.
  mutating func begin(_ string: OpenString, _ count: Int) {
    runs.cut(string.kind, to: runs.position + count)
    if !string.isMultiline, fragile == nil { fragile = open.count }
    open.append(.string(string))
    (lastByte, lastWord, expectsCommand) = (UInt8(ascii: "\""), "", false)
  }

  private mutating func end() {
    open.removeLast()
    if fragile == open.count { fragile = nil }
    (lastByte, lastWord) = (UInt8(ascii: "\""), "")
  }

  /// Goes on with `string` up to its end, a line's end that it does not outlive, or code within it.
  private mutating func scan(_ string: OpenString) {
    let bytes = runs.bytes
    var index = runs.position
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isNewline, !string.isMultiline {
        runs.cut(string.kind, to: index)
        return end()
      }
      if byte == string.closer[0], runs.has(string.closer, at: index) {
        runs.cut(string.kind, to: index + string.closer.count)
        return end()
      }
      if let code = string.code, byte == code.opener[0], runs.has(code.opener, at: index) {
        let after = index + code.opener.count
        if string.doublesOpener, runs.has(code.opener, at: after) {
          index = after + code.opener.count
          continue
        }
        runs.cut(string.kind, to: after)
        open.append(.code(closer: code.closer, depth: 0))
        (lastByte, lastWord, expectsCommand) = (UInt8(ascii: "("), "", true)
        return
      }
      if string.holdsVariables, byte == UInt8(ascii: "$"), let end = variableEnd(from: index) {
        runs.cut(string.kind, to: index)
        runs.cut(.attribute, to: end)
        index = end
        continue
      }
      let isEscape = !string.escape.isEmpty && byte == string.escape[0]
      if isEscape, runs.has(string.escape, at: index) {
        index += string.escape.count
        if string.outlivesEscapedNewline, runs.has("\r\n", at: index) { index += 1 }
        let mayEnd = !string.isMultiline && !string.outlivesEscapedNewline
        if index < bytes.count, !mayEnd || !bytes[index].isNewline { index += 1 }
        continue
      }
      index += 1
    }
    runs.cut(string.kind, to: index)
  }
}
