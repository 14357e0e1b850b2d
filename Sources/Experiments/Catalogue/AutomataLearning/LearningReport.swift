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
    /// Its measures, in the order of their declaration.
    var measures: [Double]
    /// For each network, in the experiment's order, the observations of each seed.
    var observations: [[LearningObservation]]
  }

  /// Sorts `observations`, which come in the order of the experiment's trials.
  init(_ experiment: AutomataLearning, _ observations: [LearningObservation]) {
    self.experiment = experiment
    let seeds = experiment.seeds.count
    let models = experiment.models.count
    results = experiment.rules.indices.map { rule in
      let wolfram = ElementaryRule(UInt8(experiment.rules[rule]))
      return RuleResult(
        rule: wolfram, measures: RuleMeasure.allCases.map { $0.value(of: wolfram) },
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
        .table(accuracyTable), .table(differencesTable), .table(correlationsTable),
        .table(readingTable),
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

  /// A measure of each rule.
  func measures(_ measure: RuleMeasure) -> [Double] {
    let index = RuleMeasure.allCases.firstIndex(of: measure) ?? 0
    return results.map { $0.measures[index] }
  }

  /// Accuracies that differ by less than this from rule to rule count as constant.
  static let constancy = 0.005

  /// Whether `accuracies` say nothing about any measure.
  func isConstant(_ accuracies: [Double]) -> Bool {
    let (low, high) = extent(accuracies)
    return high - low < Self.constancy
  }

  /// How `accuracies`, one per rule, follow `measure`; nil where either is constant.
  func relation(of measure: RuleMeasure, to accuracies: [Double]) -> RuleRelation? {
    RuleRelation(measures(measure), accuracies, constancy: Self.constancy)
  }

  /// What a measurement of the first of two networks exceeds that of the second by, on one rule or
  /// averaged over all: a sample per seed.
  func differences(
    _ first: Int, _ second: Int, rule: Int? = nil,
    of measurement: (LearningObservation) -> Double = { $0.testAccuracy }
  ) -> [Double] {
    let pairs = [first, second].map { model in
      rule.map { samples(model, rule: $0, of: measurement) } ?? samples(model, of: measurement)
    }
    return zip(pairs[0], pairs[1]).map { $0 - $1 }
  }

  /// The position of a network in the experiment; nil where it does not take part.
  func position(_ model: LearningModel) -> Int? { models.firstIndex(of: model) }

  /// The mean of at least one number.
  func mean(_ samples: [Double]) -> Double { Statistics.mean(samples) ?? .nan }
}
