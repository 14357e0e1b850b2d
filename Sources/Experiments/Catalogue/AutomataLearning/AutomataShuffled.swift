import Figures
import Laboratory

/// Takes away what local networks know: the cells of all rows are put into another order, so that
/// neighbours part, and the networks are compared with themselves on rows in the true order.
///
/// Nothing else changes: a seed has the same rows, initial weights and order of training in both.
public struct AutomataShuffled: Experiment {
  /// The name in notes and on the command line.
  public static let name = "automata-shuffled"
  /// What it does.
  public static let summary =
    "Shuffles the cells of elementary cellular automata, so that an architecture's assumption is wrong"
  /// Training and testing one network.
  public static let procedure = AutomataLearning.procedure

  /// What it can show.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("shuffled", "Accuracy on shuffled cells against that in order and against the ceiling"),
    .table("networks", "What the shuffle costs each network, seed by seed"),
    .table("rules", "Accuracies on shuffled cells, rule by rule", isShownByDefault: false),
  ]

  private(set) var rules = LearningSetting.allRules
  private(set) var models: [LearningModel] = [.mlp, .lcn, .cnn]
  private var seedList = [1, 2, 3, 4, 5]
  private(set) var setting = LearningSetting()
  private(set) var order = [7, 3, 11, 1, 15, 9, 10, 2, 4, 12, 6, 0, 13, 5, 14, 8]

  /// One rule of each class, three networks and five seeds.
  public init() {}

  /// Offers the parameters.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.rules(&rules)
    parameters.models(&models)
    parameters.seeds(&seedList)
    setting.bindSample(&parameters)
    parameters.integers(
      "order", &order, in: 0...63, count: 3...64, "which cell comes to stand at each place")
    setting.bindNetworks(&parameters)
    setting.bindTraining(&parameters)
    parameters.require(
      order.sorted() == Array(0..<setting.width), "order",
      "takes each of the cells 0 to \(setting.width - 1) of a row once")
  }

  /// One for each repetition of the comparison.
  public var seeds: [Int] { seedList }

  /// For each network a trial in order for each rule and seed, then one on shuffled cells for each.
  public func trials() -> [LearningTrial] {
    models.flatMap { model in
      [true, false].flatMap { isInOrder in
        rules.flatMap { rule in
          seedList.map { seed in
            setting.trial(
              isInOrder ? .rule(rule, steps: 1) : .shuffled(rule, order: order),
              setting.network(model), seed: seed)
          }
        }
      }
    }
  }

  /// Trains one network on one rule, and tests it.
  public static func observe(_ trial: LearningTrial) -> LearningObservation { trial.observe() }

  /// Compares the networks with themselves and with their ceilings.
  public func report(_ observations: [LearningObservation]) -> Outcome {
    ShuffleReport(
      experiment: self,
      grid: LearningGrid(cases: rules.count, seeds: seedList.count, observations: observations)
    ).outcome
  }
}

/// The observations of a run of `AutomataShuffled`; conditions of the grid are networks, each in order
/// and then shuffled.
private struct ShuffleReport {
  let experiment: AutomataShuffled
  let grid: LearningGrid<LearningObservation>

  private var models: [LearningModel] { experiment.models }
  private var rules: [Int] { experiment.rules }

  /// The exact accuracy of the best function of a window that all cells share, for each rule.
  private var ceilings: [Double] {
    let ceiling = WindowCeiling(order: experiment.order, kernel: experiment.setting.kernel)
    return rules.map { ceiling.sharedAccuracy(of: ElementaryRule(UInt8($0))) }
  }

  private func accuracies(_ model: Int, isShuffled: Bool) -> [Double] {
    rules.indices.map { grid.mean(2 * model + (isShuffled ? 1 : 0), case: $0) { $0.testAccuracy } }
  }

  /// A sample per seed of the mean accuracy over the rules.
  private func samples(_ model: Int, isShuffled: Bool) -> [Double] {
    grid.samples(2 * model + (isShuffled ? 1 : 0)) { $0.testAccuracy }
  }

  /// What the shuffle adds to the mean accuracy, seed by seed.
  private func changes(_ model: Int) -> [Double] {
    zip(samples(model, isShuffled: true), samples(model, isShuffled: false)).map { $0 - $1 }
  }

  var outcome: Outcome {
    let ceilings = ceilings
    return Outcome(
      exhibits: [
        .figure(figure(ceilings)), .table(networksTable), .table(rulesTable(ceilings)),
      ],
      values: values(ceilings))
  }
}

extension ShuffleReport {
  private func values(_ ceilings: [Double]) -> [NamedValue] {
    var values = [NamedValue("ceiling", Statistics.mean(ceilings) ?? .nan)]
    for (index, model) in models.enumerated() {
      let name = model.rawValue
      let (inOrder, shuffled) = (
        accuracies(index, isShuffled: false), accuracies(index, isShuffled: true)
      )
      values += [
        NamedValue("\(name).ordered", mean: samples(index, isShuffled: false)),
        NamedValue("\(name).shuffled", mean: samples(index, isShuffled: true)),
        NamedValue("\(name).change", mean: changes(index)),
        NamedValue("\(name).change.largest", largest(inOrder, shuffled)),
      ]
      if model != .mlp {
        values.append(NamedValue("\(name).from-ceiling.largest", largest(shuffled, ceilings)))
        if let mlp = models.firstIndex(of: .mlp) {
          let gains = zip(shuffled, accuracies(mlp, isShuffled: true)).map { $0 - $1 }
          values.append(NamedValue("\(name).losses", Double(gains.count { $0 < -0.01 })))
          values.append(NamedValue("\(name).wins", Double(gains.count { $0 > 0.01 })))
        }
      }
      for (rule, number) in rules.enumerated() {
        values.append(
          NamedValue(
            "rule-\(number).\(name).shuffled",
            mean: grid.samples(2 * index + 1, case: rule) { $0.testAccuracy }))
      }
    }
    return values
      + zip(rules, ceilings).map { NamedValue("rule-\($0).ceiling", $1) }
  }

  /// The largest distance between two numbers of a pair.
  private func largest(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  /// Shuffled accuracy against that in order, and against the ceiling, with the line on which both are
  /// equal.
  private func figure(_ ceilings: [Double]) -> Figure {
    let axis = { (label: String) in Axis(label, domain: 0.4...1.04) }
    let diagonal = Mark.line([Point(0.4, 0.4), Point(1, 1)], ink: .quiet)
    func marks(_ x: (Int) -> [Double], isNamed: Bool) -> [Mark] {
      [diagonal]
        + models.indices.map { model in
          .dots(
            zip(x(model), accuracies(model, isShuffled: true)).map { Point($0, $1) },
            ink: models[model].ink, label: isNamed ? models[model].title : nil)
        }
    }
    let means = models.indices.map { model in
      let format = NumberFormat.fixed(3)
      let (inOrder, shuffled) = (
        Statistics.mean(samples(model, isShuffled: false)) ?? .nan,
        Statistics.mean(samples(model, isShuffled: true)) ?? .nan
      )
      return "\(models[model].title): \(format.text(inOrder)) in order,"
        + " \(format.text(shuffled)) shuffled."
    }
    return Figure(
      "shuffled", title: "Test accuracy on rows whose cells are shuffled",
      summary: "Two plots with a dot for each rule and network. Left, accuracy on shuffled cells"
        + " against accuracy in order; right, against the best accuracy that any function of a window"
        + " can have. Means over the rules: " + means.joined(separator: " "),
      columns: 2,
      plots: [
        Plot(
          "What the shuffle changes", x: axis("Accuracy in order"), y: axis("Accuracy, shuffled"),
          aspect: 1, marks: marks({ accuracies($0, isShuffled: false) }, isNamed: true)),
        Plot(
          "What a window could know", x: axis("Ceiling of a window"), y: axis("Accuracy, shuffled"),
          aspect: 1, marks: marks({ _ in ceilings }, isNamed: false)),
      ])
  }

  /// A row for each network.
  private var networksTable: Table {
    let columns = [
      Table.Column("Network"), Table.Column("In order", key: "ordered", format: .fixed(3)),
      Table.Column("Shuffled", format: .fixed(3)),
      Table.Column("Change", format: .fixed(4)),
      Table.Column("95 % from", key: "lower", format: .fixed(4)),
      Table.Column("95 % to", key: "upper", format: .fixed(4)),
    ]
    let rows = models.indices.map { index -> [Table.Cell] in
      let interval = Statistics.interval(changes(index))
      return [
        .text(models[index].title), .spread(samples(index, isShuffled: false)),
        .spread(samples(index, isShuffled: true)),
        .number(Statistics.mean(changes(index)) ?? .nan),
        interval.map { .number($0.lower) } ?? .empty, interval.map { .number($0.upper) } ?? .empty,
      ]
    }
    return Table(
      "networks",
      title: "Test accuracy with cells in order and shuffled, mean over \(rules.count) rules",
      columns: columns, rows: rows)
  }

  /// A row for each rule, by its ceiling.
  private func rulesTable(_ ceilings: [Double]) -> Table {
    var columns = [
      Table.Column("Rule", format: .integer),
      Table.Column("Ceiling of a window", key: "ceiling", format: .fixed(4)),
    ]
    for model in models {
      columns.append(
        Table.Column(
          "\(model.title), shuffled", key: model.rawValue, format: .fixed(3), best: .highestInRow))
    }
    let order = rules.indices.sorted { (-ceilings[$0], rules[$0]) < (-ceilings[$1], rules[$1]) }
    let rows = order.map { rule in
      [.number(Double(rules[rule])), .number(ceilings[rule])]
        + models.indices.map { model in
          Table.Cell.spread(grid.samples(2 * model + 1, case: rule) { $0.testAccuracy })
        }
    }
    return Table(
      "rules", title: "Test accuracy on shuffled cells, and the best that a window could know",
      columns: columns, rows: rows)
  }
}
