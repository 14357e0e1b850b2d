/// A formula in TeX.
public struct TeX: Hashable, Sendable {
  /// What stands between the dollar signs.
  public var source: String
  /// Whether it stands on a line of its own.
  public var isDisplay: Bool

  /// The formula `source`.
  public init(_ source: String, isDisplay: Bool = false) {
    self.source = source
    self.isDisplay = isDisplay
  }
}

/// A formula, set.
public struct SetFormula: Hashable, Sendable {
  /// The `math` element.
  public var mathML: String
  /// The formula in plain characters, for a title or a list: `x_i^2`.
  public var words: String
  /// What `\tag` gives as its number, such as `(3.2)`.
  public var tag: String?
}

/// Why a formula cannot be set.
public struct TeXError: Error, Hashable, Sendable {
  /// What is wrong, as a headline: lower case, no full stop.
  public var message: String
  /// Where: how many UTF-16 units of the formula stand before it.
  public var offset: Int
}

/// Why no formula can be set.
public struct EngineError: Error, Hashable, Sendable {
  /// What is wrong and what helps, as a headline.
  public var message: String
}
