/// f = (x² + y - 11)² + (x + y² - 7)²: four minima of equal depth and unequal sharpness.
///
/// Reference: Himmelblau, "Applied Nonlinear Programming", 1972.
struct Himmelblau: Landscape {
  func value(at p: SIMD2<Double>) -> Double {
    let r = residuals(at: p)
    return (r * r).sum()
  }

  func gradient(at p: SIMD2<Double>) -> SIMD2<Double> {
    let r = residuals(at: p)
    return SIMD2(4 * p.x * r.x + 2 * r.y, 2 * r.x + 4 * p.y * r.y)
  }

  func hessian(at p: SIMD2<Double>) -> SymmetricMatrix {
    let r = residuals(at: p)
    return SymmetricMatrix(
      xx: 8 * p.x * p.x + 4 * r.x + 2, xy: 4 * (p.x + p.y), yy: 8 * p.y * p.y + 4 * r.y + 2)
  }

  private func residuals(at p: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(p.x * p.x + p.y - 11, p.x + p.y * p.y - 7)
  }

  var guesses: [SIMD2<Double>] {
    [
      SIMD2(3, 2), SIMD2(-2.8, 3.1), SIMD2(-3.8, -3.3), SIMD2(3.6, -1.8),
      SIMD2(-3.1, -0.1), SIMD2(-0.1, -2), SIMD2(0.1, 2.9), SIMD2(3.4, 0.1),
      SIMD2(-0.3, -0.9),
    ]
  }
}
