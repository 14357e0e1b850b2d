/// f = (1 - x)² + 100(y - x²)²: a curved valley, flat along and steep across.
///
/// Reference: Rosenbrock, "An automatic method for finding the greatest or least value of a
/// function", 1960.
struct Rosenbrock: Landscape {
  func value(at p: SIMD2<Double>) -> Double {
    let along = 1 - p.x
    let across = p.y - p.x * p.x
    return along * along + 100 * across * across
  }

  func gradient(at p: SIMD2<Double>) -> SIMD2<Double> {
    let across = p.y - p.x * p.x
    return SIMD2(-2 * (1 - p.x) - 400 * p.x * across, 200 * across)
  }

  func hessian(at p: SIMD2<Double>) -> SymmetricMatrix {
    SymmetricMatrix(xx: 2 + 1200 * p.x * p.x - 400 * p.y, xy: -400 * p.x, yy: 200)
  }

  var guesses: [SIMD2<Double>] { [SIMD2(1, 1)] }
}
