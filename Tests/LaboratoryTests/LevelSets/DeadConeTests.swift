import Elementary
import Laboratory
import Testing

@Suite("Dead cone")
struct DeadConeTests {
  /// The directions of `weights`, given in degrees, with lengths that must not matter.
  func share(_ degrees: [Double]) -> Double {
    DeadCone.share(
      of: degrees.enumerated().map { index, degrees in
        let angle = degrees * .pi / 180
        return Double(index + 1) * SIMD2(Elementary.cos(angle), Elementary.sin(angle))
      })
  }

  /// Unit directions in degrees, and the share of the circle that is 90° or more from all of them.
  static let known: [(degrees: [Double], share: Double)] = [
    ([10], 0.5),
    ([0, 90], 0.25),
    ([350, 10], 160.0 / 360),
    ([0, 120, 240], 0),
    ([80, 100, 350], 70.0 / 360),
    ([0, 179, 90, 45], 1.0 / 360),
    ([0, 181, 90], 0),
    ([], 1),
  ]

  @Test("The cone is what the half-planes leave", arguments: known)
  func leftOver(degrees: [Double], share: Double) {
    #expect(abs(self.share(degrees) - share) < 1e-15)
  }

  @Test("It agrees with turning an input round the circle and asking every unit", arguments: 1...6)
  func slowReference(units: Int) {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<50 {
      let weights = (0..<units).map { _ in
        SIMD2(generator.symmetric(1), generator.symmetric(1))
      }
      let turns = 3600
      let dead = (0..<turns).count { turn in
        let angle = 2 * Double.pi * (Double(turn) + 0.5) / Double(turns)
        let input = SIMD2(Elementary.cos(angle), Elementary.sin(angle))
        return weights.allSatisfy { ($0 * input).sum() <= 0 }
      }
      #expect(abs(DeadCone.share(of: weights) - Double(dead) / Double(turns)) < 1.1 / 3600)
    }
  }

  @Test("Expectation and probability are those of the theorem")
  func theory() {
    #expect([1, 2, 3, 4, 6].map(DeadCone.expectedShare) == [0.5, 0.25, 0.125, 0.0625, 0.015625])
    #expect([1, 2, 3, 4, 6].map(DeadCone.probability) == [1, 1, 0.75, 0.5, 0.1875])
  }

  @Test("Random layers agree with both to 0.01", arguments: [1, 2, 3, 4, 6])
  func sampled(units: Int) {
    var generator = SplitMix64(seed: 2024)
    let draws = 40_000
    var (sum, there) = (0.0, 0)
    for _ in 0..<draws {
      let share = DeadCone.share(
        of: (0..<units).map { _ in SIMD2(generator.symmetric(1), generator.symmetric(1)) })
      sum += share
      if share > 0 { there += 1 }
    }
    #expect(abs(sum / Double(draws) - DeadCone.expectedShare(units: units)) < 0.01)
    #expect(abs(Double(there) / Double(draws) - DeadCone.probability(units: units)) < 0.01)
  }
}
