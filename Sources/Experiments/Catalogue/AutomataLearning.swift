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
    .figure(
      "space-time", "What each rule does to one random row, time running down",
      isShownByDefault: false),
    .figure("entropy", "Test accuracy against the entropy of the rule's output"),
    .figure(
      "predictors", "Test accuracy against three measures of the rule, each with its line",
      isShownByDefault: false),
    .table("accuracy", "Measures of each rule and the test accuracy of each network"),
    .table("differences", "By how much one network is more accurate than another, seed by seed"),
    .table(
      "correlations", "How well measures of a rule predict the accuracy", isShownByDefault: false),
    .table(
      "reading", "What the answers of the networks say about what they have learned",
      isShownByDefault: false),
  ]

  private(set) var rules = LearningSetting.allRules
  private(set) var models: [LearningModel] = [.mlp, .lcn, .cnn]
  private var seedList = [1, 2, 3, 4, 5]
  private(set) var setting = LearningSetting()

  /// One rule of each class, three networks and five seeds.
  public init() {}

  /// Offers the parameters.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.rules(&rules)
    parameters.models(&models)
    parameters.seeds(&seedList)
    setting.bindSample(&parameters)
    setting.bindNetworks(&parameters)
    setting.bindTraining(&parameters)
  }

  /// Training and testing one network, as other experiments on automata do, too.
  public static let procedure = "learning"

  /// One for each repetition of the comparison.
  public var seeds: [Int] { seedList }

  /// A trial for each rule, network and seed, in this order of loops.
  public func trials() -> [LearningTrial] {
    var trials: [LearningTrial] = []
    for rule in rules {
      for model in models {
        trials += seedList.map {
          setting.trial(.rule(rule, steps: 1), setting.network(model), seed: $0)
        }
      }
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
