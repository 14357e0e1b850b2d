import Figures
import Laboratory

extension LearningReport {
  /// A row for each rule and one for their mean: what the rule is like, and how well it was learned.
  var accuracyTable: Table {
    var columns = [
      Table.Column("Rule", format: .integer),
      Table.Column("Output entropy H", unit: "bits", format: .fixed(3)),
      Table.Column("Majority baseline", format: .fixed(3)),
      Table.Column("Average sensitivity", format: .fixed(2)),
      Table.Column("Linear weight W₀ + W₁", format: .fixed(3)),
      Table.Column("Formula size", format: .integer),
      Table.Column("Circuit size", format: .integer),
    ]
    for model in models {
      columns.append(
        Table.Column("\(model.title), cells", format: .fixed(3), best: .highestInRow))
      if model == .mlp {
        columns.append(Table.Column("MLP, whole rows", format: .fixed(3)))
        columns.append(Table.Column("MLP, training", format: .fixed(3)))
      }
    }
    let isGapShown = position(.mlp) != nil && position(.cnn) != nil
    if isGapShown { columns.append(Table.Column("CNN − MLP", key: "gap", format: .fixed(3))) }
    var rows = order.map { index in
      let rule = results[index].rule
      return [.number(Double(rule.number))]
        + Self.tabulated.map { .number($0.value(of: rule)) }
        + accuracyCells { samples($0, rule: index, of: $1) } + gapCell(rule: index)
    }
    if results.count > 1 {
      rows.append(
        [.text("Mean")]
          + Self.tabulated.map { measure in
            // A mean of small whole numbers would need digits that its column does not have.
            measure == .formulaSize || measure == .circuitSize
              ? .empty : .number(mean(measures(measure)))
          }
          + accuracyCells { samples($0, of: $1) } + gapCell())
    }
    let count = experiment.seeds.count
    let spread = count > 1 ? ", mean ± standard deviation over \(count) seeds" : ""
    return Table(
      "accuracy", title: "Test accuracy of each network on each rule" + spread, columns: columns,
      rows: rows)
  }

  /// The measures in the table of accuracies.
  private static let tabulated: [RuleMeasure] = [
    .entropy, .baseline, .sensitivity, .linearWeight, .formulaSize, .circuitSize,
  ]

  /// The rules from the best learned to the worst, by the network that varies most; rules learned
  /// equally well stay in the author's order.
  private var order: [Int] {
    let accuracies = accuracies(leastConstant ?? 0)
    return results.indices.sorted {
      (-accuracies[$0], $0) < (-accuracies[$1], $1)
    }
  }

  /// What the convolutional network gains over the perceptron, if both take part.
  private func gapCell(rule: Int? = nil) -> [Table.Cell] {
    guard let mlp = position(.mlp), let cnn = position(.cnn) else { return [] }
    return [.spread(differences(cnn, mlp, rule: rule))]
  }

  /// A row for each pair of networks: the mean difference over all rules, seed by seed.
  var differencesTable: Table {
    let columns = [
      Table.Column("Networks"), Table.Column("Mean difference", key: "mean", format: .fixed(4)),
      Table.Column("95 % from", key: "lower", format: .fixed(4)),
      Table.Column("95 % to", key: "upper", format: .fixed(4)),
      Table.Column("Rules where the first is better", key: "wins", format: .integer),
      Table.Column("Rules where it is worse", key: "losses", format: .integer),
    ]
    var rows: [[Table.Cell]] = []
    for second in models.indices {
      for first in models.indices where first > second {
        let samples = differences(first, second)
        let interval = Statistics.interval(samples)
        let byRule = results.indices.map { mean(differences(first, second, rule: $0)) }
        rows.append([
          .text("\(models[first].title) − \(models[second].title)"), .number(mean(samples)),
          interval.map { .number($0.lower) } ?? .empty,
          interval.map { .number($0.upper) } ?? .empty,
          .number(Double(byRule.count { $0 > 0 })), .number(Double(byRule.count { $0 < 0 })),
        ])
      }
    }
    return Table(
      "differences",
      title: "Difference in test accuracy between networks, paired by seed, over "
        + (results.count == 1 ? "one rule" : "\(results.count) rules"),
      columns: columns, rows: rows)
  }

  /// A row for each rule: how far the perceptron looks beyond the rule's window, and how often the rule
  /// was read back out of the convolutional network.
  var readingTable: Table {
    let (mlp, cnn) = (position(.mlp), position(.cnn))
    let columns = [
      Table.Column("Rule", format: .integer),
      Table.Column("Influence from outside the window, MLP", key: "leakage", format: .percent(0)),
      Table.Column("Rule numbers read back, CNN", key: "read-back", format: .integer),
      Table.Column("Runs", format: .integer),
    ]
    let rows = order.map { index -> [Table.Cell] in
      let number = Int(results[index].rule.number)
      let shares = mlp.map { leakages($0, rule: index) } ?? []
      let readings = cnn.map { results[index].observations[$0].map { $0.learnedRule } } ?? []
      return [
        .number(Double(number)), .spread(shares),
        readings.isEmpty || readings.contains(nil)
          ? .empty : .number(Double(readings.count { $0 == number })),
        .number(Double(experiment.seeds.count)),
      ]
    }
    return Table(
      "reading", title: "What the answers of trained networks say about what they have learned",
      columns: columns, rows: rows)
  }

  /// The cells of one row for all networks, from a network's position and a measurement to samples.
  private func accuracyCells(
    _ samples: (Int, (LearningObservation) -> Double) -> [Double]
  ) -> [Table.Cell] {
    models.indices.flatMap { model -> [Table.Cell] in
      let cells = Table.Cell.spread(samples(model) { $0.testAccuracy })
      guard models[model] == .mlp else { return [cells] }
      return [
        cells, .spread(samples(model) { $0.rowAccuracy }),
        .number(mean(samples(model) { $0.trainAccuracy })),
      ]
    }
  }

  /// A row for each measure of a rule: how far each network's accuracy follows it.
  var correlationsTable: Table {
    var columns = [Table.Column("Measure of the rule")]
    for model in models {
      columns.append(Table.Column("\(model.title), Spearman’s ρ", format: .fixed(3)))
      columns.append(Table.Column("\(model.title), R²", format: .fixed(3)))
    }
    let rows = RuleMeasure.allCases.map { measure in
      [.text(measure.title)] + models.indices.flatMap { cells(measure, accuracies($0)) }
    }
    return Table(
      "correlations",
      title:
        "How the accuracy follows measures of the \(results.count) rules: rank correlation, and"
        + " the share of variance that a line explains",
      columns: columns, rows: rows)
  }

  private func cells(_ measure: RuleMeasure, _ accuracies: [Double]) -> [Table.Cell] {
    if let relation = relation(of: measure, to: accuracies) {
      return [.number(relation.rankCorrelation), .number(relation.determination)]
    }
    guard isConstant(accuracies) else { return [.empty, .empty] }
    let (low, high) = extent(accuracies)
    let word = Table.Cell.text(low == high ? "constant" : "nearly constant")
    return [word, word]
  }
}
