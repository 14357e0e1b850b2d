extension Elementary {
  /// `base` to the power `exponent`, within 1 ulp; every special case as C's `pow` (ISO C, F.10.4.4).
  public static func pow(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 || base == 1 { return 1 }
    if base.isNaN || exponent.isNaN { return base + exponent }
    let isOdd = isOddInteger(exponent)
    if base == 0 || base.isInfinite {
      let grows = (base == 0) == (exponent < 0)
      let size: Double = grows ? .infinity : 0
      return base.sign == .minus && isOdd ? -size : size
    }
    if exponent.isInfinite {
      if base == -1 { return 1 }
      return (base.magnitude > 1) == (exponent > 0) ? .infinity : 0
    }
    if base < 0 && exponent != exponent.rounded(.towardZero) { return .nan }
    let size = positivePower(base.magnitude, exponent)
    return base < 0 && isOdd ? -size : size
  }

  /// A positive finite number to a finite power: exp(exponent · log base) in two words.
  private static func positivePower(_ base: Double, _ exponent: Double) -> Double {
    let log = logarithm(DoubleDouble(base))
    let estimate = exponent * log.high
    if estimate > 710 { return .infinity }
    if estimate < -746 { return 0 }
    // Nearer to 0, the result is 1 and the product's low word could underflow.
    if estimate.magnitude < 0x1p-65 { return 1 }
    let product = DoubleDouble.product(exponent, log.high)
    let low = product.low + exponent * log.low
    return exponential(DoubleDouble.orderedSum(product.high, low))
  }

  /// Whether `x` is a whole number and odd.
  private static func isOddInteger(_ x: Double) -> Bool {
    let half = 0.5 * x
    return x == x.rounded(.towardZero) && half != half.rounded(.towardZero)
  }
}
