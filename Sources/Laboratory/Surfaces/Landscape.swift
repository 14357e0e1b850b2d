/// The formulas of one surface.
protocol Landscape {
  /// The height at `p`.
  func value(at p: SIMD2<Double>) -> Double

  /// The direction of steepest ascent at `p`, as long as the slope there.
  func gradient(at p: SIMD2<Double>) -> SIMD2<Double>

  /// The second derivatives at `p`.
  func hessian(at p: SIMD2<Double>) -> SymmetricMatrix

  /// A point near each critical point, the lowest minimum first; Newton's method finds the rest of
  /// its digits.
  var guesses: [SIMD2<Double>] { get }
}
