import Laboratory

/// What experiments on learning automata have in common: the sizes of rows, samples and networks, and
/// the training.
struct LearningSetting: Hashable, Sendable {
  var width = 16
  var rows = 64
  var testRows = 1000
  var mlpHidden = 64
  var localHidden = 32
  var kernel = 3
  var updates = 500
  var batch = 32
  var rate = 0.01

  /// Twelve rules from easy to hard.
  static let twelveRules = [204, 170, 232, 128, 136, 184, 18, 110, 30, 22, 90, 150]
  /// One rule of each class.
  static let allRules = ElementaryRule.representatives.map { Int($0.number) }
}

extension LearningSetting {
  /// Offers the cells and the rows.
  mutating func bindSample(_ parameters: inout some ParameterBinder) {
    bindWidth(&parameters)
    parameters.integer("rows", &rows, in: 1...100_000, "training rows")
    bindTest(&parameters)
  }

  /// Offers the cells of a row.
  mutating func bindWidth(_ parameters: inout some ParameterBinder) {
    parameters.integer("width", &width, in: 3...64, "cells of a row, whose ends are neighbours")
  }

  /// Offers the test rows.
  mutating func bindTest(_ parameters: inout some ParameterBinder) {
    parameters.integer("test-rows", &testRows, in: 1...100_000, "test rows")
  }

  /// Offers the sizes of the networks.
  mutating func bindNetworks(_ parameters: inout some ParameterBinder) {
    parameters.integer(
      "mlp-hidden", &mlpHidden, in: 1...4096, "hidden units of the multilayer perceptron")
    bindLocal(&parameters)
    parameters.integer(
      "kernel", &kernel, in: 1...15, "cells that they see around each cell; an odd number")
    parameters.require(
      kernel % 2 == 1, "kernel", "takes odd numbers, so that a cell is in the middle")
  }

  /// Offers the hidden units of networks that look at windows.
  mutating func bindLocal(_ parameters: inout some ParameterBinder) {
    parameters.integer(
      "local-hidden", &localHidden, in: 1...1024,
      "hidden units of the other networks, at each cell")
  }

  /// Offers the training.
  mutating func bindTraining(_ parameters: inout some ParameterBinder) {
    parameters.integer("updates", &updates, in: 1...100_000, "updates of Adam")
    bindBatch(&parameters)
    parameters.number(
      "rate", &rate, in: 1e-9...10,
      "learning rate of the first update; it falls along a cosine to 0")
  }

  /// Offers the rows of a minibatch.
  mutating func bindBatch(_ parameters: inout some ParameterBinder) {
    parameters.integer("batch", &batch, in: 1...1024, "rows of a minibatch")
  }

  /// The sizes of the network that stands for `model`.
  func network(_ model: LearningModel) -> LearningNetwork {
    switch model {
    case .mlp: .mlp(hidden: [mlpHidden])
    case .lcn: .lcn(hidden: localHidden, kernel: kernel)
    case .cnn: .cnn(hidden: localHidden, kernel: kernel)
    case .wideCNN: .cnn(hidden: wideHidden, kernel: kernel)
    }
  }

  /// The hidden units with which a convolutional network comes nearest to the perceptron's number of
  /// parameters from below.
  private var wideHidden: Int {
    let perceptron = LearningNetwork.mlp(hidden: [mlpHidden]).cost(width: width).parameters
    return max(1, (perceptron - 1) / (kernel + 2))
  }

  /// The trial in which `network` learns `task` with this seed.
  func trial(
    _ task: LearningTask, _ network: LearningNetwork, seed: Int, weightDecay: Double = 0
  ) -> LearningTrial {
    LearningTrial(
      task: task, seed: seed, width: width, rows: rows, testRows: testRows, updates: updates,
      batch: batch, rate: rate, weightDecay: weightDecay, network: network)
  }
}

extension ParameterBinder {
  /// Offers the rules.
  mutating func rules(_ rules: inout [Int]) {
    integers(
      "rules", &rules, in: 0...255, count: 1...256,
      named: [("all", LearningSetting.allRules), ("twelve", LearningSetting.twelveRules)],
      "rules to learn, by number; all: one of each of the 88 classes; twelve: from easy to hard")
    require(rules.isDistinct, "rules", "takes each rule once")
  }

  /// Offers the networks.
  mutating func models(_ models: inout [LearningModel]) {
    choices(
      "models", &models, count: 1...LearningModel.allCases.count,
      "who learns: mlp (multilayer perceptron), lcn (locally connected), cnn (convolutional),"
        + " cnn-wide (convolutional with as many parameters as the perceptron)")
    require(models.isDistinct, "models", "takes each network once")
  }

  /// Offers the seeds.
  mutating func seeds(_ seeds: inout [Int]) {
    integers(
      "seeds", &seeds, in: 0...999_999, count: 1...100,
      "every network learns every rule once for each of these seeds")
    require(seeds.isDistinct, "seeds", "takes each seed once")
  }
}
