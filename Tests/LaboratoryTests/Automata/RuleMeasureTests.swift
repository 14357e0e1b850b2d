import Laboratory
import Testing

@Suite struct RuleMeasureTests {
  @Test("Measures of every rule, class by class", arguments: ReferenceClass.all)
  func measures(reference: ReferenceClass) {
    let representative = ElementaryRule(reference.members[0])
    #expect(representative.onesCount == reference.onesCount)
    for rule in reference.members.map({ ElementaryRule($0) }) {
      #expect(abs(rule.outputEntropy - reference.entropy) <= 0.00005)
      #expect(rule.majorityBaseline == reference.baseline)
      #expect(rule.averageSensitivity == reference.averageSensitivity)
      #expect(rule.maximalSensitivity == reference.maximalSensitivity)
      #expect(rule.fourierWeights == reference.fourierWeights)
      #expect(rule.linearWeight == reference.fourierWeights[0] + reference.fourierWeights[1])
    }
  }

  @Test(
    "Output entropy by the number of ones",
    arguments: [(0, 0.0), (1, 0.543564), (2, 0.811278), (3, 0.954434), (4, 1.0)])
  func entropy(ones: Int, bits: Double) {
    let rule = ElementaryRule(UInt8(1 << ones - 1))
    let complement = ElementaryRule(~rule.number)
    #expect(rule.onesCount == ones)
    #expect(abs(rule.outputEntropy - bits) <= 0.0000005)
    #expect(complement.outputEntropy == rule.outputEntropy)
  }

  @Test("Entropy is exact where it is a whole number")
  func exactEntropy() {
    #expect(ElementaryRule(0).outputEntropy == 0)
    #expect(ElementaryRule(255).outputEntropy == 0)
    #expect(ElementaryRule(150).outputEntropy == 1)
  }

  @Test("Ones over all 256 rules are binomial")
  func ones() {
    let counts = (0...8).map { k in ElementaryRule.all.count { $0.onesCount == k } }
    #expect(counts == [1, 8, 28, 56, 70, 56, 28, 8, 1])
  }

  @Test(
    "Average sensitivity is Σ d·W_d, and the weights add up to 1", arguments: ElementaryRule.all)
  func influence(rule: ElementaryRule) {
    let weights = rule.fourierWeights
    #expect(weights.reduce(0, +) == 1)
    #expect(rule.averageSensitivity == weights[1] + 2 * weights[2] + 3 * weights[3])
  }

  @Test("The Fourier expansion gives the rule back", arguments: ElementaryRule.all)
  func inversion(rule: ElementaryRule) {
    for neighborhood in 0..<8 {
      var value = 0.0
      for subset in 0..<8 {
        let product = [1, 2, 4].filter { subset & $0 != 0 }
          .reduce(1.0) { $0 * (neighborhood & $1 != 0 ? 1 : -1) }
        value += rule.fourierCoefficient(of: subset) * product
      }
      #expect(value == (rule.output(of: neighborhood) ? 1 : -1))
    }
  }

  @Test("Sensitivity of parity and of a constant")
  func sensitivity() {
    #expect(
      (0..<8).map { ElementaryRule(150).sensitivity(at: $0) } == Array(repeating: 3, count: 8))
    #expect((0..<8).map { ElementaryRule(0).sensitivity(at: $0) } == Array(repeating: 0, count: 8))
  }
}
