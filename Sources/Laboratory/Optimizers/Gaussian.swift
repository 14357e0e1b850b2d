import Elementary

extension SplitMix64 {
  /// The next two independent standard Gaussian numbers, from two uniform ones.
  ///
  /// Reference: Box & Muller, "A note on the generation of random normal deviates", 1958, in the
  /// trigonometric form.
  public mutating func gaussianPair() -> SIMD2<Double> {
    // 1 - u lies in (0, 1], where the logarithm is finite.
    let radius = (-2 * Elementary.log(1 - uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    return radius * SIMD2(Elementary.cos(angle), Elementary.sin(angle))
  }
}
