extension Elementary {
  /// The sine of `x` radians, within 0.9 ulp for every finite `x`; NaN for the infinities.
  public static func sin(_ x: Double) -> Double {
    if x.magnitude < 0x1p-27 { return x }
    let (quadrant, r) = quarterTurns(x)
    let value = quadrant & 1 == 0 ? sine(r) : cosine(r)
    return quadrant & 2 == 0 ? value : -value
  }

  /// The cosine of `x` radians, within 0.9 ulp for every finite `x`; NaN for the infinities.
  public static func cos(_ x: Double) -> Double {
    let (quadrant, r) = quarterTurns(x)
    let value = quadrant & 1 == 0 ? cosine(r) : sine(r)
    return (quadrant + 1) & 2 == 0 ? value : -value
  }
}

extension Elementary {
  /// The sine of an angle between -π/4 and π/4, by its Taylor series.
  private static func sine(_ r: DoubleDouble) -> Double {
    let z = r.high * r.high
    var p = 1.0 / 355_687_428_096_000
    p = p * z - 1.0 / 1_307_674_368_000
    p = p * z + 1.0 / 6_227_020_800
    p = p * z - 1.0 / 39_916_800
    p = p * z + 1.0 / 362_880
    p = p * z - 1.0 / 5040
    p = p * z + 1.0 / 120
    p = p * z - 1.0 / 6
    return r.high + (r.high * z * p + r.low * (1 - 0.5 * z))
  }

  /// The cosine of an angle between -π/4 and π/4, by its Taylor series.
  private static func cosine(_ r: DoubleDouble) -> Double {
    let square = DoubleDouble.product(r.high, r.high)
    let z = square.high
    var p = 1.0 / 20_922_789_888_000
    p = p * z - 1.0 / 87_178_291_200
    p = p * z + 1.0 / 479_001_600
    p = p * z - 1.0 / 3_628_800
    p = p * z + 1.0 / 40320
    p = p * z - 1.0 / 720
    p = p * z + 1.0 / 24
    let sum = DoubleDouble.orderedSum(1, -0.5 * z)
    return sum.high + (sum.low + (z * z * p - (0.5 * square.low + r.high * r.low)))
  }
}
