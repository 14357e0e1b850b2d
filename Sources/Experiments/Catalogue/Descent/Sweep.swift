import Elementary
import Laboratory

extension Descent {
  /// What one optimizer's runs with each of a sweep's rates came to.
  public struct SweepTrace: Storable, Hashable {
    /// Where the run with each rate arrived; nil for one that did not.
    public var arrivals: [Arrival?]
    /// The loss after some of the steps of the run that arrived first, until it did; empty where none
    /// arrived.
    public var fastest: [Trace.Sample]
  }

  /// What one optimizer's runs with each of `rates` come to within the problem's steps.
  ///
  /// The runs go on for as long as the longest stay, so that none arrives by ending.
  static func sweep(
    _ optimizer: Optimizer, _ problem: Problem, _ settings: Optimizer.Settings, _ rates: [Double]
  ) -> SweepTrace {
    let points = problem.surface.criticalPoints
    let arrivals = rates.map { rate -> Arrival? in
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
    return SweepTrace(
      arrivals: arrivals, fastest: fastest(of: arrivals, optimizer, problem, settings, rates))
  }

  /// The losses of the run that arrived first, the lowest rate of several.
  private static func fastest(
    of arrivals: [Arrival?], _ optimizer: Optimizer, _ problem: Problem,
    _ settings: Optimizer.Settings, _ rates: [Double]
  ) -> [Trace.Sample] {
    var best: (index: Int, steps: Int)?
    for (index, arrival) in arrivals.enumerated() {
      guard let arrival, arrival.step < best?.steps ?? .max else { continue }
      best = (index, arrival.step)
    }
    guard let best else { return [] }
    var settings = settings
    settings.rate = rates[best.index]
    let losses = optimizer.path(
      on: problem.surface, from: problem.start, steps: best.steps, bound: bound, with: settings
    ).map { problem.surface.value(at: $0) }
    return extremes(of: losses).map { Trace.Sample(step: $0, loss: losses[$0]) }
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
