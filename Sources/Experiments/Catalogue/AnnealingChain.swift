import Figures
import Laboratory

/// Simulated annealing on a row of states, computed exactly: how likely the state of lowest energy is
/// after each move, for several ways of cooling.
///
/// Reference: Hajek, "Cooling schedules for optimal annealing", 1988.
public struct AnnealingChain: Experiment {
  /// What notes and the command line call it.
  public static let name = "annealing-chain"
  /// What it does.
  public static let summary =
    "Computes, without sampling, how likely annealing on a row of states is to end in the lowest"

  /// The figures and tables it reports.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("energies", "The energy of each state, with the valleys' depths"),
    .figure(
      "chance", "The probability of the lowest state against moves, for each c of c/ln(k + 1)"),
    .table("logarithmic", "The same in numbers, at powers of ten"),
    .table("budget", "That probability after the same number of moves, by way of cooling"),
  ]

  private(set) var energies = [1, 3, 0, 2, 0.5]
  private(set) var logarithmic = [0.5, 1, 2, 4]
  private var moves = 100_000
  private var constant = [0.01, 0.25, 0.5]
  private var geometric = [2, 0.1]
  private var linear = [2, 0.01]
  private(set) var budget = 10_000

  /// Five states with three valleys.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.numbers(
      "energies", &energies, in: -1000...1000, count: 2...40, "the states' energies, left to right")
    let temperatures = 1e-3...1e6
    parameters.numbers(
      "logarithmic", &logarithmic, in: temperatures, count: 1...8,
      "the constants c of the temperatures c/ln(k + 1)")
    parameters.integer("moves", &moves, in: 10...1_000_000, "moves with each of them")
    parameters.integer("budget", &budget, in: 1...1_000_000, "moves with each other way of cooling")
    parameters.numbers(
      "constant", &constant, in: temperatures, count: 0...8, "temperatures that stay as they are")
    parameters.numbers(
      "geometric", &geometric, in: temperatures, count: 0...2,
      "first and last temperature of cooling in equal ratios, or nothing")
    parameters.numbers(
      "linear", &linear, in: temperatures, count: 0...2,
      "first and last temperature of cooling in equal differences, or nothing")
    parameters.require(logarithmic.isDistinct, "logarithmic", "names a constant twice")
    parameters.require(constant.isDistinct, "constant", "names a temperature twice")
    parameters.require(geometric.count != 1, "geometric", "takes two temperatures")
    parameters.require(linear.count != 1, "linear", "takes two temperatures")
  }

  /// One way of cooling the row of states.
  public struct Trial: Storable, Hashable {
    var energies: [Double]
    var cooling: Cooling
    var moves: Int
  }

  /// The probability of the states of lowest energy after so many moves.
  public struct Observation: Storable, Hashable {
    var moves: [Int]
    var chance: [Double]
  }

  /// First those of falling c/ln(k + 1), then the others.
  public func trials() -> [Trial] {
    logarithmic.map { Trial(energies: energies, cooling: .logarithmic($0), moves: moves) }
      + others.map { Trial(energies: energies, cooling: $0.cooling, moves: budget) }
  }

  /// The ways of cooling that are compared at one budget, and their names.
  var others: [(key: String, title: String, cooling: Cooling)] {
    var others = constant.map { temperature in
      let text = plainDecimal(temperature)
      return (
        key: "constant.at-\(text)", title: "Constant \(text)",
        cooling: Cooling.constant(temperature)
      )
    }
    if linear.count == 2 {
      others.append(
        ("linear", "Linear \(range(linear))", .linear(from: linear[0], to: linear[1])))
    }
    if geometric.count == 2 {
      others.append(
        (
          "geometric", "Geometric \(range(geometric))",
          .geometric(from: geometric[0], to: geometric[1])
        ))
    }
    return others
  }

  private func range(_ ends: [Double]) -> String {
    "\(plainDecimal(ends[0])) to \(plainDecimal(ends[1]))"
  }

  /// Follows the exact distribution.
  public static func observe(_ trial: Trial) -> Observation {
    let chain = MetropolisChain(trial.energies)
    var distribution = chain.uniform
    let minima = chain.minima
    var moves = checkpoints(to: trial.moves)
    var power = 10
    while power < trial.moves {
      if !moves.contains(power) { moves.append(power) }
      power *= 10
    }
    moves.sort()
    var chance: [Double] = []
    for k in 0..<trial.moves {
      chain.step(&distribution, temperature: trial.cooling.temperature(at: k, of: trial.moves))
      if k + 1 == moves[chance.count] {
        chance.append(minima.reduce(0) { $0 + distribution[$1] })
      }
    }
    return Observation(moves: moves, chance: chance)
  }
}
