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
    ]
    for model in models {
      columns.append(
        Table.Column("\(model.title), cells", format: .fixed(3), best: .highestInRow))
      if model == .mlp {
        columns.append(Table.Column("MLP, whole rows", format: .fixed(3)))
        columns.append(Table.Column("MLP, training", format: .fixed(3)))
      }
    }
    var rows = results.indices.map { index in
      let rule = results[index].rule
      return [
        .number(Double(rule.number)), .number(rule.outputEntropy), .number(rule.majorityBaseline),
        .number(rule.averageSensitivity), .number(rule.linearWeight),
      ] + accuracyCells { samples($0, rule: index, of: $1) }
    }
    if results.count > 1 {
      rows.append(
        [.text("Mean")]
          + [
            RuleMeasure.entropy, .baseline, .sensitivity, .linearWeight,
          ].map { measure in .number(mean(results.map { measure.value(of: $0.rule) })) }
          + accuracyCells { samples($0, of: $1) })
    }
    let count = experiment.seeds.count
    let spread = count > 1 ? ", mean ± standard deviation over \(count) seeds" : ""
    return Table(
      "accuracy", title: "Test accuracy of each network on each rule" + spread, columns: columns,
      rows: rows)
  }

  /// The cells of one row for all networks, from a network's position and a measurement to samples.
  private func accuracyCells(
    _ samples: (Int, (LearningObservation) -> Double) -> [Double]
  ) -> [Table.Cell] {
    models.indices.flatMap { model -> [Table.Cell] in
      let cells = spread(samples(model) { $0.testAccuracy })
      guard models[model] == .mlp else { return [cells] }
      return [
        cells, spread(samples(model) { $0.rowAccuracy }),
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

  private func spread(_ samples: [Double]) -> Table.Cell {
    let mean = mean(samples)
    guard let deviation = Statistics.deviation(samples) else { return .number(mean) }
    return .spread(mean: mean, deviation: deviation)
  }
}
