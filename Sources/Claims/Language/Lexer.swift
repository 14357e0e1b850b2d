/// A word, number or sign of an expression.
struct Token: Hashable {
  enum Kind: Hashable {
    case number(Double)
    case name(ValueName)
    case word(String)
    case relation(Relation)
    case arithmetic(Expression.Arithmetic)
    case plusMinus, percent, open, close, comma, end
  }

  var kind: Kind
  var range: Range<Int>
}

/// Takes an expression apart.
///
/// Names hold hyphens and dots, so a hyphen within a word is part of it: a difference of values is
/// written with spaces around its minus sign.
struct Lexer {
  /// The characters of the expression.
  let text: [Character]
  private var index = 0

  init(_ text: String) { self.text = Array(text) }

  /// The next token; `.end` after the last one.
  mutating func next() throws(ExpressionError) -> Token {
    while index < text.count, text[index].isWhitespace { index += 1 }
    let start = index
    let kind = try kind()
    return Token(kind: kind, range: start..<index)
  }

  private mutating func kind() throws(ExpressionError) -> Token.Kind {
    guard let character = at(index) else { return .end }
    if let slug = takeSlug() { return try name(of: slug) }
    if Self.isDigit(character) || (character == "." && at(index + 1).map(Self.isDigit) == true) {
      return try number()
    }
    if character.isLetter { return try word() }
    for (sign, right) in Self.wrongSigns where text[index...].starts(with: sign) {
      throw ExpressionError(at: index, "'\(sign)' is written '\(right)'")
    }
    for (sign, kind) in Self.signs where text[index...].starts(with: sign) {
      index += sign.count
      return kind
    }
    throw ExpressionError(at: index, "unexpected '\(character)'")
  }
}

extension Lexer {
  /// The signs, longer ones before those they start with.
  private static let signs: [(String, Token.Kind)] = [
    ("+/-", .plusMinus), ("+-", .plusMinus), ("±", .plusMinus), ("<=", .relation(.atMost)),
    ("≤", .relation(.atMost)), (">=", .relation(.atLeast)), ("≥", .relation(.atLeast)),
    ("!=", .relation(.unequal)), ("≠", .relation(.unequal)), ("<", .relation(.less)),
    (">", .relation(.greater)), ("=", .relation(.equal)), ("+", .arithmetic(.plus)),
    ("-", .arithmetic(.minus)), ("−", .arithmetic(.minus)), ("*", .arithmetic(.times)),
    ("×", .arithmetic(.times)), ("/", .arithmetic(.over)), ("%", .percent), ("(", .open),
    (")", .close), (",", .comma),
  ]

  /// Signs of other languages, and what is written instead.
  private static let wrongSigns = [
    ("==", "="), ("=<", "<="), ("=>", ">="), ("<>", "!="), ("&&", "and"), ("||", "or"),
    ("≈", "= x ± t"),
  ]

  private func at(_ index: Int) -> Character? { text.indices.contains(index) ? text[index] : nil }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ".-_".contains(character)
  }

  /// Passes a note's name and the `#` after it, where one stands here.
  private mutating func takeSlug() -> String? {
    let run = text[index...].prefix { Self.isPartOfWord($0) || $0 == "/" }
    guard !run.isEmpty, at(run.endIndex) == "#" else { return nil }
    index = run.endIndex + 1
    let slug = String(run)
    return slug.hasSuffix(".md") ? String(slug.dropLast(3)) : slug
  }

  private mutating func name(of slug: String) throws(ExpressionError) -> Token.Kind {
    let start = index
    if at(index)?.isLetter == true, case .name(var name) = try word() {
      name.note = slug
      return .name(name)
    }
    throw ExpressionError(at: start, "after '\(slug)#' stands a value: '\(slug)#block.value'")
  }

  private mutating func word() throws(ExpressionError) -> Token.Kind {
    let start = index
    var run = text[index...].prefix(while: Self.isPartOfWord)
    while let last = run.last, last == "." || last == "-" { run.removeLast() }
    index = run.endIndex
    guard let dot = run.firstIndex(of: ".") else { return .word(String(run)) }
    let name = ValueName(block: String(run[..<dot]), value: String(run[(dot + 1)...]))
    guard !name.value.hasPrefix(".") else {
      throw ExpressionError(at: start, "'\(String(run))' has a dot too many")
    }
    return .name(name)
  }

  private mutating func number() throws(ExpressionError) -> Token.Kind {
    let start = index
    func digits(_ index: Int) -> Int { text[index...].prefix(while: Self.isDigit).endIndex }
    index = digits(index)
    if at(index) == ".", at(index + 1).map(Self.isDigit) == true { index = digits(index + 1) }
    if at(index) == "e" || at(index) == "E" {
      let sign = at(index + 1) == "-" || at(index + 1) == "+" ? 1 : 0
      let end = index + 1 + sign < text.count ? digits(index + 1 + sign) : index
      if end > index + 1 + sign { index = end }
    }
    let written = String(text[start..<index])
    if let next = at(index), Self.isPartOfWord(next), next != "-" {
      let rest = text[start...].prefix(while: Self.isPartOfWord)
      throw ExpressionError(at: start, "'\(String(rest))' is neither a number nor a name")
    }
    guard let number = Double(written), number.isFinite else {
      throw ExpressionError(at: start, "'\(written)' is too large")
    }
    return .number(number)
  }
}
