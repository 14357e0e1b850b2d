import Figures
import Laboratory

/// How many training rows each network needs.
public struct AutomataData: Experiment {
  /// The name in notes and on the command line.
  public static let name = "automata-data"
  /// What it does.
  public static let summary =
    "Measures how many rows of an elementary cellular automaton each network needs to learn it"
  /// Training and testing one network.
  public static let procedure = AutomataLearning.procedure

  /// What it can show.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("learning-curve", "Test accuracy against the number of training rows"),
    .table("rows", "Test accuracy of each network by the number of training rows"),
  ]

  private(set) var rules = LearningSetting.twelveRules
  private(set) var models: [LearningModel] = [.mlp, .lcn, .cnn]
  private var seedList = [1, 2, 3]
  private(set) var counts = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]
  private(set) var setting = LearningSetting()

  /// Twelve rules, three networks, three seeds, and from 1 row to 1024.
  public init() {}

  /// Offers the parameters.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.rules(&rules)
    parameters.models(&models)
    parameters.seeds(&seedList)
    setting.bindWidth(&parameters)
    parameters.integers("rows", &counts, in: 1...100_000, count: 1...40, "training rows")
    setting.bindTest(&parameters)
    setting.bindNetworks(&parameters)
    setting.bindTraining(&parameters)
    parameters.require(counts.isDistinct, "rows", "takes each number once")
  }

  /// One for each repetition of the comparison.
  public var seeds: [Int] { seedList }

  /// A trial for each network, number of rows, rule and seed, in this order of loops.
  public func trials() -> [LearningTrial] {
    models.flatMap { model in
      counts.flatMap { count in
        var setting = setting
        setting.rows = count
        return rules.flatMap { rule in
          seedList.map {
            setting.trial(.rule(rule, steps: 1), setting.network(model), seed: $0)
          }
        }
      }
    }
  }

  /// Trains one network on one rule, and tests it.
  public static func observe(_ trial: LearningTrial) -> LearningObservation { trial.observe() }

  /// Draws the learning curves.
  public func report(_ observations: [LearningObservation]) -> Outcome {
    let grid = LearningGrid(
      cases: rules.count, seeds: seedList.count, observations: observations)
    /// Each network's mean accuracy over the rules by number of rows, with a sample per seed.
    let curves = models.indices.map { model in
      counts.indices.map { grid.samples(model * counts.count + $0) { $0.testAccuracy } }
    }
    var values: [NamedValue] = []
    for (model, curve) in zip(models, curves) {
      for (count, samples) in zip(counts, curve) {
        values.append(NamedValue("\(model.rawValue).rows-\(count)", mean: samples))
      }
      let needed = zip(counts, curve).filter { (Statistics.mean($1) ?? 0) >= 0.99 }.map { $0.0 }
      if let needed = needed.min() {
        values.append(NamedValue("\(model.rawValue).rows-needed", Double(needed)))
      }
    }
    for (index, model) in models.enumerated() {
      for (rule, number) in rules.enumerated() {
        for (place, count) in counts.enumerated() {
          values.append(
            NamedValue(
              "rule-\(number).\(model.rawValue).rows-\(count)",
              mean: grid.samples(index * counts.count + place, case: rule) { $0.testAccuracy }))
        }
      }
    }
    values += zip(counts, coverages).map { NamedValue("coverage.rows-\($0)", $1) }
    return Outcome(
      exhibits: [.figure(figure(curves)), .table(table(curves))], values: values)
  }
}

extension AutomataData {
  /// The exact probability that so many rows show every neighbourhood.
  private var coverages: [Double] {
    counts.map { NeighborhoodCoverage.probability(rows: $0, width: setting.width) }
  }

  private func figure(_ curves: [[[Double]]]) -> Figure {
    let order = counts.indices.sorted { counts[$0] < counts[$1] }
    var marks: [Mark] = []
    var findings: [String] = []
    for (model, curve) in zip(models, curves) {
      let series = SeededSeries(
        order.map { (x: Double(counts[$0]), samples: curve[$0]) }, within: 0...1)
      let points = series.points
      marks += series.line(ink: model.ink, label: model.title)
      let format = NumberFormat.fixed(3)
      findings.append(
        "\(model.title): from \(format.text(points[0].y)) with \(counts[order[0]]) to"
          + " \(format.text(points[points.count - 1].y)) with \(counts[order[order.count - 1]]).")
    }
    return Figure(
      "learning-curve", title: "Test accuracy by the number of training rows",
      summary:
        "Mean test accuracy over \(rules.count) rules against the number of training rows, on a"
        + " logarithmic axis. " + findings.joined(separator: " "),
      note: SeededSeries.note("Lines", "bands", seeds: seedList.count),
      plots: [
        Plot(
          x: Axis("Training rows", scale: .log), y: Axis("Test accuracy", domain: 0.4...1.02),
          marks: marks)
      ])
  }

  private func table(_ curves: [[[Double]]]) -> Table {
    let columns =
      [Table.Column("Training rows", key: "rows", format: .integer)]
      + models.map {
        Table.Column($0.title, key: $0.rawValue, format: .fixed(3), best: .highestInRow)
      }
      + [
        Table.Column("All eight neighbourhoods occur", key: "coverage", format: .percent(1))
      ]
    let coverages = coverages
    let rows = counts.indices.map { place in
      [.number(Double(counts[place]))] + curves.map { Table.Cell.spread($0[place]) }
        + [.number(coverages[place])]
    }
    return Table(
      "rows", title: "Test accuracy by the number of training rows, mean over \(rules.count) rules",
      columns: columns, rows: rows)
  }
}
