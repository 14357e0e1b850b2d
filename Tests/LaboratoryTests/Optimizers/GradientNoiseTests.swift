import Laboratory
import Testing

/// What noise on the gradient does to the position, on a quadratic of curvature λ = 2.
///
/// The two coordinates of a position are independent chains.
@Suite("Gradient noise")
struct GradientNoiseTests {
  static let bowl = Surface.quadratic(curvatures: SIMD2(2, 2))

  @Test(
    "SGD's stationary variance is ησ² / λ(2 - ηλ)",
    arguments: [(0.1, 0.027778), (0.5, 0.25), (0.9, 2.25)])
  func stationaryVariance(rate: Double, variance: Double) {
    // 0.8⁶⁰ < 2e-6: nothing is left of the start.
    let ends = (0..<10_000).map { seed in
      Optimizer.sgd.path(
        on: Self.bowl, from: SIMD2(0, 0), steps: 60,
        with: .init(rate: rate, noise: 1, seed: UInt64(seed)))[60]
    }
    let (mean, measured) = moments(ends)
    #expect(abs(mean) < 4 * (variance / 20_000).squareRoot())
    #expect(abs(measured / variance - 1) < 0.03)
  }

  @Test("With η = 1/λk the start is forgotten and the variance after K steps is σ² / λ²K")
  func decreasingRate() {
    let ends = (0..<10_000).map { seed in
      var rule = Optimizer.StochasticGradientDescent(
        rate: 0, noise: 1, random: SplitMix64(seed: UInt64(seed)))
      var position = SIMD2(5.0, 5)
      for k in 1...200 {
        rule.rate = 1 / (2 * Double(k))
        rule.step(&position) { Self.bowl.gradient(at: $0) }
      }
      return position
    }
    let (mean, variance) = moments(ends)
    #expect(abs(mean) < 4 * (0.00125 / 20_000).squareRoot())
    #expect(abs(variance / 0.00125 - 1) < 0.03)
  }

  private func moments(_ ends: [SIMD2<Double>]) -> (mean: Double, variance: Double) {
    let count = Double(2 * ends.count)
    let mean = ends.reduce(0) { $0 + $1.x + $1.y } / count
    let squares = ends.reduce(0) { sum, end in
      sum + (end.x - mean) * (end.x - mean) + (end.y - mean) * (end.y - mean)
    }
    return (mean, squares / (count - 1))
  }
}
