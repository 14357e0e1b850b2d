import Figures

/// Teaches networks of equal cost the next row of elementary cellular automata, and compares what
/// they make of rows they have not seen.
///
/// Within a seed, every network sees the same training rows and is tested on the same others, for
/// every rule. Cells are fed as ±1, so that mirroring a rule or exchanging 0 and 1 makes no
/// difference to the learner.
public struct AutomataLearning: Experiment {
  /// The name in notes and on the command line.
  public static let name = "automata-learning"
  /// What it does.
  public static let summary =
    "Teaches elementary cellular automata to a perceptron, a locally connected and a convolutional"
    + " network"

  /// What it can show.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("space-time", "What each rule does to one random row, time running down"),
    .figure("entropy", "Test accuracy against the entropy of the rule's output"),
    .figure(
      "predictors", "Test accuracy against three measures of the rule, each with its line",
      isShownByDefault: false),
    .table("accuracy", "Measures of each rule and the test accuracy of each network"),
    .table(
      "correlations", "How well measures of a rule predict the accuracy", isShownByDefault: false),
  ]

  private(set) var rules = [204, 170, 232, 128, 136, 184, 18, 110, 30, 22, 90, 150]
  private(set) var models: [LearningModel] = [.mlp, .lcn, .cnn]
  private var seedList = [1, 2, 3]
  private(set) var width = 16
  private(set) var rows = 64
  private var testRows = 1000
  private var mlpHidden = 64
  private var localHidden = 32
  private var kernel = 3
  private var updates = 500
  private var batch = 32
  private var rate = 0.01

  /// The twelve rules, three networks and three seeds of the default run.
  public init() {}

  /// Offers the parameters.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.integers("rules", &rules, in: 0...255, count: 1...256, "rules to learn, by number")
    parameters.choices(
      "models", &models, count: 1...LearningModel.allCases.count,
      "who learns: mlp (multilayer perceptron), lcn (locally connected), cnn (convolutional)")
    parameters.integers(
      "seeds", &seedList, in: 0...999_999, count: 1...100,
      "every network learns every rule once for each of these seeds")
    parameters.integer("width", &width, in: 3...64, "cells of a row, whose ends are neighbours")
    parameters.integer("rows", &rows, in: 1...100_000, "training rows")
    parameters.integer("test-rows", &testRows, in: 1...100_000, "test rows")
    parameters.integer(
      "mlp-hidden", &mlpHidden, in: 1...4096, "hidden units of the multilayer perceptron")
    parameters.integer(
      "local-hidden", &localHidden, in: 1...1024,
      "hidden units of the other networks, at each cell")
    parameters.integer(
      "kernel", &kernel, in: 1...15, "cells that they see around each cell; an odd number")
    parameters.integer("updates", &updates, in: 1...100_000, "updates of Adam")
    parameters.integer("batch", &batch, in: 1...1024, "rows of a minibatch")
    parameters.number(
      "rate", &rate, in: 1e-9...10,
      "learning rate of the first update; it falls along a cosine to 0")
    parameters.require(rules.isDistinct, "rules", "takes each rule once")
    parameters.require(models.isDistinct, "models", "takes each network once")
    parameters.require(seedList.isDistinct, "seeds", "takes each seed once")
    parameters.require(
      kernel % 2 == 1, "kernel", "takes odd numbers, so that a cell is in the middle")
  }

  /// One for each repetition of the comparison.
  public var seeds: [Int] { seedList }

  /// A trial for each rule, network and seed, in this order of loops.
  public func trials() -> [LearningTrial] {
    var trials: [LearningTrial] = []
    for rule in rules {
      for model in models { trials += seedList.map { trial(rule, model, seed: $0) } }
    }
    return trials
  }

  /// Trains one network on one rule, and tests it.
  public static func observe(_ trial: LearningTrial) -> LearningObservation { trial.observe() }

  /// Compares the networks.
  public func report(_ observations: [LearningObservation]) -> Outcome {
    LearningReport(self, observations).outcome
  }
}

extension AutomataLearning {
  /// The trial in which `model` learns `rule` with this seed.
  func trial(_ rule: Int, _ model: LearningModel, seed: Int) -> LearningTrial {
    LearningTrial(
      rule: rule, seed: seed, width: width, rows: rows, testRows: testRows, updates: updates,
      batch: batch, rate: rate, network: architecture(of: model))
  }

  /// The sizes of the network that stands for `model`.
  func architecture(of model: LearningModel) -> LearningTrial.Architecture {
    switch model {
    case .mlp: .mlp(hidden: mlpHidden)
    case .lcn: .lcn(hidden: localHidden, kernel: kernel)
    case .cnn: .cnn(hidden: localHidden, kernel: kernel)
    }
  }
}

/// A kind of network.
public enum LearningModel: String, ParameterChoice {
  /// The multilayer perceptron, to which a row is a list of numbers.
  case mlp
  /// The locally connected network, which knows which cells are neighbours.
  case lcn
  /// The convolutional network, which also knows that all cells obey one rule.
  case cnn

  /// The name by which it is known.
  var title: String {
    switch self {
    case .mlp: "MLP"
    case .lcn: "LCN"
    case .cnn: "CNN"
    }
  }

  /// The number of its series in figures.
  var ink: Ink {
    switch self {
    case .mlp: .series(0)
    case .lcn: .series(1)
    case .cnn: .series(2)
    }
  }
}
