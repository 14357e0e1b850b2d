/// What is wrong with a condition or a formula.
public struct ExpressionError: Error, Hashable, Sendable {
  /// How many characters stand before the place.
  public var offset: Int
  /// What is wrong, as a headline.
  public var message: String
  /// What the author probably meant.
  public var suggestion: String?

  init(at offset: Int, _ message: String, suggestion: String? = nil) {
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }
}
