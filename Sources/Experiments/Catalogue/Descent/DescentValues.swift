import Figures
import Laboratory

extension Descent.Findings {
  /// The named numbers.
  ///
  /// For each optimizer, after its name, `gd` for instance; where the runs have several rates, with
  /// the rate as the author wrote it in between, as in `gd.at-0.03.loss`:
  /// - `gd.loss`: the final loss;
  /// - `gd.distance`: the distance to the nearest minimum at the end;
  /// - `gd.steps`: the steps to arrive at a minimum, infinite if it never does;
  /// - `gd.converges`, `gd.descends`, `gd.bounces`, `gd.stalls`, `gd.diverges`: 1 if this is the
  ///   verdict and 0 if not; with seeds, the share of them.
  ///
  /// From the sweep, for each optimizer for which some rate arrives:
  /// - `gd.best-rate` and `gd.best-steps`: the rate that needs the fewest steps, and how many;
  /// - `gd.highest-rate`: the highest rate that arrives.
  ///
  /// About the minimum whose limit the figures show:
  /// - `limit`: 2/L; `gd.limit`: what the optimizer's own recurrence allows, for those that have one;
  /// - `minimum.x`, `minimum.y`, `minimum.loss`.
  ///
  /// Numbers of optimizers that draw random numbers are means, with one sample for each seed.
  func values(momentum: Double) -> [NamedValue] {
    var values: [NamedValue] = []
    let curvature = home.hessian.eigenvalues.upper
    for series in series { values += self.values(of: series) }
    for (sweep, optimizer) in zip(sweeps, optimizers) {
      let name = optimizer.rawValue
      if let best = sweep.best, let edge = sweep.edge, let steps = sweep.steps[best] {
        values.append(NamedValue("\(name).best-rate", sweepRates[best]))
        values.append(NamedValue("\(name).best-steps", steps, unit: "steps"))
        values.append(NamedValue("\(name).highest-rate", sweepRates[edge]))
      }
      if let limit = optimizer.limit(curvature: curvature, momentum: momentum) {
        values.append(NamedValue("\(name).limit", limit))
      }
    }
    return values + [
      NamedValue("limit", home.limit), NamedValue("minimum.x", home.position.x),
      NamedValue("minimum.y", home.position.y), NamedValue("minimum.loss", home.value),
    ]
  }

  private func values(of series: Descent.Series) -> [NamedValue] {
    let rate = rates.count > 1 ? ".at-\(plainDecimal(series.rate))" : ""
    let name = series.optimizer.rawValue + rate
    func value(_ key: String, unit: String = "", _ number: (Descent.Trace) -> Double) -> NamedValue
    {
      let samples = series.traces.map(number)
      let mean = samples.contains(.infinity) ? .infinity : Statistics.mean(samples)
      return NamedValue(
        "\(name).\(key)", mean ?? .nan, unit: unit,
        samples: series.optimizer.isRandom ? samples : [])
    }
    return [
      value("loss", loss), value("distance", distance),
      value("steps", unit: "steps") { $0.verdict.steps ?? .infinity },
    ]
      + Descent.Verdict.Kind.allCases.map { kind in
        value(kind.rawValue) { $0.verdict.kind == kind ? 1 : 0 }
      }
  }
}
