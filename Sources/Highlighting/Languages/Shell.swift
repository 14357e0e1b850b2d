extension Grammar {
  /// The shell, with what bash adds to it.
  ///
  /// Reference: Bash Reference Manual, "Shell Syntax" and "Shell Builtin Commands".
  static let bash = Grammar(
    lineComment: "#", needsSpaceBeforeComment: true,
    keywords: [
      "alias", "break", "case", "cd", "continue", "coproc", "declare", "do", "done", "echo",
      "elif", "else", "esac", "eval", "exec", "exit", "export", "false", "fi", "for", "function",
      "getopts", "if", "kill", "let", "local", "mapfile", "popd", "printf", "pushd", "pwd",
      "read", "readonly", "return", "select", "set", "shift", "shopt", "source", "test", "then",
      "time", "trap", "true", "type", "typeset", "ulimit", "umask", "unset", "until", "wait",
      "while",
    ])

  /// Words behind which another command stands.
  fileprivate static let shellBeforeCommand: Set = [
    "coproc", "do", "elif", "else", "exec", "if", "then", "time", "until", "while",
  ]
}

/// A text within a script, from the next line on to one that is a given word.
struct Heredoc {
  /// The word.
  var end: [UInt8]
  /// Whether tabs may stand before it.
  var isIndented: Bool
}

extension Scanner {
  /// Strings, variables and the starts of texts within the script.
  mutating func scanShell() -> Bool {
    switch runs[0] {
    case UInt8(ascii: "\""):
      begin(
        OpenString(
          closer: [UInt8(ascii: "\"")], isMultiline: true, escape: [UInt8(ascii: "\\")],
          code: (Array("$(".utf8), UInt8(ascii: ")")), holdsVariables: true), 1)
    case UInt8(ascii: "'"):
      begin(OpenString(closer: [UInt8(ascii: "'")], isMultiline: true), 1)
    case UInt8(ascii: "\\"):
      // Whatever is escaped means nothing; the end of a line means that the command goes on.
      guard !runs[1].isNewline, runs[1] != 0 else { return false }
      runs.cut(nil, to: runs.first(from: runs.position + 2) { $0 & 0xC0 != 0x80 })
      (lastByte, expectsCommand) = (UInt8(ascii: "a"), false)
    case UInt8(ascii: "$"):
      if runs[1] == UInt8(ascii: "'") {
        begin(
          OpenString(
            closer: [UInt8(ascii: "'")], isMultiline: true, escape: [UInt8(ascii: "\\")]), 2)
        return true
      }
      guard let end = variableEnd(from: runs.position) else { return false }
      runs.cut(.attribute, to: end)
      (lastByte, lastWord, expectsCommand) = (UInt8(ascii: "a"), "", false)
    case UInt8(ascii: "<"):
      return scanHeredocStart()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // Numbers of a shell are words like others.
      runs.cut(nil, to: runs.first(from: runs.position) { !$0.continuesWord })
      (lastByte, lastWord) = (UInt8(ascii: "a"), "")
    default:
      return false
    }
    return true
  }

  /// Where the variable ends that the dollar sign at `start` begins; nil where none does.
  func variableEnd(from start: Int) -> Int? {
    guard start + 1 < runs.bytes.count else { return nil }
    let byte = runs.bytes[start + 1]
    if byte.startsWord { return runs.first(from: start + 1) { !$0.continuesWord } }
    if byte.isDigit || byte.isOne(of: "@*#?$!-") { return start + 2 }
    guard byte == UInt8(ascii: "{") else { return nil }
    var depth = 0
    var index = start + 1
    while index < runs.bytes.count, !runs.bytes[index].isNewline {
      if runs.bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if runs.bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      index += 1
      if depth == 0 { break }
    }
    return index
  }

  private mutating func scanHeredocStart() -> Bool {
    guard runs[1] == UInt8(ascii: "<"), runs[2] != UInt8(ascii: "<"), runs[-1] != runs[0] else {
      return false
    }
    let isIndented = runs[2] == UInt8(ascii: "-")
    var start = runs.skipBlanks(from: runs.position + (isIndented ? 3 : 2))
    var end: Int
    if start < runs.bytes.count, runs.bytes[start].isOne(of: "\"'") {
      let quote = runs.bytes[start]
      start += 1
      end = runs.first(from: start) { $0 == quote || $0.isNewline }
    } else {
      end = runs.first(from: start) { !$0.continuesWord }
    }
    guard end > start else { return false }
    heredocs.append(Heredoc(end: Array(runs.bytes[start..<end]), isIndented: isIndented))
    if runs.has("\"", at: end) || runs.has("'", at: end) { end += 1 }
    runs.cut(nil, to: runs.position + 2)
    runs.cut(.string, to: end)
    (lastByte, lastWord) = (UInt8(ascii: "\""), "")
    return true
  }

  /// Cuts the texts that start with this line.
  mutating func scanHeredocs() {
    for heredoc in heredocs {
      var isOver = false
      while !isOver, !runs.isAtEnd {
        let lineEnd = runs.endOfLine(from: runs.position)
        let start =
          heredoc.isIndented
          ? runs.first(from: runs.position) { $0 != UInt8(ascii: "\t") } : runs.position
        var end = lineEnd
        if end > start, runs.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        isOver = runs.has(heredoc.end, at: start) && start + heredoc.end.count == end
        runs.cut(.string, to: lineEnd)
        runs.cut(isOver ? nil : .string, to: lineEnd + 1)
      }
    }
    heredocs = []
  }

  /// Whether `word`, which ends at the byte `end`, is a keyword there: where a command is due, and as
  /// `in` behind the variable of a loop or a choice.
  func isShellKeyword(_ word: String, to end: Int) -> Bool {
    if word == "in" { return ["for", "case", "select"].contains(commandHead) }
    let next = end < runs.bytes.count ? runs.bytes[end] : 0
    return expectsCommand && grammar.keywords.contains(word)
      && !next.isOne(of: "-=./+") && !runs[-1].isOne(of: "-./")
  }

  /// Remembers whether a command is due behind `word`.
  mutating func noteCommand(after word: String, _ kind: Token.Kind?) {
    guard language == .bash else { return }
    if expectsCommand || word == "in" { commandHead = kind == .keyword ? word : "" }
    expectsCommand = kind == .keyword && Grammar.shellBeforeCommand.contains(word)
  }

  /// Remembers whether a command is due behind the character `byte`.
  mutating func noteCommand(after byte: UInt8) {
    guard language == .bash else { return }
    expectsCommand = byte.isOne(of: ";|&({!`)") || expectsCommand && byte == UInt8(ascii: "$")
  }
}
