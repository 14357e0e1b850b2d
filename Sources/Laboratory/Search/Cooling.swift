import Elementary

/// How the temperature of simulated annealing changes over a budget of moves.
public enum Cooling: Hashable, Sendable {
  /// The same throughout; at 0 no move uphill is ever taken, at infinity every move is.
  case constant(Double)
  /// In equal ratios from the first move's temperature to that which the end of the budget has.
  case geometric(from: Double, to: Double)
  /// In equal differences from the first move's temperature to that which the end of the budget has.
  case linear(from: Double, to: Double)
  /// As (1 - p)², where p is the share of the budget that is spent.
  case quadratic(from: Double)
  /// c/ln(k + 1) at move k, counted from 1: Hajek's schedule.
  case logarithmic(Double)

  /// The temperature of move `k` of `budget`, counted from 0.
  public func temperature(at k: Int, of budget: Int) -> Double {
    let p = Double(k) / Double(budget)
    switch self {
    case .constant(let temperature): return temperature
    case .geometric(let start, let end): return start * Elementary.pow(end / start, p)
    case .linear(let start, let end): return start + (end - start) * p
    case .quadratic(let start): return start * (1 - p) * (1 - p)
    case .logarithmic(let c): return c / Elementary.log(Double(k + 2))
    }
  }
}

#if !hasFeature(Embedded)
extension Cooling: Codable {}
#endif
