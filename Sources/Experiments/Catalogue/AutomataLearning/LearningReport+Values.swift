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
      let setting = experiment.setting
      let cost = setting.network(model).cost(width: setting.width)
      values.append(NamedValue("\(name).parameters", Double(cost.parameters)))
      values.append(NamedValue("\(name).flops", Double(cost.flopsPerRow)))
      values += correlations(name, accuracies(index))
      let (low, high) = extent(accuracies(index))
      values.append(NamedValue("\(name).accuracy.min", low))
      values.append(NamedValue("\(name).accuracy.max", high))
      values.append(NamedValue("\(name).runs", Double(runs(index).count)))
      values.append(
        NamedValue("\(name).exact-runs", Double(runs(index).count { $0.testAccuracy == 1 })))
      if let readings = readings(index) {
        values.append(NamedValue("\(name).read-back", Double(readings)))
      }
    }
    values += gaps
    for (index, result) in results.enumerated() {
      let name = "rule-\(result.rule.number)"
      values += zip(RuleMeasure.allCases, result.measures).map { measure, value in
        NamedValue("\(name).\(measure.rawValue)", value)
      }
      for (position, model) in models.enumerated() {
        values += measurements("\(name).\(model.rawValue)") { measurement in
          samples(position, rule: index, of: measurement)
        }
        let leakages = leakages(position, rule: index)
        if !leakages.isEmpty {
          values.append(value("\(name).\(model.rawValue).leakage", leakages))
        }
      }
      if let mlp = position(.mlp), let cnn = position(.cnn) {
        values.append(value("\(name).gap", differences(cnn, mlp, rule: index)))
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

  /// Every run of one network.
  func runs(_ model: Int) -> [LearningObservation] { results.flatMap { $0.observations[model] } }

  /// In how many runs of one network the rule's number was read back out of it; nil where it cannot be
  /// read.
  func readings(_ model: Int) -> Int? {
    guard runs(model).allSatisfy({ $0.learnedRule != nil }) else { return nil }
    return results.reduce(0) { count, result in
      count + result.observations[model].count { $0.learnedRule == Int(result.rule.number) }
    }
  }

  /// The leakage of one network on one rule, for the seeds that have one.
  func leakages(_ model: Int, rule: Int) -> [Double] {
    results[rule].observations[model].compactMap { $0.leakage }
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
