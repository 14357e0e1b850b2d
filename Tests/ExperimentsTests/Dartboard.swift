import Experiments
import Figures
import Laboratory

/// Estimates π from the share of random points of a square that fall into its quarter circle.
struct Dartboard: Experiment {
  static let name = "dartboard"
  static let summary = "Estimates π by throwing darts at a square"
  static let exhibits: [ExhibitDeclaration] = [.table("estimates", "The estimate of each seed")]

  var darts = 1000
  var seeds = [1, 2, 3]

  mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.integer("darts", &darts, in: 1...1_000_000, "darts thrown in each trial")
    parameters.integers("seeds", &seeds, in: 0...9999, count: 1...100, "one trial for each")
  }

  /// Everything one trial depends on: what is not in here cannot change its result.
  struct Trial: Storable {
    var darts: Int
    var seed: Int
  }

  func trials() -> [Trial] { seeds.map { Trial(darts: darts, seed: $0) } }

  static func observe(_ trial: Trial) -> Double {
    var random = SplitMix64(seed: UInt64(trial.seed))
    let hits = (0..<trial.darts).count { _ in
      let (x, y) = (random.uniform(), random.uniform())
      return x * x + y * y < 1
    }
    return 4 * Double(hits) / Double(trial.darts)
  }

  func report(_ estimates: [Double]) -> Outcome {
    let columns = [Table.Column("Seed", format: .integer), Table.Column("π", format: .fixed(3))]
    let rows = zip(seeds, estimates).map { [Table.Cell.number(Double($0)), .number($1)] }
    return Outcome(exhibits: [
      .table(Table("estimates", title: "Estimates of π", columns: columns, rows: rows))
    ])
  }
}
