import Elementary

/// A search for a short tour by 2-opt moves: a stretch of the tour is reversed, so that two of its
/// legs give way to two others.
///
/// What it costs is counted in evaluations: how often the change in length of a move is asked for.
public struct TourSearch: Sendable {
  /// The problem.
  public let problem: TravelProblem
  /// The tour as it is now.
  public private(set) var tour: [Int]
  /// Its length.
  public private(set) var length: Int
  /// The shortest tour so far.
  public private(set) var best: [Int]
  /// Its length.
  public private(set) var bestLength: Int
  /// How many moves have been evaluated.
  public private(set) var evaluations = 0
  private var random: SplitMix64
  /// The next move of a scan over all of them.
  private var scan = (i: 0, j: 1)
  /// How many moves in a row have been no improvement.
  private var fruitless = 0

  /// A search from `tour` that draws from `random`.
  public init(_ problem: TravelProblem, from tour: [Int], random: SplitMix64) {
    self.problem = problem
    self.tour = tour
    self.random = random
    length = problem.length(of: tour)
    (best, bestLength) = (tour, length)
  }
}

extension TourSearch {
  /// Anneals until `end` of `budget` moves are evaluated: each is drawn from all moves, and taken
  /// with probability min(1, exp(-Δ/T)) where Δ is by how much it makes the tour longer.
  ///
  /// Reference: Kirkpatrick, Gelatt & Vecchi, "Optimization by simulated annealing", Science 220,
  /// 1983.
  ///
  /// - Complexity: O(1) for a move that is not taken, else O(*n*).
  public mutating func anneal(to end: Int, of budget: Int, _ cooling: Cooling) {
    var thermometer = Thermometer(cooling, at: evaluations, of: budget)
    while evaluations < end {
      let temperature = thermometer.next()
      var i = random.below(tour.count)
      var j = random.below(tour.count - 1)
      if j >= i { j += 1 } else { swap(&i, &j) }
      evaluations += 1
      let rise = rise(i, j)
      if rise <= 0 || isTaken(Double(rise) / temperature) { reverse(i + 1, j, rise: rise) }
    }
  }

  /// By how much the tour grows when the stretch after place `i` up to place `j` is reversed.
  @inline(__always)
  private func rise(_ i: Int, _ j: Int) -> Int {
    let (a, b) = (tour[i], tour[i + 1])
    let (c, d) = (tour[j], tour[j + 1 == tour.count ? 0 : j + 1])
    return problem.length(a, c) + problem.length(b, d) - problem.length(a, b)
      - problem.length(c, d)
  }

  /// Reverses the stretch from place `i` to place `j`, or, which is the same tour, all the rest,
  /// whichever is shorter.
  private mutating func reverse(_ i: Int, _ j: Int, rise: Int) {
    let count = tour.count
    let isInside = 2 * (j - i + 1) <= count
    var low = isInside ? i : j + 1
    var high = isInside ? j : i - 1 + count
    while low < high {
      tour.swapAt(low < count ? low : low - count, high < count ? high : high - count)
      low += 1
      high -= 1
    }
    length += rise
    if length < bestLength { (best, bestLength) = (tour, length) }
  }

  /// Whether a move uphill by `x` temperatures is taken: with probability exp(-x).
  ///
  /// Bounds of the exponential decide most draws without it; beyond 37 it is below any draw but 0.
  @inline(__always)
  private mutating func isTaken(_ x: Double) -> Bool {
    if x > 37 { return false }
    let draw = random.uniform()
    if draw < 1 - x { return true }
    if draw * (1 + x * (1 + x * (0.5 + x * (1 / 6)))) >= 1 { return false }
    return draw < Elementary.exp(-x)
  }
}

extension TourSearch {
  /// Takes every improvement it comes by, move after move in a fixed order; where there is none left,
  /// it goes on from a tour drawn from all of them, until `end` moves are evaluated.
  public mutating func descendRepeatedly(to end: Int) {
    let moves = tour.count * (tour.count - 1) / 2
    while evaluations < end {
      if fruitless == moves { restart() }
      let rise = rise(scan.i, scan.j)
      evaluations += 1
      fruitless += 1
      if rise < 0 {
        reverse(scan.i + 1, scan.j, rise: rise)
        fruitless = 0
      }
      scan.j += 1
      if scan.j == tour.count { scan = (scan.i + 1, scan.i + 2) }
      if scan.j == tour.count { scan = (0, 1) }
    }
  }

  private mutating func restart() {
    tour = problem.randomTour(from: &random)
    length = problem.length(of: tour)
    if length < bestLength { (best, bestLength) = (tour, length) }
    (scan, fruitless) = ((0, 1), 0)
  }

  /// Takes the best of all moves while it makes the tour shorter; the first in order among the
  /// equally good.
  public mutating func descendSteepest() {
    while true {
      var steepest = (rise: 0, i: 0, j: 0)
      for i in 0..<tour.count - 1 {
        for j in i + 1..<tour.count {
          let rise = rise(i, j)
          if rise < steepest.rise { steepest = (rise, i, j) }
        }
      }
      evaluations += tour.count * (tour.count - 1) / 2
      if steepest.rise == 0 { return }
      reverse(steepest.i + 1, steepest.j, rise: steepest.rise)
    }
  }
}

/// The temperatures of a schedule, move by move.
private struct Thermometer {
  private let cooling: Cooling
  private let budget: Int
  private var move: Int
  private var temperature: Double
  private let ratio: Double

  init(_ cooling: Cooling, at move: Int, of budget: Int) {
    self.cooling = cooling
    self.budget = budget
    self.move = move
    temperature = cooling.temperature(at: move, of: budget)
    if case .geometric(let start, let end) = cooling {
      ratio = Elementary.pow(end / start, 1 / Double(budget))
    } else {
      ratio = 1
    }
  }

  @inline(__always)
  mutating func next() -> Double {
    defer { move += 1 }
    switch cooling {
    case .constant: return temperature
    case .geometric:
      // A power for each move would cost more than the move.
      defer { temperature *= ratio }
      return temperature
    case .linear, .quadratic, .logarithmic: return cooling.temperature(at: move, of: budget)
    }
  }
}
