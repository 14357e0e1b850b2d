public import Laboratory

extension Descent {
  /// A piece of the experiment.
  public enum Trial: Storable, Hashable {
    /// One optimizer's run with these settings.
    case run(Optimizer, Problem, Optimizer.Settings)
    /// One optimizer's runs at each of `rates`, which replace the settings' own.
    case sweep(Optimizer, Problem, Optimizer.Settings, rates: [Double])
  }

  /// What all runs have in common.
  public struct Problem: Storable, Hashable {
    /// The loss.
    public var surface: Surface
    /// The first point.
    public var start: SIMD2<Double>
    /// The most steps.
    public var steps: Int
    /// The distance from a critical point within which a run has arrived there.
    public var tolerance: Double
  }

  /// What one trial found.
  public enum Observation: Storable, Hashable {
    /// A run.
    case run(Trace)
    /// What the runs with each of the sweep's rates came to.
    case sweep(SweepTrace)
  }

  /// First all runs, by optimizer, rate and seed; then the sweeps, by optimizer and seed.
  public func trials() -> [Trial] {
    var trials: [Trial] = []
    for optimizer in optimizers {
      for rate in rates {
        for seed in seeds(of: optimizer) {
          trials.append(.run(optimizer, problem, settings(of: optimizer, rate: rate, seed: seed)))
        }
      }
    }
    for optimizer in optimizers {
      for seed in seeds(of: optimizer) {
        let settings = settings(of: optimizer, rate: 0, seed: seed)
        trials.append(.sweep(optimizer, sweepProblem, settings, rates: sweepRates))
      }
    }
    return trials
  }

  /// Runs one trial.
  public static func observe(_ trial: Trial) -> Observation {
    switch trial {
    case .run(let optimizer, let problem, let settings):
      .run(Trace(of: optimizer, on: problem, with: settings))
    case .sweep(let optimizer, let problem, let settings, let rates):
      .sweep(sweep(optimizer, problem, settings, rates))
    }
  }
}
