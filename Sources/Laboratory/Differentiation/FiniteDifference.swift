/// Derivatives from two values of a function.
///
/// The error has two parts that pull apart: truncation, which falls with the step, and round-off of
/// the values, which grows as the step falls because their difference is divided by it.
///
/// Reference: Nocedal & Wright, "Numerical optimization", 2006, section 8.1.
public enum FiniteDifference {
  /// (f(x + h) - f(x)) / h, with a truncation of about h|f″|/2.
  public static func forward(_ f: (Double) -> Double, at x: Double, step h: Double) -> Double {
    (f(x + h) - f(x)) / h
  }

  /// (f(x + h) - f(x - h)) / 2h, with a truncation of about h²|f‴|/6.
  public static func central(_ f: (Double) -> Double, at x: Double, step h: Double) -> Double {
    (f(x + h) - f(x - h)) / (2 * h)
  }

  /// The step at which truncation and round-off of a central difference are expected to be equal up
  /// to their weights: ∛(3u|f/f‴|), with the unit round-off u = 2⁻⁵³.
  public static func centralStep(value: Double, third: Double) -> Double {
    guard third != 0, value != 0 else { return Double.ulpOfOne.squareRoot().squareRoot() }
    return Double.power(3 * 0x1p-53 * abs(value / third), 1.0 / 3)
  }

  /// The same for a forward difference: 2√(u|f/f″|).
  public static func forwardStep(value: Double, second: Double) -> Double {
    guard second != 0, value != 0 else { return Double.ulpOfOne.squareRoot() }
    return 2 * (0x1p-53 * abs(value / second)).squareRoot()
  }
}
