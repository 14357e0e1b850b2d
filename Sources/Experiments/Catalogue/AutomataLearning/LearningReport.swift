import Figures
import Laboratory

/// The observations of a run of `AutomataLearning`, sorted by rule, network and seed.
struct LearningReport {
  let experiment: AutomataLearning
  /// The rules, with the observations of each network, one per seed.
  let results: [RuleResult]

  /// What became of one rule.
  struct RuleResult {
    /// The rule.
    var rule: ElementaryRule
    /// For each network, in the experiment's order, the observations of each seed.
    var observations: [[LearningObservation]]
  }

  /// Sorts `observations`, which come in the order of the experiment's trials.
  init(_ experiment: AutomataLearning, _ observations: [LearningObservation]) {
    self.experiment = experiment
    let seeds = experiment.seeds.count
    let models = experiment.models.count
    results = experiment.rules.indices.map { rule in
      RuleResult(
        rule: ElementaryRule(UInt8(experiment.rules[rule])),
        observations: (0..<models).map { model in
          let first = (rule * models + model) * seeds
          return Array(observations[first..<first + seeds])
        })
    }
  }
}

extension LearningReport {
  /// All figures, tables and values.
  var outcome: Outcome {
    Outcome(
      exhibits: [
        .figure(spaceTimeFigure), .figure(entropyFigure), .figure(predictorsFigure),
        .table(accuracyTable), .table(correlationsTable),
      ],
      values: values)
  }

  /// The networks, in the experiment's order.
  var models: [LearningModel] { experiment.models }

  /// One measurement of the network at `model`, for the rule at `rule`: a sample per seed.
  func samples(
    _ model: Int, rule: Int, of measurement: (LearningObservation) -> Double
  ) -> [Double] {
    results[rule].observations[model].map(measurement)
  }

  /// One measurement of the network at `model`, averaged over the rules: a sample per seed.
  func samples(_ model: Int, of measurement: (LearningObservation) -> Double) -> [Double] {
    experiment.seeds.indices.map { seed in
      mean(results.map { measurement($0.observations[model][seed]) })
    }
  }

  /// The test accuracy of the network at `model` on each rule, averaged over the seeds.
  func accuracies(_ model: Int) -> [Double] {
    results.indices.map { mean(samples(model, rule: $0) { $0.testAccuracy }) }
  }

  /// The mean of at least one number.
  func mean(_ samples: [Double]) -> Double { Statistics.mean(samples) ?? .nan }
}
