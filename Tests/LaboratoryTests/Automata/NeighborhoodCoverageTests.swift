import Laboratory
import Testing

@Suite struct NeighborhoodCoverageTests {
  @Test("The probabilities of the literature, for rows of 16 cells")
  func known() {
    let probabilities = (1...4).map { NeighborhoodCoverage.probability(rows: $0, width: 16) }
    #expect(abs(probabilities[0] - 24400.0 / 65536) < 1e-14)
    for (probability, expected) in zip(probabilities, [0.372314, 0.837100, 0.960519, 0.990151]) {
      #expect(abs(probability - expected) < 1e-6)
    }
  }

  @Test("They are counts over all rows", arguments: 3...12)
  func enumeration(width: Int) {
    let complete = (0..<1 << width).count { number in
      Set(
        (0..<width).map { cell in
          (0..<3).reduce(0) { $0 << 1 | number >> ((cell + $1) % width) & 1 }
        }
      ).count == 8
    }
    let probability = NeighborhoodCoverage.probability(rows: 1, width: width)
    #expect(abs(probability - Double(complete) / Double(1 << width)) < 1e-14)
  }
}
