public import Figures
import Notes

/// How a value is written in prose: what stands after `as`.
public struct ValueFormat: Hashable, Sendable {
  /// How its number is written; nil for the usual way.
  public var number: NumberFormat?
  /// Whether its interval is written after it.
  public var hasInterval = false
  /// Whether it is written as a word, `twelve`, and whether as the first of a sentence.
  public var words: Words?

  /// The ways to write words.
  public enum Words: Hashable, Sendable {
    /// `twelve`, `Twelve`.
    case small, capital
  }

  /// The usual way.
  public init(
    number: NumberFormat? = nil, hasInterval: Bool = false, words: Words? = nil
  ) {
    self.number = number
    self.hasInterval = hasInterval
    self.words = words
  }

  /// The words that can stand after `as`.
  static let names = [
    "percent", "fixed", "significant", "scientific", "integer", "interval", "words", "Words",
  ]
}

/// What prose says after `= `: a formula and the way to write its value.
public struct Formula: Hashable, Sendable {
  /// What to write.
  public var expression: Expression
  /// How.
  public var format: ValueFormat

  /// The formula that `text` states: `fig-bowl.gd.loss as fixed 3`.
  ///
  /// - Throws: What is wrong with it.
  public init(_ text: String) throws(ExpressionError) {
    var parser = try Parser(text)
    expression = try parser.number()
    format = ValueFormat()
    if parser.next.kind == .word("as") {
      try parser.advance()
      format = try parser.format()
    }
    try parser.end()
  }
}

extension Parser {
  fileprivate mutating func format() throws(ExpressionError) -> ValueFormat {
    var format = try part()
    if format.hasInterval, case .word = next.kind {
      let start = next.range.lowerBound
      let number = try part()
      guard number.number != nil else {
        throw ExpressionError(
          at: start, "after 'interval' stands a format of numbers, such as 'fixed 3'")
      }
      format.number = number.number
    }
    return format
  }

  private mutating func part() throws(ExpressionError) -> ValueFormat {
    let (start, name) = (next.range.lowerBound, words)
    guard case .word = next.kind, ValueFormat.names.contains(name) else {
      let known = ValueFormat.names.dropLast()
      throw ExpressionError(
        at: start,
        name.isEmpty
          ? "after 'as' stands one of \(known.map { "'\($0)'" }.joined(separator: ", "))"
          : "unknown format '\(name)'",
        suggestion: nearest(name, among: Array(known)))
    }
    try advance()
    switch name {
    case "percent": return ValueFormat(number: .percent(try digits(of: name, usually: 0)))
    case "fixed": return ValueFormat(number: .fixed(try digits(of: name)))
    case "significant":
      return ValueFormat(number: .significant(try digits(of: name, from: 1)))
    case "scientific": return ValueFormat(number: .scientific(try digits(of: name)))
    case "integer": return ValueFormat(number: .integer)
    case "interval": return ValueFormat(hasInterval: true)
    default: return ValueFormat(words: name == "words" ? .small : .capital)
    }
  }

  private mutating func digits(
    of name: String, usually usual: Int? = nil, from least: Int = 0
  ) throws(ExpressionError) -> Int {
    let start = next.range.lowerBound
    guard case .number(let number) = next.kind else {
      if let usual { return usual }
      throw ExpressionError(at: start, "'\(name)' takes the number of digits, as in '\(name) 3'")
    }
    guard let digits = Int(exactly: number), (least...15).contains(digits) else {
      throw ExpressionError(
        at: start, "'\(name)' takes a number of digits from \(least) to 15, not '\(words)'")
    }
    try advance()
    return digits
  }
}
