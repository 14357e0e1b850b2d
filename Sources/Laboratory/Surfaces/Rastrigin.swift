import Elementary

/// f = 20 + x² + y² - 10 cos 2πx - 10 cos 2πy: one deep minimum among a hundred and twenty others.
///
/// Reference: Rastrigin, "Systems of Extremal Control", 1974.
struct Rastrigin: Landscape {
  func value(at p: SIMD2<Double>) -> Double {
    20 + (p * p).sum() - 10 * (cosine(p.x) + cosine(p.y))
  }

  func gradient(at p: SIMD2<Double>) -> SIMD2<Double> {
    2 * p + 20 * Double.pi * SIMD2(sine(p.x), sine(p.y))
  }

  func hessian(at p: SIMD2<Double>) -> SymmetricMatrix {
    let scale = 40 * Double.pi * Double.pi
    return SymmetricMatrix(xx: 2 + scale * cosine(p.x), xy: 0, yy: 2 + scale * cosine(p.y))
  }

  /// cos 2πt, with the whole turns taken off exactly.
  private func cosine(_ t: Double) -> Double {
    Elementary.cos(2 * Double.pi * (t - t.rounded(.toNearestOrEven)))
  }

  /// sin 2πt, with the whole turns taken off exactly.
  private func sine(_ t: Double) -> Double {
    Elementary.sin(2 * Double.pi * (t - t.rounded(.toNearestOrEven)))
  }

  /// The minima in [-5.12, 5.12]², which lie a little inside the whole numbers, by distance from 0
  /// along each axis; then the saddles and maxima between them, a little outside the halves.
  var guesses: [SIMD2<Double>] {
    let valleys = [0.0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5].map { 0.995 * $0 }
    let ridges = [0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 3.5, -3.5, 4.5, -4.5].map { 1.005 * $0 }
    var guesses: [SIMD2<Double>] = []
    for (xs, ys) in [(valleys, valleys), (valleys, ridges), (ridges, valleys), (ridges, ridges)] {
      for x in xs { for y in ys { guesses.append(SIMD2(x, y)) } }
    }
    return guesses
  }
}
