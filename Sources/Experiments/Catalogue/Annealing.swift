import Figures
import Laboratory

/// Simulated annealing on the traveling salesman problem, with several ways of cooling, against
/// searches that know no temperature.
///
/// References: Kirkpatrick, Gelatt & Vecchi 1983; Černý 1985; Reinelt 1991 (the instances).
public struct Annealing: Experiment {
  /// What notes and the command line call it.
  public static let name = "annealing"
  /// What it does.
  public static let summary =
    "Looks for short tours by 2-opt moves under several ways of cooling"

  /// The figures and the table it reports.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("best", "How far the best tour so far is from the shortest, against evaluations"),
    .figure("current", "The same of the tour as it is at that moment"),
    .figure("temperature", "The temperature against evaluations", isShownByDefault: false),
    .figure("tours", "The first seed's last tour of each search", isShownByDefault: false),
    .table("summary", "Gaps and hits of each search"),
  ]

  private(set) var instance = TourInstance()
  private(set) var searches: [SearchName] = [
    .greedy, .constant, .geometric, .linear, .quadratic, .logarithmic, .multistart, .randomWalk,
  ]
  private var constant = [0.05]
  private var geometricFrom = [0.5]
  private var geometricTo = [0.002]
  private var linearFrom = [0.2]
  private var quadraticFrom = [0.2]
  private var logarithmic = [0.5]
  private(set) var budgets = [100_000]
  /// The seeds: one run of each search for each of them.
  public private(set) var seeds = Array(1...5)

  /// Random places, and every way of searching.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    instance.bind(&parameters)
    parameters.choices(
      "searches", &searches, count: 1...SearchName.allCases.count, "how to search")
    parameters.integers(
      "budget", &budgets, in: 10...10_000_000, count: 1...4,
      "evaluations of each run, or several budgets")
    let temperatures = 1e-6...1e6
    parameters.numbers(
      "constant", &constant, in: temperatures, count: 1...4,
      "the constant temperature, in mean distances, or several")
    parameters.numbers(
      "geometric-from", &geometricFrom, in: temperatures, count: 1...4,
      "first temperature of cooling in equal ratios, or several")
    parameters.numbers(
      "geometric-to", &geometricTo, in: temperatures, count: 1...4,
      "last temperature of cooling in equal ratios, as many")
    parameters.numbers(
      "linear-from", &linearFrom, in: temperatures, count: 1...4,
      "first temperature of cooling in equal differences to 0, or several")
    parameters.numbers(
      "quadratic-from", &quadraticFrom, in: temperatures, count: 1...4,
      "first temperature of cooling as (1 - p)², or several")
    parameters.numbers(
      "logarithmic", &logarithmic, in: temperatures, count: 1...4,
      "the constant c of temperatures c/ln(k + 1), or several")
    parameters.integers(
      "seeds", &seeds, in: 0...999_999, count: 1...100, "each search runs once for each of these")
    parameters.require(searches.isDistinct, "searches", "names a search twice")
    parameters.require(budgets.isDistinct, "budget", "names a budget twice")
    parameters.require(seeds.isDistinct, "seeds", "names a seed twice")
    parameters.require(
      geometricFrom.count == geometricTo.count, "geometric-to",
      "takes as many temperatures as 'geometric-from'")
  }

  /// Every search with every choice of its temperatures.
  var variants: [SearchVariant] { searches.flatMap { variants(of: $0) } }

  private func variants(of name: SearchName) -> [SearchVariant] {
    switch name {
    case .greedy: [SearchVariant(name: name, key: "greedy", title: "Greedy", cooling: .constant(0))]
    case .randomWalk:
      [
        SearchVariant(
          name: name, key: "random-walk", title: "Random walk", cooling: .constant(.infinity))
      ]
    case .multistart:
      [SearchVariant(name: name, key: "multistart", title: "Multistart", cooling: nil)]
    case .constant:
      several(name, constant) { ("Constant \(plainDecimal($0))", .constant($0)) }
    case .geometric:
      several(
        name, geometricFrom,
        at: zip(geometricFrom, geometricTo).map { from, to in
          (
            "Geometric \(plainDecimal(from)) to \(plainDecimal(to))",
            Cooling.geometric(from: from, to: to)
          )
        })
    case .linear:
      several(name, linearFrom) { ("Linear from \(plainDecimal($0))", .linear(from: $0, to: 0)) }
    case .quadratic:
      several(name, quadraticFrom) { ("Quadratic from \(plainDecimal($0))", .quadratic(from: $0)) }
    case .logarithmic:
      several(name, logarithmic) { ("\(plainDecimal($0))/ln(k + 1)", .logarithmic($0)) }
    }
  }

  private func several(
    _ name: SearchName, _ temperatures: [Double], _ make: (Double) -> (String, Cooling)
  ) -> [SearchVariant] {
    several(name, temperatures, at: temperatures.map(make))
  }

  private func several(
    _ name: SearchName, _ temperatures: [Double], at choices: [(String, Cooling)]
  ) -> [SearchVariant] {
    zip(temperatures, choices).map { temperature, choice in
      let suffix = temperatures.count > 1 ? ".at-\(plainDecimal(temperature))" : ""
      return SearchVariant(
        name: name, key: name.rawValue + suffix, title: choice.0, cooling: choice.1)
    }
  }
}
