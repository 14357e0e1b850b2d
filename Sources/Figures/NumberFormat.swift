/// How a number is written; the one place where numbers become text for readers.
public enum NumberFormat: Hashable, Sendable {
  /// With this many digits after the point.
  case fixed(Int)
  /// With this many significant digits; very large and small magnitudes as powers of ten.
  case significant(Int)
  /// A mantissa with this many digits after the point and a power of ten.
  case scientific(Int)
  /// Times one hundred, with this many digits after the point and a percent sign.
  case percent(Int)
  /// Without digits after the point.
  case integer
}
