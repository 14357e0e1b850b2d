import Figures
import Laboratory

extension LearningReport {
  /// The named values, those over all rules first.
  var values: [NamedValue] {
    var values = [
      value("baseline.accuracy", samples(0) { $0.baseline }),
      value("coverage", samples(0) { $0.coverage }),
    ]
    for (index, model) in models.enumerated() {
      let name = model.rawValue
      values += measurements(name) { measurement in samples(index, of: measurement) }
      let cost = experiment.cost(of: model)
      values.append(NamedValue("\(name).parameters", Double(cost.parameters)))
      values.append(NamedValue("\(name).flops", Double(cost.flopsPerRow)))
      values += correlations(name, accuracies(index))
    }
    values += gaps
    for (index, result) in results.enumerated() {
      let name = "rule-\(result.rule.number)"
      values += RuleMeasure.allCases.map { measure in
        NamedValue("\(name).\(measure.rawValue)", measure.value(of: result.rule))
      }
      for (position, model) in models.enumerated() {
        values += measurements("\(name).\(model.rawValue)") { measurement in
          samples(position, rule: index, of: measurement)
        }
      }
    }
    return values
  }

  /// What is measured of a network, under names that start with `name`.
  private func measurements(
    _ name: String, _ samples: ((LearningObservation) -> Double) -> [Double]
  ) -> [NamedValue] {
    [
      value("\(name).accuracy", samples { $0.testAccuracy }),
      value("\(name).row-accuracy", samples { $0.rowAccuracy }),
      value("\(name).train-accuracy", samples { $0.trainAccuracy }),
      value("\(name).loss", samples { $0.testLoss }),
    ]
  }

  /// How far the accuracies of one network follow each measure; a constant follows nothing, and has no
  /// such values.
  private func correlations(_ name: String, _ accuracies: [Double]) -> [NamedValue] {
    RuleMeasure.allCases.flatMap { measure -> [NamedValue] in
      guard let relation = relation(of: measure, to: accuracies) else { return [] }
      return [
        NamedValue("\(name).\(measure.rawValue).rank-correlation", relation.rankCorrelation),
        NamedValue("\(name).\(measure.rawValue).determination", relation.determination),
      ]
    }
  }

  /// By how much the convolutional network is more accurate than the perceptron: the smallest, the
  /// mean and the largest difference over the rules, each taken seed by seed.
  private var gaps: [NamedValue] {
    guard let mlp = models.firstIndex(of: .mlp), let cnn = models.firstIndex(of: .cnn) else {
      return []
    }
    let differences = experiment.seeds.indices.map { seed in
      results.map {
        $0.observations[cnn][seed].testAccuracy - $0.observations[mlp][seed].testAccuracy
      }
    }
    return [
      value("gap.min", differences.map { $0.reduce(.infinity) { min($0, $1) } }),
      value("gap.mean", differences.map(mean)),
      value("gap.max", differences.map { $0.reduce(-.infinity) { max($0, $1) } }),
    ]
  }

  private func value(_ name: String, _ samples: [Double]) -> NamedValue {
    NamedValue(name, mean(samples), samples: samples)
  }
}

extension AutomataLearning {
  /// The number of parameters of the network that stands for `model`, and what a row costs it.
  func cost(of model: LearningModel) -> (parameters: Int, flopsPerRow: Int) {
    var generator = SplitMix64(seed: 0)
    switch architecture(of: model) {
    case .mlp(let hidden):
      let network = Perceptron(width: width, hidden: hidden, from: &generator)
      return (network.parameterCount, network.flopsPerRow)
    case .lcn(let hidden, let kernel):
      let network = LocalNetwork(
        width: width, hidden: hidden, kernel: kernel, sharing: .nowhere, from: &generator)
      return (network.parameterCount, network.flopsPerRow)
    case .cnn(let hidden, let kernel):
      let network = LocalNetwork(
        width: width, hidden: hidden, kernel: kernel, sharing: .everywhere, from: &generator)
      return (network.parameterCount, network.flopsPerRow)
    }
  }
}
