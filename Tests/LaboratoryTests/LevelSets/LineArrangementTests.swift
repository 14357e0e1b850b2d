import Laboratory
import Testing

@Suite("Line arrangement")
struct LineArrangementTests {
  func lines(_ count: Int, seed: UInt64, biased: Bool) -> [ReLUUnit] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let weights = SIMD2(generator.symmetric(1), generator.symmetric(1))
      return ReLUUnit(weights: weights, bias: biased ? generator.symmetric(1) : 0)
    }
  }

  @Test("n generic lines make 1 + n + n(n-1)/2 regions", arguments: 0...12)
  func generic(count: Int) {
    #expect(LineArrangement.genericRegions(lines: count) == 1 + count + count * (count - 1) / 2)
    #expect(
      LineArrangement.regions(of: lines(count, seed: 5, biased: true))
        == LineArrangement.genericRegions(lines: count))
  }

  @Test("n lines through one point make 2n regions", arguments: 1...12)
  func concurrent(count: Int) {
    #expect(LineArrangement.regions(of: lines(count, seed: 5, biased: false)) == 2 * count)
  }

  @Test("Parallel lines do not meet, and a line counts once however it is scaled")
  func degenerate() {
    let grid = (0..<3).flatMap {
      [
        ReLUUnit(weights: SIMD2(1, 0), bias: Double($0)),
        ReLUUnit(weights: SIMD2(0, -2), bias: Double($0)),
      ]
    }
    #expect(LineArrangement.regions(of: grid) == 16)
    let same = [
      ReLUUnit(weights: SIMD2(1, 2), bias: 3), ReLUUnit(weights: SIMD2(-2, -4), bias: -6),
    ]
    #expect(LineArrangement.regions(of: same) == 2)
  }

  @Test("Every region has its own pattern of units that are on", arguments: 1...5)
  func patterns(count: Int) {
    // Lines close to tangents of the unit circle, so that all regions are within sight.
    let angles: [SIMD2<Double>] = [
      SIMD2(1, 0), SIMD2(0.31, 0.95), SIMD2(-0.81, 0.59), SIMD2(-0.8, -0.6), SIMD2(0.3, -0.95),
    ]
    let units = angles.prefix(count).map { ReLUUnit(weights: $0, bias: -0.5) }
    let network = ReLUNetwork(units: Array(units), output: units.map { _ in 1 })
    var patterns: Set<[Bool]> = []
    for row in 0..<400 {
      for column in 0..<400 {
        patterns.insert(
          network.pattern(at: SIMD2(Double(column) / 20 - 10.01, Double(row) / 20 - 10.02)))
      }
    }
    #expect(patterns.count == LineArrangement.regions(of: Array(units)))
  }
}
