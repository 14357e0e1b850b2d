import Figures
import Laboratory

/// Random rows with random answers: there is no rule to learn, and only memory fits them.
public struct AutomataLabels: Experiment {
  /// The name in notes and on the command line.
  public static let name = "automata-labels"
  /// What it does.
  public static let summary = "Asks networks to fit rows of coin tosses, where there is no rule"
  /// Training and testing one network.
  public static let procedure = AutomataLearning.procedure

  /// What it can show.
  public static let exhibits: [ExhibitDeclaration] = [
    .table("labels", "How well each network fits random answers, and how well it could")
  ]

  private var models: [LearningModel] = [.mlp, .lcn, .cnn]
  private var seedList = [1, 2, 3, 4, 5, 6]
  private var setting = LearningSetting()

  /// Three networks and six seeds.
  public init() { setting.updates = 2000 }

  /// Offers the parameters.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.models(&models)
    parameters.seeds(&seedList)
    setting.bindSample(&parameters)
    setting.bindNetworks(&parameters)
    setting.bindTraining(&parameters)
  }

  /// One for each repetition.
  public var seeds: [Int] { seedList }

  /// A trial for each network and seed, in this order of loops.
  public func trials() -> [LearningTrial] {
    models.flatMap { model in
      seedList.map { setting.trial(.coins, setting.network(model), seed: $0) }
    }
  }

  /// Trains one network, and tests it.
  public static func observe(_ trial: LearningTrial) -> LearningObservation { trial.observe() }

  /// Lists the networks.
  public func report(_ observations: [LearningObservation]) -> Outcome {
    let grid = LearningGrid(cases: 1, seeds: seedList.count, observations: observations)
    var rows: [[Table.Cell]] = []
    var values: [NamedValue] = []
    for (index, model) in models.enumerated() {
      let fitted = grid.samples(index) { $0.trainAccuracy }
      // Any rows can be remembered, if the network does not have to look through a window.
      let best = grid.samples(index) { $0.bestFit ?? 1 }
      rows.append([
        .text(model.title), .spread(fitted), .spread(best),
        .spread(grid.samples(index) { $0.testAccuracy }),
      ])
      values += [
        NamedValue("\(model.rawValue).train-accuracy", mean: fitted),
        NamedValue("\(model.rawValue).best-fit", mean: best),
        NamedValue("\(model.rawValue).shortfall", mean: zip(best, fitted).map { $0 - $1 }),
        NamedValue("\(model.rawValue).accuracy", mean: grid.samples(index) { $0.testAccuracy }),
      ]
    }
    let columns = [
      Table.Column("Network"),
      Table.Column("Training accuracy", key: "train", format: .fixed(3)),
      Table.Column("Best fit of any function it could be", key: "best-fit", format: .fixed(3)),
      Table.Column("Test accuracy", key: "accuracy", format: .fixed(3)),
    ]
    let table = Table(
      "labels",
      title: "How much of \(setting.rows) rows of coin tosses a network remembers",
      columns: columns, rows: rows)
    return Outcome(exhibits: [.table(table)], values: values)
  }
}
