/// f = (1.5 - x + xy)² + (2.25 - x + xy²)² + (2.625 - x + xy³)²: a minimum in a long flat valley
/// between steep corners.
///
/// Reference: Beale, "On an iterative method for finding a local minimum of a function of more than
/// one variable", 1958.
struct Beale: Landscape {
  func value(at p: SIMD2<Double>) -> Double {
    let r = residuals(at: p)
    return (r * r).sum()
  }

  func gradient(at p: SIMD2<Double>) -> SIMD2<Double> {
    let r = residuals(at: p)
    return 2 * SIMD2((r * byX(p.y)).sum(), (r * byY(p)).sum())
  }

  func hessian(at p: SIMD2<Double>) -> SymmetricMatrix {
    let r = residuals(at: p)
    let byX = byX(p.y)
    let byY = byY(p)
    let byXY = SIMD3(1, 2 * p.y, 3 * p.y * p.y)
    let byYY = SIMD3(0, 2 * p.x, 6 * p.x * p.y)
    return SymmetricMatrix(
      xx: 2 * (byX * byX).sum(), xy: 2 * (byX * byY + r * byXY).sum(),
      yy: 2 * (byY * byY + r * byYY).sum())
  }

  private func residuals(at p: SIMD2<Double>) -> SIMD3<Double> {
    SIMD3(1.5, 2.25, 2.625) + p.x * byX(p.y)
  }

  /// The residuals' derivatives in x.
  private func byX(_ y: Double) -> SIMD3<Double> { SIMD3(y - 1, y * y - 1, y * y * y - 1) }

  /// The residuals' derivatives in y.
  private func byY(_ p: SIMD2<Double>) -> SIMD3<Double> {
    p.x * SIMD3(1, 2 * p.y, 3 * p.y * p.y)
  }

  var guesses: [SIMD2<Double>] { [SIMD2(3, 0.5), SIMD2(0, 1), SIMD2(0.1, -2.6)] }
}
