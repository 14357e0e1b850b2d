import Elementary
import Laboratory

extension Descent {
  /// Where one optimizer's run with each of `rates` arrives at a minimum; nil for those that do not
  /// within the problem's steps.
  ///
  /// The runs go on for as long as the longest stay, so that none arrives by ending.
  static func sweep(
    _ optimizer: Optimizer, _ problem: Problem, _ settings: Optimizer.Settings, _ rates: [Double]
  ) -> [Arrival?] {
    let points = problem.surface.criticalPoints
    return rates.map { rate in
      var settings = settings
      settings.rate = rate
      // Most runs that arrive at all do so early.
      for steps in [problem.steps / 40, problem.steps] {
        let path = optimizer.path(
          on: problem.surface, from: problem.start, steps: steps + Arrival.stay, bound: bound,
          with: settings)
        if let arrival = Arrival(of: path, at: points, tolerance: problem.tolerance),
          arrival.step <= steps, points[arrival.point].kind == .minimum
        {
          return arrival
        }
      }
      return nil
    }
  }

  /// `count` rates from `low` to `high`, in equal ratios.
  static func geometric(from low: Double, to high: Double, count: Int) -> [Double] {
    let ratio = Elementary.log(high / low)
    return (0..<count).map { low * Elementary.exp(ratio * Double($0) / Double(count - 1)) }
  }

  /// The ends of a sweep over rates that make sense on `surface`: around 2/L of its sharpest minimum,
  /// from a hundredth of it to a hundred times, though not above 1 where ten times is less.
  static func usualSweep(of surface: Surface) -> (low: Double, high: Double) {
    let limit = surface.minima.reduce(.infinity) { min($0, $1.limit) }
    return (limit / 100, max(10 * limit, min(100 * limit, 1)))
  }
}
