/// f = x² - y² + y⁴/4: a saddle between two minima.
struct SaddleSurface: Landscape {
  func value(at p: SIMD2<Double>) -> Double {
    let square = p.y * p.y
    return p.x * p.x - square + square * square / 4
  }

  func gradient(at p: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(2 * p.x, p.y * (p.y * p.y - 2))
  }

  func hessian(at p: SIMD2<Double>) -> SymmetricMatrix {
    SymmetricMatrix(xx: 2, xy: 0, yy: 3 * p.y * p.y - 2)
  }

  var guesses: [SIMD2<Double>] { [SIMD2(0, 1.4), SIMD2(0, -1.4), SIMD2(0, 0)] }
}
