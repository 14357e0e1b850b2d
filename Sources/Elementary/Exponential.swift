extension Elementary {
  /// e to the power `x`, within 0.6 ulp (subnormal results: 1 ulp) for every `x`.
  public static func exp(_ x: Double) -> Double {
    if x > 710 { return .infinity }
    if x < -746 { return 0 }
    if x.isNaN { return x }
    return exponential(DoubleDouble(x))
  }

  /// e to the power `x`, less 1, within 0.7 ulp for every `x`; precise near 0.
  public static func expm1(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 || x.isNaN { return x }
    if x > 45 { return exp(x) }
    if x < -38 { return -1 }
    return exponentialLessOne(x).rounded
  }

  /// The hyperbolic tangent of `x`, within 0.7 ulp for every `x`.
  public static func tanh(_ x: Double) -> Double {
    let size = x.magnitude
    if size < 0x1p-27 || x.isNaN { return x }
    if size > 20 { return x < 0 ? -1 : 1 }
    let rise = exponentialLessOne(2 * size)
    let value = (rise / (rise + DoubleDouble(2))).rounded
    return x < 0 ? -value : value
  }
}

extension Elementary {
  /// e to the power of a sum of two doubles, which lies between -746 and 710.
  static func exponential(_ x: DoubleDouble) -> Double {
    let (power, rise) = reducedExponential(x)
    let sum = DoubleDouble.orderedSum(1, rise.high)
    return scale(sum.high + (sum.low + rise.low), by: power)
  }

  /// e to the power `x`, less 1, for `x` between -38 and 45.
  private static func exponentialLessOne(_ x: Double) -> DoubleDouble {
    let (power, rise) = reducedExponential(DoubleDouble(x))
    if power == 0 { return rise }
    let sum = DoubleDouble(1) + rise
    let scaled = DoubleDouble(scale(sum.high, by: power), sum.low * scale(1, by: power))
    return scaled + DoubleDouble(-1)
  }

  /// The `power` and the `rise` in exp(x) = 2^power (1 + rise), |rise| < 0.42.
  ///
  /// The argument less the nearest multiple of ln 2 goes through the Taylor series of exp(r) - 1;
  /// its first two terms are summed in two words, so that only the third and later ones, at most a
  /// fiftieth of the whole, are rounded. Method: Tang, "Table-driven implementation of the
  /// exponential function in IEEE floating-point arithmetic", 1989, without the table.
  private static func reducedExponential(_ x: DoubleDouble) -> (power: Int, rise: DoubleDouble) {
    let shifted = x.high * log2e + roundingShift
    let multiple = shifted - roundingShift
    let power = Int(multiple)
    let r = DoubleDouble.sum(x.high - multiple * ln2.high, x.low - multiple * ln2.low)

    let z = r.high
    let w = z * z
    var even = 1.0 / 6_227_020_800
    even = even * w + 1.0 / 39_916_800
    even = even * w + 1.0 / 362_880
    even = even * w + 1.0 / 5040
    even = even * w + 1.0 / 120
    even = even * w + 1.0 / 6
    var odd = 1.0 / 87_178_291_200
    odd = odd * w + 1.0 / 479_001_600
    odd = odd * w + 1.0 / 3_628_800
    odd = odd * w + 1.0 / 40320
    odd = odd * w + 1.0 / 720
    odd = odd * w + 1.0 / 24
    let p = even + z * odd
    let square = DoubleDouble.product(z, z)
    let sum = DoubleDouble.orderedSum(z, 0.5 * square.high)
    let rest = z * square.high * p + (r.low + (z * r.low + 0.5 * square.low))
    return (power, DoubleDouble.orderedSum(sum.high, sum.low + rest))
  }

  /// Adding and subtracting this rounds a double below 2^51 to a whole number, halves to even.
  static var roundingShift: Double { 0x1.8p52 }
  /// The logarithm of e to base 2.
  static var log2e: Double { 0x1.71547652b82fep+0 }
  /// The natural logarithm of 2; the first word has 42 bits, so that its multiples by an exponent
  /// are exact.
  static var ln2: DoubleDouble { DoubleDouble(0x1.62e42fefa3p-1, 0x1.3de6af278ece6p-42) }
}
