import Laboratory

extension Descent {
  /// The observations, put in order.
  struct Findings {
    let problem: Problem
    /// The surface's critical points, the minima first.
    let points: [CriticalPoint]
    /// The runs, by optimizer and then by rate.
    let series: [Series]
    /// The sweeps, one for each optimizer.
    let sweeps: [Sweep]
    /// The rates of the sweeps.
    let sweepRates: [Double]
    /// The most steps of each of the sweeps' runs.
    let sweepSteps: Int
    /// The minimum whose limit the figures show.
    ///
    /// It is the one at which the first run that converges arrives; where none does, the one at which
    /// the sweep arrives with the lowest rate; and where none does so either, the one nearest to the
    /// end of the first run.
    let home: CriticalPoint
  }

  /// The runs of one optimizer with one rate, one for each seed.
  struct Series {
    let optimizer: Optimizer
    let rate: Double
    let traces: [Trace]
  }

  /// What one optimizer's sweep found.
  struct Sweep {
    let optimizer: Optimizer
    /// For each rate the steps to arrive, one for each seed; nil unless all of them arrive.
    let samples: [[Double]?]
    /// For each rate their mean.
    var steps: [Double?] { samples.map { $0.flatMap { Statistics.mean($0) } } }
    /// The losses of the run that arrived first, with the first seed.
    let fastest: [Trace.Sample]
  }
}

extension Descent.Findings {
  init(_ experiment: Descent, _ observations: [Descent.Observation]) {
    let points = experiment.problem.surface.criticalPoints
    var traces: [Descent.Trace] = []
    var found: [Descent.SweepTrace] = []
    for observation in observations {
      switch observation {
      case .run(let trace): traces.append(trace)
      case .sweep(let sweep): found.append(sweep)
      }
    }
    problem = experiment.problem
    self.points = points
    sweepRates = experiment.sweepRates
    sweepSteps = experiment.sweepProblem.steps
    home = points[Descent.home(points, traces, found.map { $0.arrivals })]

    var series: [Descent.Series] = []
    var sweeps: [Descent.Sweep] = []
    for optimizer in experiment.optimizers {
      let count = experiment.seeds(of: optimizer).count
      for rate in experiment.rates {
        let own = Array(traces.prefix(count))
        traces.removeFirst(own.count)
        series.append(Descent.Series(optimizer: optimizer, rate: rate, traces: own))
      }
      let runs = Array(found.prefix(count))
      found.removeFirst(runs.count)
      sweeps.append(Descent.Sweep(optimizer: optimizer, runs))
    }
    self.series = series
    self.sweeps = sweeps
  }

  /// The minima alone.
  var minima: [CriticalPoint] { points.filter { $0.kind == .minimum } }

  /// The learning rates of the runs, in the author's order.
  var rates: [Double] {
    series.prefix { $0.optimizer == series.first?.optimizer }.map { $0.rate }
  }

  /// The optimizers, in the author's order; the number of each is that of its ink.
  var optimizers: [Optimizer] { sweeps.map { $0.optimizer } }

  /// How many seeds there are; 1 where nothing is random.
  var seedCount: Int { series.map { $0.traces.count }.max() ?? 1 }

  /// The optimizers that draw random numbers, in words.
  var randomTitles: String {
    optimizers.filter { $0.isRandom }.map { $0.title }.joined(separator: " and ")
  }

  /// The loss of the surface's lowest minimum.
  var floor: Double { points.first?.value ?? 0 }

  /// The loss at the end of a run.
  func loss(_ trace: Descent.Trace) -> Double { problem.surface.value(at: trace.end) }

  /// How far from the nearest minimum a run ended.
  func distance(_ trace: Descent.Trace) -> Double {
    minima.reduce(.infinity) { min($0, length(trace.end - $1.position)) }
  }
}

extension Descent.Sweep {
  init(optimizer: Optimizer, _ runs: [Descent.SweepTrace]) {
    self.optimizer = optimizer
    fastest = runs.first?.fastest ?? []
    let arrivals = runs.map { $0.arrivals }
    samples = (arrivals.first ?? []).indices.map { index in
      let found = arrivals.compactMap { $0[index] }
      return found.count == arrivals.count ? found.map { Double($0.step) } : nil
    }
  }

  /// The number of the rate that needs the fewest steps, the lowest of several; nil where none arrives.
  var best: Int? {
    var best: (index: Int, steps: Double)?
    for (index, steps) in steps.enumerated() {
      guard let steps else { continue }
      if best.map({ steps < $0.steps }) ?? true { best = (index, steps) }
    }
    return best?.index
  }

  /// The number of the highest rate that arrives.
  var edge: Int? { steps.lastIndex { $0 != nil } }
}

extension Descent {
  /// The number of the minimum whose limit the figures show.
  fileprivate static func home(
    _ points: [CriticalPoint], _ traces: [Trace], _ arrivals: [[Arrival?]]
  ) -> Int {
    for trace in traces { if case .converges(let arrival) = trace.verdict { return arrival.point } }
    for sweep in arrivals { for case let arrival? in sweep { return arrival.point } }
    let end = traces.first?.end ?? SIMD2(0, 0)
    return nearest(to: end, among: points) { $0.kind == .minimum } ?? 0
  }
}
