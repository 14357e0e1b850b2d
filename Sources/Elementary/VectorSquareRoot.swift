extension Elementary {
  /// The square root of each lane, within 2 ulp for normal inputs that are finite and at least 0.
  ///
  /// The standard library's is correctly rounded but goes lane by lane. Here the bits give a first guess
  /// at 1/√x, three of Newton's steps refine it, and x times that is the root; √0 is 0, and roots of
  /// subnormal numbers are small but imprecise.
  @inlinable
  public static func squareRoot(_ x: SIMD8<Float>) -> SIMD8<Float> {
    // Half the exponent, negated; the constant's low bits keep the guess within 4 %.
    let guess = 0x5F37_59DF &- (bits(x) &>> 1)
    var reciprocal = unsafeBitCast(guess, to: SIMD8<Float>.self)
    let half = x * 0.5
    for _ in 0..<3 { reciprocal *= 1.5 - half * reciprocal * reciprocal }
    return x * reciprocal
  }
}
