/// What sets one language apart from the others: a table that the scanner reads.
struct Grammar: Sendable {
  /// What starts a comment that ends with the line.
  var lineComment: StaticString
  /// Whether a comment can start only where no word goes on.
  var needsSpaceBeforeComment = false
  /// Whether comments can stand between `/*` and `*/`.
  var hasBlockComments = false
  /// Whether these nest.
  var nestsComments = false
  /// Words of the language.
  var keywords: Set<String>
  /// Words that are names as well; whether they are keywords is told by what stands around them.
  var contextual: Set<String> = []
  /// Types that are not known by their look.
  var types: Set<String> = []
  /// Whether a name that starts with a capital is a type's.
  var capitalsAreTypes = false
}

extension Language {
  /// The language's table.
  var grammar: Grammar {
    switch self {
    case .swift: .swift
    case .python: .python
    case .bash: .bash
    case .json, .yaml: .json
    case .c: .c
    }
  }
}

/// A string that has begun: what ends it and what it can hold.
struct OpenString {
  /// The bytes that end it.
  var closer: [UInt8]
  /// Whether it goes on after a line's end.
  var isMultiline = false
  /// The bytes after which a character, the closer's too, means nothing; empty where nothing escapes.
  var escape: [UInt8] = []
  /// Whether it goes on after a line's end that is escaped.
  var outlivesEscapedNewline = false
  /// The bytes that start code within it, and the byte that ends that code.
  var code: (opener: [UInt8], closer: UInt8)?
  /// Whether the code's opener, written twice, is no opener.
  var doublesOpener = false
  /// Whether `$name` within it is a variable.
  var holdsVariables = false
  var kind = Token.Kind.string
}
