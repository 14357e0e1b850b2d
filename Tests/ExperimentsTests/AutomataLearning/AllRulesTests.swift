import Experiments
import Figures
import Testing

/// One rule of each class under all five seeds, without the locally connected network.
@Suite struct AllRulesTests {
  private static let outcome = AutomataLearning(.list("models", "mlp", "cnn")).outcome
  private var outcome: Outcome { Self.outcome }

  @Test("The perceptron is as accurate on each rule as an independent one, to within 0.03")
  func perceptron() {
    #expect(Self.reference.count == LearningRules.all.count)
    for (rule, expected) in zip(LearningRules.all, Self.reference) {
      #expect(abs(outcome.number("rule-\(rule).mlp.accuracy") - expected) <= 0.03, "rule \(rule)")
    }
    #expect((0.8...0.82).contains(outcome.number("mlp.accuracy")))
    for rule in [105, 150] {
      #expect((0.49...0.53).contains(outcome.number("rule-\(rule).mlp.accuracy")))
    }
    for rule in [15, 51, 170, 204] {
      #expect(outcome.number("rule-\(rule).mlp.accuracy") >= 0.985)
    }
  }

  @Test("The convolutional network applies every rule exactly")
  func convolutional() {
    for rule in LearningRules.all {
      #expect(outcome.number("rule-\(rule).cnn.accuracy") >= 0.999, "rule \(rule)")
    }
    #expect(outcome.number("cnn.exact-runs") >= 438)
    #expect(outcome.number("cnn.read-back") == outcome.number("cnn.exact-runs"))
    #expect(outcome.number("gap.min") >= 0)
  }

  @Test("With as many parameters as the perceptron it does so, too")
  func wide() {
    let outcome = AutomataLearning(
      .list("models", "cnn-wide", "mlp"), .list("rules", "204", "110", "30", "150"),
      .list("seeds", "1", "2")
    ).outcome
    for rule in [204, 110, 30, 150] {
      #expect(outcome.number("rule-\(rule).cnn-wide.accuracy") >= 0.999, "rule \(rule)")
      #expect(outcome.number("rule-\(rule).cnn-wide.train-accuracy") == 1)
    }
    let parameters = ["cnn-wide", "mlp"].map { outcome.number("\($0).parameters") }
    #expect(parameters == [2126, 2128])
  }

  @Test("Linear weight and sensitivity order the perceptron's accuracy, entropy hardly does")
  func predictors() {
    #expect((-0.4 ... -0.15).contains(outcome.number("mlp.entropy.rank-correlation")))
    #expect(outcome.number("mlp.sensitivity.rank-correlation") <= -0.85)
    #expect(outcome.number("mlp.linear-weight.determination") >= 0.9)
    #expect(outcome.number("mlp.formula-size.rank-correlation") <= -0.75)
    #expect(outcome.value("cnn.entropy.rank-correlation") == nil)
  }

  private static let reference = [
    1.0, 0.9337, 0.9254, 0.9607, 0.9326, 0.9593, 0.78, 0.9152, 0.9271, 0.7783, 0.9553,
    0.9107, 0.9576, 0.9201, 0.9102, 0.9946, 0.779, 0.9186, 0.6613, 0.9411, 0.7383, 0.7128,
    0.71, 0.7992, 0.7136, 0.8008, 0.6874, 0.9282, 0.7773, 0.9547, 0.91, 0.7415, 0.7149,
    0.7133, 0.7769, 0.6559, 0.9064, 0.9171, 0.719, 0.6886, 0.8023, 0.9171, 0.9948, 0.6964,
    0.713, 0.6949, 0.7956, 0.6186, 0.7076, 0.7767, 0.6558, 0.7142, 0.9147, 0.9421, 0.7943,
    0.6283, 0.7061, 0.6615, 0.5064, 0.6982, 0.7016, 0.7181, 0.7122, 0.7337, 0.9286, 0.7729,
    0.7794, 0.6507, 0.9514, 0.9088, 0.9083, 0.9164, 0.6539, 0.5075, 0.7043, 0.6883, 0.696,
    0.9487, 0.9177, 0.7091, 0.9114, 0.9937, 0.8, 0.9436, 0.7929, 0.9177, 0.9943, 0.9397,
  ]
}

/// The numbers of the 88 representatives.
enum LearningRules {
  static let all: [Int] = {
    let tasks = Set(AutomataLearning().trials().map(\.task))
    return (0...255).filter { tasks.contains(.rule($0, steps: 1)) }
  }()
}
