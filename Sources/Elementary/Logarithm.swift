extension Elementary {
  /// The natural logarithm of `x`, within 0.8 ulp for every `x`.
  public static func log(_ x: Double) -> Double {
    guard isOrdinary(x) else { return logarithmOfOddity(x) }
    let (power, m) = split(DoubleDouble(x))
    return quickLogarithm(power: power, m.high - 1, correction: 0)
  }

  /// The natural logarithm of 1 + `x`, within 0.8 ulp for every `x`; precise near 0.
  public static func log1p(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    if x > 0x1p60 { return log(x) }
    let sum = DoubleDouble.sum(1, x)
    guard isOrdinary(sum.high) else { return logarithmOfOddity(sum.high) }
    let (power, m) = split(sum)
    if power == 0 { return quickLogarithm(power: 0, x, correction: 0) }
    return quickLogarithm(power: power, m.high - 1, correction: m.low / m.high)
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

  /// The `power` of two and the `m` between √½ and √2 in x = 2^power m.
  private static func split(_ x: DoubleDouble) -> (power: Double, m: DoubleDouble) {
    var (high, low, power) = (x.high, x.low, 0)
    if high < 0x1p-1022 { (high, low, power) = (high * 0x1p54, low * 0x1p54, -54) }
    // The exponent of x / √½: as bits, the distance from the number √½.
    let distance = Int64(bitPattern: high.bitPattern) - 0x3FE6_A09E_667F_3BCD
    let exponent = Int(distance >> 52)
    let scale = UInt64(bitPattern: Int64(exponent)) << 52
    high = Double(bitPattern: high.bitPattern &- scale)
    low = low == 0 ? 0 : low * Double(bitPattern: 0x3FF0_0000_0000_0000 &- scale)
    return (Double(power + exponent), DoubleDouble(high, low))
  }

  /// power · log 2 + log(1 + f) + correction, for f between √½ - 1 and √2 - 1.
  ///
  /// With s = f/(2 + f), log(1 + f) = 2 artanh s = f - f²/2 + s (f²/2 + r) and r = 2s²/3 + 2s⁴/5 + …
  /// All but the last product, at most 1/20 of the whole, is summed in two words. Method: the one of
  /// fdlibm's `log` (Sun Microsystems, 1993), with the square kept exact.
  private static func quickLogarithm(power: Double, _ f: Double, correction: Double) -> Double {
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    var even = 2.0 / 19
    even = even * w + 2.0 / 15
    even = even * w + 2.0 / 11
    even = even * w + 2.0 / 7
    even = even * w + 2.0 / 3
    var odd = 2.0 / 21
    odd = odd * w + 2.0 / 17
    odd = odd * w + 2.0 / 13
    odd = odd * w + 2.0 / 9
    odd = odd * w + 2.0 / 5
    let r = z * (even + z * odd)

    let square = DoubleDouble.product(f, f)
    let half = 0.5 * square.high
    let first = DoubleDouble.sum(power * ln2.high, f)
    let second = DoubleDouble.sum(first.high, -half)
    let rest = s * (half + r) + (power * ln2.low + correction - 0.5 * square.low)
    return second.high + (first.low + second.low + rest)
  }

  /// The `power` of two and the logarithm of `m` in x = 2^power m, with m between √½ and √2.
  ///
  /// log m = 2 artanh s with s = (m - 1)/(m + 1), |s| < 0.172: the first two terms of the series are
  /// computed in two words, so that the third and later ones, at most 1/5000 of the whole, may be
  /// rounded. Reference: Muller et al., "Handbook of floating-point arithmetic", 2018, §11.3.
  private static func reducedLogarithm(_ x: DoubleDouble) -> (power: Double, log: DoubleDouble) {
    let (power, m) = split(x)
    let f = DoubleDouble.sum(m.high - 1, m.low)
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
    return (power, log)
  }
}
