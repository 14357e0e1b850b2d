import Laboratory
import Testing

/// What searches and transforms say of every rule, against facts from elsewhere, class by class.
@Suite struct RuleComplexityTests {
  @Test("Formula sizes over all 256 rules")
  func formulaHistogram() {
    let counts = (0...10).map { size in ElementaryRule.all.count { $0.formulaSize == size } }
    #expect(counts == [2, 6, 24, 64, 30, 80, 32, 0, 16, 0, 2])
  }

  @Test("Circuit sizes over all 256 rules")
  func circuitHistogram() {
    let counts = (0...4).map { size in ElementaryRule.all.count { $0.circuitSize == size } }
    #expect(counts == [8, 30, 114, 80, 24])
  }

  @Test("Each class has the known sizes, degree and number of essential variables")
  func classes() {
    for (index, representative) in ElementaryRule.representatives.enumerated() {
      for rule in representative.equivalents {
        #expect(rule.formulaSize == Self.formulaSizes[index])
        #expect(rule.circuitSize == Self.circuitSizes[index])
        #expect(rule.algebraicDegree == Self.degrees[index])
        #expect(rule.essentialVariables == Self.essentialVariables[index])
      }
    }
  }

  @Test(
    "Sizes of the well-known rules",
    arguments: [(150, 10, 2), (232, 5, 4), (30, 6, 2), (110, 5, 3), (90, 4, 1), (204, 1, 0)])
  func known(rule: Int, formula: Int, circuit: Int) {
    #expect(ElementaryRule(UInt8(rule)).formulaSize == formula)
    #expect(ElementaryRule(UInt8(rule)).circuitSize == circuit)
  }

  @Test("For every rule the smallest formula with all gates has as many as the smallest circuit")
  func circuitsAreFormulas() {
    // Formulas by their number of gates: no result is used twice.
    var sizes = [Int](repeating: .max, count: 256)
    for rule in [0, 255, 240, 15, 204, 51, 170, 85] { sizes[rule] = 0 }
    for size in 1...4 {
      for a in 0..<256 where sizes[a] < size {
        for b in 0..<256 where sizes[b] == size - 1 - sizes[a] {
          for gate in 0..<16 {
            // Bit 2·(bit of a) + (bit of b) of the gate is its answer.
            var rule = 0
            for place in 0..<8 {
              let inputs = (a >> place & 1) << 1 | b >> place & 1
              rule |= (gate >> inputs & 1) << place
            }
            sizes[rule] = min(sizes[rule], size)
          }
        }
      }
    }
    #expect(ElementaryRule.all.map(\.circuitSize) == sizes)
  }

  @Test("The polynomial over GF(2) gives the rule back", arguments: ElementaryRule.all)
  func polynomial(rule: ElementaryRule) {
    for neighborhood in 0..<8 {
      // A product is 1 where all its inputs are.
      let products = (0..<8).filter {
        rule.algebraicNormalForm >> UInt8($0) & 1 == 1 && $0 & ~neighborhood == 0
      }
      #expect(rule.output(of: neighborhood) == (products.count % 2 == 1))
    }
  }

  @Test("Rules 150, 90 and 204 are sums, and rule 128 is one product")
  func forms() {
    let forms = [150, 90, 204, 128, 0, 255].map { ElementaryRule($0).algebraicNormalForm }
    #expect(forms == [0b1_0110, 0b1_0010, 0b100, 0b1000_0000, 0, 1])
  }

  @Test(
    "Influences add up to the average sensitivity, and count the inputs",
    arguments: ElementaryRule.all)
  func influences(rule: ElementaryRule) {
    #expect(rule.influences.reduce(0, +) == rule.averageSensitivity)
    #expect(rule.reflected.influences == rule.influences.reversed())
    // An input matters if and only if some product contains it.
    for (input, influence) in zip([4, 2, 1], rule.influences) {
      let occurs = (0..<8).contains {
        $0 & input != 0 && rule.algebraicNormalForm >> UInt8($0) & 1 == 1
      }
      #expect(occurs == (influence > 0))
    }
  }
}

extension RuleComplexityTests {
  private static let formulaSizes = [
    0, 3, 3, 2, 3, 2, 5, 3, 3, 5, 2, 3, 2, 3, 3, 1, 5, 3, 8, 5, 6, 5, 5, 4, 5, 4, 6, 3, 5,
    2, 3, 6, 5, 5, 5, 8, 3, 5, 5, 6, 4, 3, 1, 6, 5, 6, 4, 4, 5, 5, 8, 5, 3, 5, 4, 4, 5, 8,
    10, 6, 6, 5, 5, 6, 3, 5, 5, 8, 2, 3, 3, 5, 8, 10, 5, 6, 6, 2, 3, 5, 3, 1, 4, 5, 4, 3, 1,
    5,
  ]
  private static let circuitSizes = [
    0, 2, 2, 1, 2, 1, 2, 2, 2, 2, 1, 2, 1, 2, 2, 0, 2, 2, 4, 4, 3, 3, 3, 3, 3, 3, 2, 2, 2,
    1, 2, 3, 3, 3, 2, 4, 2, 4, 3, 2, 3, 2, 0, 2, 3, 2, 3, 1, 3, 2, 4, 3, 2, 4, 3, 1, 3, 4,
    2, 2, 2, 3, 3, 3, 2, 2, 2, 4, 1, 2, 2, 4, 4, 2, 3, 2, 2, 1, 2, 3, 2, 0, 3, 4, 3, 2, 0, 4,
  ]
  private static let degrees = [
    0, 3, 3, 2, 3, 2, 2, 3, 3, 2, 2, 3, 2, 3, 3, 1, 2, 3, 3, 2, 2, 3, 3, 2, 3, 2, 2, 3, 2,
    2, 3, 2, 3, 3, 2, 3, 3, 2, 3, 2, 2, 3, 1, 2, 3, 2, 2, 1, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3,
    1, 2, 2, 3, 3, 2, 3, 2, 2, 3, 2, 3, 3, 2, 3, 1, 3, 2, 2, 2, 3, 3, 3, 1, 2, 2, 2, 3, 1, 2,
  ]
  private static let essentialVariables = [
    0, 3, 3, 2, 3, 2, 3, 3, 3, 3, 2, 3, 2, 3, 3, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 1, 3, 3, 3, 3, 1, 3,
  ]
}
