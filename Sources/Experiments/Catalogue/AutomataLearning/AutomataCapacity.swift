import Figures
import Laboratory

/// Gives the perceptron more units, more layers and weight decay, to see whether it is a fair opponent.
public struct AutomataCapacity: Experiment {
  /// The name in notes and on the command line.
  public static let name = "automata-capacity"
  /// What it does.
  public static let summary =
    "Teaches elementary cellular automata to perceptrons of several sizes, with and without weight"
    + " decay"
  /// Training and testing one network.
  public static let procedure = AutomataLearning.procedure

  /// What it can show.
  public static let exhibits: [ExhibitDeclaration] = [
    .table("sizes", "Test accuracy of perceptrons by size and weight decay")
  ]

  private var rules = LearningSetting.twelveRules
  private var seedList = [1, 2, 3]
  private var hidden = [16, 64, 256, 1024]
  private var layers = [1]
  private var decays = [0.0]
  private var setting = LearningSetting()

  /// Twelve rules, three seeds, and one hidden layer of 16 to 1024 units.
  public init() {}

  /// Offers the parameters.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.rules(&rules)
    parameters.seeds(&seedList)
    setting.bindSample(&parameters)
    parameters.integers("hidden", &hidden, in: 1...2048, count: 1...20, "units of a hidden layer")
    parameters.integers("layers", &layers, in: 1...4, count: 1...4, "hidden layers")
    parameters.numbers(
      "weight-decay", &decays, in: 0...1, count: 1...20,
      "share by which an update shrinks every weight, for each unit of the learning rate")
    setting.bindTraining(&parameters)
    parameters.require(hidden.isDistinct, "hidden", "takes each number once")
    parameters.require(layers.isDistinct, "layers", "takes each number once")
    parameters.require(decays.isDistinct, "weight-decay", "takes each number once")
  }

  /// One for each repetition of the comparison.
  public var seeds: [Int] { seedList }

  /// A perceptron and how it is trained.
  private struct Condition {
    var hidden: [Int]
    var decay: Double
  }

  private var conditions: [Condition] {
    layers.flatMap { layers in
      hidden.flatMap { hidden in
        decays.map {
          Condition(hidden: Array(repeating: hidden, count: layers), decay: $0)
        }
      }
    }
  }

  /// A trial for each perceptron, weight decay, rule and seed, in this order of loops.
  public func trials() -> [LearningTrial] {
    conditions.flatMap { condition in
      rules.flatMap { rule in
        seedList.map {
          setting.trial(
            .rule(rule, steps: 1), .mlp(hidden: condition.hidden), seed: $0,
            weightDecay: condition.decay)
        }
      }
    }
  }

  /// Trains one network on one rule, and tests it.
  public static func observe(_ trial: LearningTrial) -> LearningObservation { trial.observe() }

  /// Lists the perceptrons.
  public func report(_ observations: [LearningObservation]) -> Outcome {
    let grid = LearningGrid(
      cases: rules.count, seeds: seedList.count, observations: observations)
    var rows: [[Table.Cell]] = []
    var accuracies: [Double] = []
    var values: [NamedValue] = []
    for (index, condition) in conditions.enumerated() {
      let samples = grid.samples(index) { $0.testAccuracy }
      let size = condition.hidden.map { "\($0)" }.joined(separator: "-")
      let cost = LearningNetwork.mlp(hidden: condition.hidden).cost(width: setting.width)
      rows.append([
        .text(size), .number(Double(cost.parameters)), .number(Double(cost.flopsPerRow)),
        .number(condition.decay), .number(mean(grid.samples(index) { $0.trainAccuracy })),
        .spread(samples), .spread(grid.samples(index) { $0.rowAccuracy }),
      ])
      accuracies.append(mean(samples))
      let place = decays.count > 1 ? ".decay-\(index % decays.count + 1)" : ""
      values.append(NamedValue("mlp-\(size)\(place)", mean: samples))
    }
    // What the best weight decay adds to the first one, network by network.
    let gains = stride(from: 0, to: accuracies.count, by: decays.count).map { first in
      extent(Array(accuracies[first..<first + decays.count])).high - accuracies[first]
    }
    values += [
      NamedValue("best", extent(accuracies).high), NamedValue("worst", extent(accuracies).low),
      NamedValue("decay-gain", extent(gains).high),
    ]
    let columns = [
      Table.Column("Hidden units"), Table.Column("Parameters", format: .integer),
      Table.Column("FLOP a row", key: "flops", format: .integer),
      Table.Column("Weight decay"),
      Table.Column("Training accuracy", key: "train", format: .fixed(3)),
      Table.Column("Test accuracy", key: "accuracy", format: .fixed(3)),
      Table.Column("Whole rows", format: .fixed(3)),
    ]
    let table = Table(
      "sizes", title: "Perceptrons on rows they have not seen, mean over \(rules.count) rules",
      columns: columns, rows: rows)
    return Outcome(exhibits: [.table(table)], values: values)
  }

  private func mean(_ samples: [Double]) -> Double { Statistics.mean(samples) ?? .nan }
}
