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
  /// How many of its rows want numbers of the page, as those of `align` do.
  public var automaticRows = 0

  /// What stands in the MathML where such a number belongs.
  static let number: Character = "\u{E000}"

  /// The `math` element with its rows numbered from `first` on.
  public func mathML(numberedFrom first: Int) -> String {
    guard automaticRows > 0 else { return mathML }
    let parts = mathML.split(separator: Self.number, omittingEmptySubsequences: false)
    return parts.dropFirst().enumerated().reduce(into: String(parts[0])) {
      $0 += "\(first + $1.offset)" + $1.element
    }
  }
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
