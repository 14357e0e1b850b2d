import Experiments
import Figures
import Testing

@Suite struct LearningAccuracyTests {
  private let outcome = TwelveRules.outcome

  @Test("The perceptron is as accurate on each rule as an independent one")
  func perceptron() {
    for reference in TwelveRules.reference {
      let name = "rule-\(reference.rule).mlp"
      #expect(abs(outcome.number("\(name).accuracy") - reference.cells) < 0.03)
      #expect(abs(outcome.number("\(name).row-accuracy") - reference.rows) < 0.1)
      #expect(outcome.number("\(name).train-accuracy") == 1)
    }
    #expect((0.78...0.82).contains(outcome.number("mlp.accuracy")))
  }

  @Test("Parity stays chance to the perceptron, and copying a cell does not")
  func extremes() {
    for accuracy in outcome.value("rule-150.mlp.accuracy")?.samples ?? [0] {
      #expect((0.49...0.53).contains(accuracy))
    }
    #expect(outcome.number("rule-170.mlp.accuracy") >= 0.985)
    #expect(outcome.number("rule-204.mlp.accuracy") >= 0.985)
  }

  @Test("The convolutional network learns every rule")
  func convolutional() {
    for reference in TwelveRules.reference {
      #expect(outcome.number("rule-\(reference.rule).cnn.accuracy") >= 0.999)
    }
    let exact = TwelveRules.experiment.trials().indices.count { index in
      guard case .cnn = TwelveRules.experiment.trials()[index].network else { return false }
      return TwelveRules.observations[index].testAccuracy == 1
    }
    #expect(exact >= 35)
  }

  @Test("The locally connected network learns what each cell has seen")
  func locallyConnected() {
    #expect(outcome.number("lcn.train-accuracy") == 1)
    let coverage = outcome.value("coverage")?.samples ?? []
    let accuracy = outcome.value("lcn.accuracy")?.samples ?? []
    #expect(coverage.count == 3 && accuracy.count == 3)
    for (coverage, accuracy) in zip(coverage, accuracy) {
      // What no cell has seen can be guessed; what it has seen, it has right.
      #expect(accuracy >= coverage - 0.003)
      if coverage == 1 { #expect(accuracy == 1) }
    }
    #expect(accuracy.contains { $0 > 0.9999 })
  }

  @Test("The linear part orders the perceptron's accuracy, entropy does not")
  func predictors() {
    #expect(outcome.number("mlp.linear-weight.determination") >= 0.9)
    #expect(outcome.number("mlp.linear-weight.rank-correlation") >= 0.9)
    #expect(outcome.number("mlp.sensitivity.rank-correlation") <= -0.85)
    #expect(outcome.number("mlp.entropy.determination") <= 0.2)
  }

  @Test("The gap between the two lies between nothing and almost one half")
  func gaps() {
    #expect((0...0.02).contains(outcome.number("gap.min")))
    #expect((0.18...0.22).contains(outcome.number("gap.mean")))
    #expect((0.47...0.51).contains(outcome.number("gap.max")))
  }

  @Test("All three cost the same")
  func cost() {
    #expect(["mlp", "lcn", "cnn"].map { outcome.number("\($0).flops") } == [4096, 4096, 4096])
    #expect(
      ["mlp", "lcn", "cnn"].map { outcome.number("\($0).parameters") } == [2128, 2576, 161])
  }
}
