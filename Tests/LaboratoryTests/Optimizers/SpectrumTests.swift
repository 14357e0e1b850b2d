import Laboratory
import Testing

@Suite("Spectra of descents on a quadratic")
struct SpectrumTests {
  @Test(
    "The formulas of the optimum are the roots' own",
    arguments: [Optimizer.gd, .momentum, .nesterov])
  func optimum(optimizer: Optimizer) throws {
    for (least, greatest) in [(1.0, 50.0), (0.1, 2), (3, 3.5)] {
      let best = try #require(optimizer.optimum(least: least, greatest: greatest))
      let radii = try [least, greatest].map {
        try #require(
          optimizer.recurrence(rate: best.rate, momentum: best.momentum, curvature: $0)
        ).spectralRadius
      }
      // Double roots show a rounding error by its square root.
      #expect(abs(max(radii[0], radii[1]) - best.radius) < 1e-7)
    }
  }

  @Test("For curvatures 1 and 50 the radii are 0.9608, 0.7522 and 0.8586")
  func values() throws {
    let radii = [Optimizer.gd, .momentum, .nesterov].compactMap {
      $0.optimum(least: 1, greatest: 50)?.radius
    }
    for (radius, expected) in zip(radii, [0.9607843137, 0.7522013138, 0.8585786438]) {
      #expect(abs(radius - expected) < 5e-11)
    }
  }

  @Test("No other rate and momentum on a fine grid beats the heavy ball's optimum")
  func best() throws {
    let optimum = try #require(Optimizer.momentum.optimum(least: 1, greatest: 50))
    for rate in stride(from: 0.001, through: 0.079, by: 0.001) {
      for momentum in stride(from: 0.0, through: 0.99, by: 0.01) {
        let radius = [1.0, 50].compactMap {
          Optimizer.momentum.recurrence(rate: rate, momentum: momentum, curvature: $0)?
            .spectralRadius
        }.max()
        #expect(try #require(radius) >= optimum.radius - 1e-12)
      }
    }
  }

  @Test(
    "A recurrence's radius predicts whether a run arrives",
    arguments: [Optimizer.gd, .momentum, .nesterov])
  func runs(optimizer: Optimizer) throws {
    for rate in stride(from: 0.005, through: 0.1, by: 0.005) {
      let radius = try [1.0, 50].map {
        try #require(optimizer.recurrence(rate: rate, momentum: 0.8, curvature: $0)).spectralRadius
      }.max()
      let path = optimizer.path(
        on: .quadratic(curvatures: SIMD2(1, 50)), from: SIMD2(1, 1), steps: 2000, bound: 1e9,
        with: .init(rate: rate, momentum: 0.8))
      let arrives = (path[path.count - 1] * path[path.count - 1]).sum() < 1
      if let radius, abs(radius - 1) > 1e-9 { #expect((radius < 1) == arrives) }
    }
  }
}
