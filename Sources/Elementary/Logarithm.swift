extension Elementary {
  /// The natural logarithm of `x`, within 0.6 ulp for every `x`.
  public static func log(_ x: Double) -> Double {
    isOrdinary(x) ? logarithm(DoubleDouble(x)).rounded : logarithmOfOddity(x)
  }

  /// The natural logarithm of 1 + `x`, within 0.6 ulp for every `x`; precise near 0.
  public static func log1p(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    if x > 0x1p60 { return log(x) }
    let sum = DoubleDouble.sum(1, x)
    return isOrdinary(sum.high) ? logarithm(sum).rounded : logarithmOfOddity(sum.high)
  }

  /// The logarithm of `x` to base 2, within 0.6 ulp for every `x`; exact for powers of two.
  public static func log2(_ x: Double) -> Double {
    guard isOrdinary(x) else { return logarithmOfOddity(x) }
    let (power, log) = reducedLogarithm(DoubleDouble(x))
    let inverse = DoubleDouble(log2e, 0x1.777d0ffda0d24p-56)
    return (DoubleDouble(power) + log * inverse).rounded
  }

  /// The logarithm of `x` to base 10, within 0.6 ulp for every `x`; exact for powers of ten.
  public static func log10(_ x: Double) -> Double {
    guard isOrdinary(x) else { return logarithmOfOddity(x) }
    let inverse = DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57)
    return (logarithm(DoubleDouble(x)) * inverse).rounded
  }
}

extension Elementary {
  /// The natural logarithm of a positive number, to about 65 bits.
  static func logarithm(_ x: DoubleDouble) -> DoubleDouble {
    let (power, log) = reducedLogarithm(x)
    return DoubleDouble.sum(power * ln2.high, power * ln2.low) + log
  }

  /// Whether `x` is positive and finite.
  private static func isOrdinary(_ x: Double) -> Bool { x > 0 && x < .infinity }

  /// The logarithm of a number that is not positive and finite.
  private static func logarithmOfOddity(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    return x > 0 || x.isNaN ? x : .nan
  }

  /// The `power` of two and the logarithm of `m` in x = 2^power m, with m between √½ and √2.
  ///
  /// log m = 2 artanh s with s = (m - 1)/(m + 1), |s| < 0.172: the first two terms of the series are
  /// computed in two words, so that the third and later ones, at most 1/5000 of the whole, may be
  /// rounded. Reference: Muller et al., "Handbook of floating-point arithmetic", 2018, §11.3.
  private static func reducedLogarithm(_ x: DoubleDouble) -> (power: Double, log: DoubleDouble) {
    var (high, low, power) = (x.high, x.low, 0)
    if high < 0x1p-1022 { (high, low, power) = (high * 0x1p54, low * 0x1p54, -54) }
    // The exponent of x / √½: as bits, the distance from the number √½.
    let distance = Int64(bitPattern: high.bitPattern) - 0x3FE6_A09E_667F_3BCD
    let exponent = Int(distance >> 52)
    let scale = UInt64(bitPattern: Int64(exponent)) << 52
    high = Double(bitPattern: high.bitPattern &- scale)
    low = low == 0 ? 0 : low * Double(bitPattern: 0x3FF0_0000_0000_0000 &- scale)
    power += exponent

    let f = DoubleDouble.sum(high - 1, low)
    let s = f / (DoubleDouble(2) + f)
    let square = s * s
    let z = square.high
    var p = 1.0 / 27
    p = p * z + 1.0 / 25
    p = p * z + 1.0 / 23
    p = p * z + 1.0 / 21
    p = p * z + 1.0 / 19
    p = p * z + 1.0 / 17
    p = p * z + 1.0 / 15
    p = p * z + 1.0 / 13
    p = p * z + 1.0 / 11
    p = p * z + 1.0 / 9
    p = p * z + 1.0 / 7
    p = p * z + 1.0 / 5
    let cube = s * square * DoubleDouble(0x1.5555555555555p-1, 0x1.5555555555555p-55)
    let rest = 2 * s.high * z * z * p
    let log = DoubleDouble(2 * s.high, 2 * s.low) + (cube + DoubleDouble(rest))
    return (Double(power), log)
  }
}
