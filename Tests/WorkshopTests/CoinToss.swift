import Experiments
import Figures
import Laboratory

/// A small experiment for these tests: tosses a coin and counts heads.
struct CoinToss: Experiment {
  static let name = "coin-toss"
  static let summary = "Tosses a coin and counts heads"
  static let exhibits: [ExhibitDeclaration] = [.table("heads", "Heads per seed")]

  enum Side: String, ParameterChoice { case heads, tails }

  var tosses = 100
  var seeds = [1, 2, 3]
  var bias = 0.5
  var isLoud = false
  var side = Side.heads

  struct Trial: Storable {
    var tosses: Int
    var bias: Double
    var seed: Int
  }

  struct Observation: Storable, Equatable {
    var heads: Int
    var strange: Double
  }

  mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.integer("tosses", &tosses, in: 1...1000, "tosses of a trial")
    parameters.integers("seeds", &seeds, in: 0...1000, count: 1...20, "seeds, one trial each")
    parameters.number("bias", &bias, in: 0...1, "probability of heads")
    parameters.flag("loud", &isLoud, "whether to shout")
    parameters.choice("side", &side, "the side that counts")
    parameters.require(tosses % 2 == 0, "tosses", "must be even")
  }

  func trials() -> [Trial] { seeds.map { Trial(tosses: tosses, bias: bias, seed: $0) } }

  static func observe(_ trial: Trial) -> Observation {
    var random = SplitMix64(seed: UInt64(trial.seed))
    let heads = (0..<trial.tosses).count { _ in random.uniform() < trial.bias }
    return Observation(heads: heads, strange: trial.seed == 1 ? .nan : -.infinity)
  }

  func report(_ observations: [Observation]) -> Outcome {
    let rows = zip(seeds, observations).map { seed, observation in
      [Table.Cell.number(Double(seed)), .number(Double(observation.heads))]
    }
    let columns = [Table.Column("Seed", format: .integer), Table.Column("Heads", format: .integer)]
    return Outcome(
      exhibits: [.table(Table("heads", title: "Heads", columns: columns, rows: rows))],
      values: [NamedValue("heads", Double(observations.map(\.heads).reduce(0, +)))])
  }
}
