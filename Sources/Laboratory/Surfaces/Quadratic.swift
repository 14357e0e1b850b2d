/// f = ½(λ₁x² + λ₂y²): the bowl on which everything about step sizes can be said exactly.
struct Quadratic: Landscape {
  let curvatures: SIMD2<Double>

  func value(at p: SIMD2<Double>) -> Double { (curvatures * p * p).sum() / 2 }

  func gradient(at p: SIMD2<Double>) -> SIMD2<Double> { curvatures * p }

  func hessian(at p: SIMD2<Double>) -> SymmetricMatrix {
    SymmetricMatrix(xx: curvatures.x, xy: 0, yy: curvatures.y)
  }

  var guesses: [SIMD2<Double>] { [SIMD2(0, 0)] }
}
