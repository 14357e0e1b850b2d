extension Elementary {
  /// The angle of the direction (`x`, `y`) in radians, between -π and π, within 0.6 ulp.
  public static func atan2(_ y: Double, _ x: Double) -> Double {
    if x.isNaN || y.isNaN { return x + y }
    let angle = angle(rise: y.magnitude, run: x.magnitude, isBackward: x.sign == .minus)
    return y.sign == .minus ? -angle : angle
  }

  /// The angle in radians, between -π/2 and π/2, whose tangent is `x`, within 0.6 ulp.
  public static func atan(_ x: Double) -> Double { atan2(x, 1) }

  /// The angle in radians, between 0 and π, whose cosine is `x`, within 0.6 ulp; NaN outside [-1, 1].
  public static func acos(_ x: Double) -> Double {
    guard x.magnitude < 1 else { return x == 1 ? 0 : x == -1 ? pi.high : .nan }
    let angle = angle(rise: complement(x), run: DoubleDouble(x.magnitude), isBackward: x < 0)
    return angle.rounded
  }

  /// The angle in radians, between -π/2 and π/2, whose sine is `x`, within 0.6 ulp; NaN outside
  /// [-1, 1].
  public static func asin(_ x: Double) -> Double {
    guard x.magnitude < 1 else { return x.magnitude == 1 ? x * (0.5 * pi.high) : .nan }
    if x.magnitude < 0x1p-27 { return x }
    let angle = angle(rise: DoubleDouble(x.magnitude), run: complement(x), isBackward: false)
    return x < 0 ? -angle.rounded : angle.rounded
  }
}

extension Elementary {
  /// The angle of a direction in the upper half-plane with `run` to the right, or to the left where
  /// it `isBackward`; takes care of zeros, infinities and extremes.
  private static func angle(rise: Double, run: Double, isBackward: Bool) -> Double {
    if rise == 0 || run == .infinity && rise < .infinity || rise < run * 0x1p-60 {
      return isBackward ? pi.high : rise == 0 ? 0 : rise / run
    }
    if run == 0 || rise == .infinity && run < .infinity || run < rise * 0x1p-60 {
      return 0.5 * pi.high
    }
    if rise == .infinity { return (isBackward ? 0.75 : 0.25) * pi.high }
    // Both lie within 2^60 of each other; away from the ends of the range, products are exact.
    let scale: Double = rise > 0x1p400 ? 0x1p-600 : rise < 0x1p-300 ? 0x1p700 : 1
    return angle(
      rise: DoubleDouble(rise * scale), run: DoubleDouble(run * scale), isBackward: isBackward
    ).rounded
  }

  /// The angle of a direction whose coordinates are not negative and not both zero.
  ///
  /// Reflection brings it below π/4, rotation by 0, π/8 or π/4 to between -π/16 and π/16; there
  /// the Taylor series of the arc tangent is short.
  private static func angle(
    rise: DoubleDouble, run: DoubleDouble, isBackward: Bool
  ) -> DoubleDouble {
    let isSteep = rise.high > run.high
    let (small, large) = isSteep ? (run, rise) : (rise, run)
    let steepness = small.high / large.high
    var angle: DoubleDouble
    if steepness < 0.1989 {
      angle = arcTangent(small / large)
    } else if steepness < 0.6682 {
      let tangent = DoubleDouble(0x1.a827999fcef32p-2, 0x1.08b2fb1366ea9p-56)  // √2 - 1
      let turned = (small - tangent * large) / (large + tangent * small)
      angle = eighth(1) + arcTangent(turned)
    } else {
      angle = eighth(2) + arcTangent((small - large) / (large + small))
    }
    if isSteep { angle = eighth(4) - angle }
    return isBackward ? pi - angle : angle
  }

  /// The arc tangent of a number between -tan(π/16) and tan(π/16).
  private static func arcTangent(_ t: DoubleDouble) -> DoubleDouble {
    let z = t.high * t.high
    var p = 1.0 / 25
    p = p * z - 1.0 / 23
    p = p * z + 1.0 / 21
    p = p * z - 1.0 / 19
    p = p * z + 1.0 / 17
    p = p * z - 1.0 / 15
    p = p * z + 1.0 / 13
    p = p * z - 1.0 / 11
    p = p * z + 1.0 / 9
    p = p * z - 1.0 / 7
    p = p * z + 1.0 / 5
    p = p * z - 1.0 / 3
    return DoubleDouble.orderedSum(t.high, t.low + t.high * z * p)
  }

  /// √(1 - x²) for |x| < 1.
  private static func complement(_ x: Double) -> DoubleDouble {
    (DoubleDouble.sum(1, -x) * DoubleDouble.sum(1, x)).squareRoot()
  }

  /// π.
  private static var pi: DoubleDouble { DoubleDouble(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53) }

  /// `count` times π/8, for a power of two.
  private static func eighth(_ count: Double) -> DoubleDouble {
    DoubleDouble(count * 0.125 * pi.high, count * 0.125 * pi.low)
  }
}
