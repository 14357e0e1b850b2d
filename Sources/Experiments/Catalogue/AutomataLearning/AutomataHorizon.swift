import Figures
import Laboratory

/// Asks for the row several steps ahead, where a window of three cells is too narrow: a wrong
/// assumption, and then the right one.
public struct AutomataHorizon: Experiment {
  /// The name in notes and on the command line.
  public static let name = "automata-horizon"
  /// What it does.
  public static let summary =
    "Asks for the row several steps ahead, of convolutional networks with narrow and wide windows"
  /// Training and testing one network.
  public static let procedure = AutomataLearning.procedure

  /// What it can show.
  public static let exhibits: [ExhibitDeclaration] = [
    .table("windows", "Test accuracy of each network, and the best its window allows"),
    .table("rules", "The same, rule by rule", isShownByDefault: false),
  ]

  private var rules = LearningSetting.twelveRules
  private var seedList = [1, 2, 3]
  private var steps = 2
  private var kernels = [3, 5, 7]
  private var setting = LearningSetting()

  /// Twelve rules, three seeds, two steps, and windows of 3, 5 and 7 cells.
  public init() {
    setting.rows = 256
    setting.updates = 1000
    setting.localHidden = 64
  }

  /// Offers the parameters.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.rules(&rules)
    parameters.seeds(&seedList)
    parameters.integer("steps", &steps, in: 1...4, "steps from a row to its target")
    parameters.integers(
      "kernels", &kernels, in: 1...15, count: 1...8,
      "cells that a convolutional network sees around each cell; odd numbers")
    setting.bindSample(&parameters)
    parameters.integer(
      "mlp-hidden", &setting.mlpHidden, in: 1...4096, "hidden units of the multilayer perceptron")
    setting.bindLocal(&parameters)
    setting.bindTraining(&parameters)
    parameters.require(kernels.isDistinct, "kernels", "takes each number once")
    parameters.require(
      kernels.allSatisfy { $0 % 2 == 1 }, "kernels",
      "takes odd numbers, so that a cell is in the middle")
  }

  /// One for each repetition of the comparison.
  public var seeds: [Int] { seedList }

  private var networks: [LearningNetwork] {
    [setting.network(.mlp)] + kernels.map { .cnn(hidden: setting.localHidden, kernel: $0) }
  }

  /// A trial for each network, rule and seed, in this order of loops.
  public func trials() -> [LearningTrial] {
    networks.flatMap { network in
      rules.flatMap { rule in
        seedList.map { setting.trial(.rule(rule, steps: steps), network, seed: $0) }
      }
    }
  }

  /// Trains one network on one rule, and tests it.
  public static func observe(_ trial: LearningTrial) -> LearningObservation { trial.observe() }

  /// Compares the windows.
  public func report(_ observations: [LearningObservation]) -> Outcome {
    let grid = LearningGrid(
      cases: rules.count, seeds: seedList.count, observations: observations)
    let names = ["mlp"] + kernels.map { "kernel-\($0)" }
    let titles = ["MLP"] + kernels.map { "CNN, window of \($0)" }
    /// By network and rule the best accuracy its window allows; nothing limits the perceptron.
    let ceilings = [rules.map { _ in 1.0 }] + kernels.map(ceilings)
    var values: [NamedValue] = []
    var rows: [[Table.Cell]] = []
    for (index, name) in names.enumerated() {
      let samples = grid.samples(index) { $0.testAccuracy }
      let ceiling = Statistics.mean(ceilings[index]) ?? .nan
      rows.append([.text(titles[index]), .spread(samples), .number(ceiling)])
      values += [
        NamedValue("\(name).accuracy", mean: samples), NamedValue("\(name).ceiling", ceiling),
      ]
      for (rule, number) in rules.enumerated() {
        let samples = grid.samples(index, case: rule) { $0.testAccuracy }
        values += [
          NamedValue("rule-\(number).\(name).accuracy", mean: samples),
          NamedValue("rule-\(number).\(name).ceiling", ceilings[index][rule]),
        ]
      }
    }
    let windows = Table(
      "windows",
      title: "Test accuracy for the row \(steps) \(steps == 1 ? "step" : "steps") ahead, mean over"
        + " \(rules.count) rules",
      columns: [
        Table.Column("Network"),
        Table.Column("Test accuracy", key: "accuracy", format: .fixed(3)),
        Table.Column("Ceiling of its window", key: "ceiling", format: .fixed(3)),
      ], rows: rows)
    let byRule = Table(
      "rules",
      title: "Test accuracy for the row \(steps) \(steps == 1 ? "step" : "steps") ahead",
      columns: [Table.Column("Rule", format: .integer)]
        + zip(titles, names).map { Table.Column($0, key: $1, format: .fixed(3)) },
      rows: rules.indices.map { rule in
        [.number(Double(rules[rule]))]
          + names.indices.map { index in
            Table.Cell.spread(grid.samples(index, case: rule) { $0.testAccuracy })
          }
      })
    return Outcome(exhibits: [.table(windows), .table(byRule)], values: values)
  }

  private func ceilings(_ kernel: Int) -> [Double] {
    let ceiling = WindowCeiling(
      order: Array(0..<setting.width), kernel: kernel, steps: steps)
    return rules.map { ceiling.sharedAccuracy(of: ElementaryRule(UInt8($0))) }
  }
}
