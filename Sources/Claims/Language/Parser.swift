import Notes

/// Puts an expression together from its tokens.
struct Parser {
  private var lexer: Lexer
  private var token: Token
  private var depth = 0

  /// How deep parentheses, signs and functions may be nested.
  private static let deepest = 40

  init(_ text: String) throws(ExpressionError) {
    lexer = Lexer(text)
    token = try lexer.next()
  }

  /// The token that stands next.
  var next: Token { token }

  /// Passes the next token.
  mutating func advance() throws(ExpressionError) { token = try lexer.next() }

  /// What the token that stands next reads.
  var words: String { String(lexer.text[token.range]) }

  /// Fails where anything is left.
  func end() throws(ExpressionError) {
    guard token.kind != .end else { return }
    throw unexpected("after the end of the expression")
  }
}

extension Parser {
  /// A condition or a number.
  mutating func expression() throws(ExpressionError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw ExpressionError(
        at: token.range.lowerBound, "expressions are nested more than \(Self.deepest) deep")
    }
    return try several(
      "or",
      of: { parser throws(ExpressionError) in
        try parser.several(
          "and",
          of: { parser throws(ExpressionError) in
            try parser.negation()
          }, as: Expression.Form.and)
      }, as: Expression.Form.or)
  }

  /// A number.
  mutating func number() throws(ExpressionError) -> Expression {
    try Self.number(sum())
  }

  private mutating func several(
    _ word: String, of part: (inout Parser) throws(ExpressionError) -> Expression,
    as form: ([Expression]) -> Expression.Form
  ) throws(ExpressionError) -> Expression {
    var parts = [try part(&self)]
    while token.kind == .word(word) {
      try advance()
      parts.append(try part(&self))
    }
    guard parts.count > 1 else { return parts[0] }
    for part in parts { _ = try Self.condition(part) }
    return Self.join(parts[0], parts[parts.count - 1], form(parts))
  }

  private mutating func negation() throws(ExpressionError) -> Expression {
    guard token.kind == .word("not") else { return try comparison() }
    let start = token.range.lowerBound
    try advance()
    let inner = try nested { parser throws(ExpressionError) in try parser.negation() }
    _ = try Self.condition(inner)
    return Expression(form: .not(inner), range: start..<inner.range.upperBound)
  }

  private mutating func comparison() throws(ExpressionError) -> Expression {
    let first = try sum()
    var links: [Expression.Link] = []
    while case .relation(let relation) = token.kind {
      try advance()
      var link = Expression.Link(relation: relation, right: try number(), tolerance: nil)
      if token.kind == .plusMinus {
        guard relation == .equal || relation == .unequal else {
          throw ExpressionError(
            at: token.range.lowerBound, "'±' belongs to '=', not to '\(relation.rawValue)'")
        }
        try advance()
        link.tolerance = try number()
      }
      links.append(link)
    }
    if token.kind == .plusMinus {
      throw ExpressionError(
        at: token.range.lowerBound, "'±' gives a tolerance, as in 'a = 0.74 ± 0.01'")
    }
    guard let last = links.last else { return first }
    _ = try Self.number(first)
    return Self.join(first, last.tolerance ?? last.right, .comparison(first, links))
  }

  private mutating func sum() throws(ExpressionError) -> Expression {
    try operations([.plus, .minus]) { parser throws(ExpressionError) in
      try parser.operations([.times, .over]) { parser throws(ExpressionError) in
        try parser.signed()
      }
    }
  }

  private mutating func operations(
    _ operations: [Expression.Arithmetic],
    of part: (inout Parser) throws(ExpressionError) -> Expression
  ) throws(ExpressionError) -> Expression {
    var left = try part(&self)
    while case .arithmetic(let operation) = token.kind, operations.contains(operation) {
      try advance()
      let right = try Self.number(part(&self))
      left = Self.join(left, right, .arithmetic(operation, try Self.number(left), right))
    }
    return left
  }

  private mutating func signed() throws(ExpressionError) -> Expression {
    guard token.kind == .arithmetic(.minus) else { return try primary() }
    let start = token.range.lowerBound
    try advance()
    let inner = try nested { parser throws(ExpressionError) in try Self.number(parser.signed()) }
    return Expression(form: .opposite(inner), range: start..<inner.range.upperBound)
  }

  private mutating func primary() throws(ExpressionError) -> Expression {
    let range = token.range
    switch token.kind {
    case .number(let number):
      try advance()
      guard token.kind == .percent else { return Expression(form: .number(number), range: range) }
      let end = token.range.upperBound
      try advance()
      return Expression(form: .number(number / 100), range: range.lowerBound..<end)
    case .name(let name):
      try advance()
      return Expression(form: .name(name), range: range)
    case .open:
      try advance()
      var inner = try expression()
      let end = try close(range.lowerBound)
      inner.range = range.lowerBound..<end
      return inner
    case .word(let word): return try call(word)
    default: throw unexpected("where a value should stand")
    }
  }

  private mutating func call(_ word: String) throws(ExpressionError) -> Expression {
    let start = token.range.lowerBound
    guard let function = Function(rawValue: word) else { throw unknown(word) }
    try advance()
    guard token.kind == .open else {
      throw ExpressionError(at: start, "'\(word)' is a function: '\(word)(…)'")
    }
    let open = token.range.lowerBound
    try advance()
    var parts = [try expression()]
    while token.kind == .comma {
      try advance()
      parts.append(try expression())
    }
    let end = try close(open)
    guard function.arity.contains(parts.count) else {
      let count = function.arity.lowerBound
      let wanted = count == 1 && function.arity.upperBound > 1 ? "at least one" : "\(count)"
      throw ExpressionError(
        at: start, "'\(word)' takes \(wanted) in its parentheses, not \(parts.count)")
    }
    for part in parts {
      if function.isCondition, !part.isCondition {
        throw ExpressionError(
          at: part.range.lowerBound,
          "'\(word)' takes a condition on columns, as in '\(word)(a.b > 0)'")
      }
      if !function.isCondition, function != .count { _ = try Self.number(part) }
    }
    return Expression(form: .call(function, parts), range: start..<end)
  }
}

extension Parser {
  private mutating func nested(
    _ part: (inout Parser) throws(ExpressionError) -> Expression
  ) throws(ExpressionError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw ExpressionError(
        at: token.range.lowerBound, "expressions are nested more than \(Self.deepest) deep")
    }
    return try part(&self)
  }

  private mutating func close(_ open: Int) throws(ExpressionError) -> Int {
    guard token.kind == .close else {
      if token.kind == .end { throw ExpressionError(at: open, "'(' is never closed") }
      throw unexpected("before ')'")
    }
    let end = token.range.upperBound
    try advance()
    return end
  }

  private func unexpected(_ place: String) -> ExpressionError {
    let what = token.kind == .end ? "end" : "'\(words)'"
    return ExpressionError(at: token.range.lowerBound, "unexpected \(what) \(place)")
  }

  private func unknown(_ word: String) -> ExpressionError {
    let start = token.range.lowerBound
    let known = Function.allCases.map(\.rawValue) + ["and", "or", "not"]
    if known.contains(word) { return unexpected("where a value should stand") }
    if let near = nearest(word, among: known), word.count < 6 {
      return ExpressionError(at: start, "unknown word '\(word)'", suggestion: near)
    }
    return ExpressionError(at: start, "'\(word)' is no value; a value is called 'block.value'")
  }

  private static func number(_ expression: Expression) throws(ExpressionError) -> Expression {
    guard expression.isCondition else { return expression }
    throw ExpressionError(
      at: expression.range.lowerBound, "a number should stand here, not a condition")
  }

  private static func condition(_ expression: Expression) throws(ExpressionError) -> Expression {
    if expression.isCondition { return expression }
    throw ExpressionError(
      at: expression.range.lowerBound, "a condition should stand here, such as 'a > b'")
  }

  private static func join(
    _ first: Expression, _ last: Expression, _ form: Expression.Form
  ) -> Expression {
    Expression(form: form, range: first.range.lowerBound..<last.range.upperBound)
  }
}

extension Expression {
  /// The condition that `text` states.
  ///
  /// - Throws: What is wrong with it.
  public init(condition text: String) throws(ExpressionError) {
    var parser = try Parser(text)
    if parser.next.kind == .end { throw ExpressionError(at: 0, "the condition is empty") }
    let expression = try parser.expression()
    try parser.end()
    guard expression.isCondition else {
      throw ExpressionError(
        at: expression.range.lowerBound, "a condition compares, as in 'a > b' or 'a = 0.74 ± 0.01'")
    }
    self = expression
  }
}
