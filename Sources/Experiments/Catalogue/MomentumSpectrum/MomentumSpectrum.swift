import Elementary
import Figures
import Laboratory

/// What momentum buys on a bowl: each method at the rate and momentum that are best for it, by the
/// roots of its recurrence, and run to a tolerance.
///
/// References: Polyak 1964; Nesterov 2004; Goh, "Why momentum really works", Distill, 2017.
public struct MomentumSpectrum: Experiment {
  /// What notes and the command line call it.
  public static let name = "momentum"
  /// What it does.
  public static let summary =
    "Compares descent, heavy ball and Nesterov's method on a bowl, each at its own optimum"

  /// The bowl's least and greatest curvature.
  public var curvatures = [1.0, 50.0]
  /// Where the runs start.
  public var start = [1.0, 1.0]
  /// The distance from the minimum at which a run has arrived.
  public var tolerance = 1e-6
  /// The most steps of a run.
  public var steps = 2000

  /// Curvatures 1 and 50.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.numbers(
      "curvatures", &curvatures, in: 1e-6...1e6, count: 2...2,
      "the bowl's least and greatest curvature")
    parameters.require(
      curvatures.count == 2 && curvatures[0] < curvatures[1], "curvatures",
      "needs the lesser curvature first")
    parameters.numbers(
      "start", &start, in: -1000...1000, count: 2...2, "x and y of the first point")
    parameters.number(
      "tolerance", &tolerance, in: 1e-12...1, "distance from the minimum that counts as arrived")
    parameters.integer("steps", &steps, in: 1...100_000, "steps of each run, at most")
  }

  /// The figures and tables it reports.
  public static var exhibits: [ExhibitDeclaration] {
    [
      .figure("radius", "the factor per step against the learning rate, at each method's momentum"),
      .figure("distance", "the distance from the minimum after each step, each at its optimum"),
      .table("optimum", "each method's best rate and momentum, its factor and its steps"),
    ]
  }

  /// One method at its optimum.
  public struct Trial: Storable, Hashable {
    var optimizer: Optimizer
    var curvatures: [Double]
    var start: [Double]
    var steps: Int
  }

  /// The methods that are compared.
  static let optimizers: [Optimizer] = [.gd, .momentum, .nesterov]

  /// One run for each method.
  public func trials() -> [Trial] {
    Self.optimizers.map {
      Trial(optimizer: $0, curvatures: curvatures, start: start, steps: steps)
    }
  }

  /// The distance from the minimum after each step, the start included.
  public static func observe(_ trial: Trial) -> [Double] {
    let (least, greatest) = (trial.curvatures[0], trial.curvatures[1])
    guard let best = trial.optimizer.optimum(least: least, greatest: greatest) else { return [] }
    let path = trial.optimizer.path(
      on: .quadratic(curvatures: SIMD2(least, greatest)),
      from: SIMD2(trial.start[0], trial.start[1]),
      steps: trial.steps, with: .init(rate: best.rate, momentum: best.momentum))
    return path.map { ($0 * $0).sum().squareRoot() }
  }
}

extension MomentumSpectrum {
  /// Two figures, a table and the named numbers of these runs.
  ///
  /// For each of `gd`, `momentum` and `nesterov`: `gd.rate`, `gd.momentum`, `gd.radius` (by formula),
  /// `gd.roots` (from the roots), `gd.measured` (fitted to the distances between the hundredth step
  /// and the two-hundredth) and `gd.steps`; besides them `condition`, κ.
  public func report(_ distances: [[Double]]) -> Outcome {
    let methods = zip(Self.optimizers, distances).compactMap { optimizer, distances in
      Method(optimizer, distances, curvatures: curvatures, tolerance: tolerance)
    }
    var values = [NamedValue("condition", curvatures[1] / curvatures[0])]
    for method in methods {
      let name = method.optimizer.rawValue
      values += [
        NamedValue("\(name).rate", method.rate), NamedValue("\(name).momentum", method.momentum),
        NamedValue("\(name).radius", method.radius), NamedValue("\(name).roots", method.roots),
      ]
      if let measured = method.measured {
        values.append(NamedValue("\(name).measured", measured))
      }
      if let steps = method.arrival {
        values.append(NamedValue("\(name).steps", Double(steps), unit: "steps"))
      }
    }
    return Outcome(
      exhibits: [.figure(radius(methods)), .figure(distance(methods)), .table(optimum(methods))],
      values: values)
  }

  /// One method at its optimum, and how it ran.
  struct Method {
    let optimizer: Optimizer
    let rate: Double
    let momentum: Double
    let radius: Double
    let roots: Double
    let distances: [Double]
    let arrival: Int?

    init?(
      _ optimizer: Optimizer, _ distances: [Double], curvatures: [Double], tolerance: Double
    ) {
      guard let best = optimizer.optimum(least: curvatures[0], greatest: curvatures[1]) else {
        return nil
      }
      self.optimizer = optimizer
      (rate, momentum, radius) = best
      roots = MomentumSpectrum.radius(
        of: optimizer, rate: best.rate, momentum: best.momentum, curvatures: curvatures)
      self.distances = distances
      arrival = distances.firstIndex { $0 < tolerance }
    }

    /// The mean factor per step from the hundredth step to the two-hundredth.
    var measured: Double? {
      guard distances.count > 200, distances[200] > 0 else { return nil }
      return Elementary.exp(Elementary.log(distances[200] / distances[100]) / 100)
    }
  }

  /// The larger of the two directions' factors.
  private static func radius(
    of optimizer: Optimizer, rate: Double, momentum: Double, curvatures: [Double]
  ) -> Double {
    curvatures.reduce(0) { radius, curvature in
      let recurrence = optimizer.recurrence(rate: rate, momentum: momentum, curvature: curvature)
      return max(radius, recurrence?.spectralRadius ?? .nan)
    }
  }

  private func radius(_ methods: [Method]) -> Figure {
    let end = methods.reduce(0.0) {
      max($0, $1.optimizer.limit(curvature: curvatures[1], momentum: $1.momentum) ?? 0)
    }
    var marks: [Mark] = [.rule(.y(1), label: "neither shrinks nor grows")]
    for (index, method) in methods.enumerated() {
      let points = (0...300).map { step -> Point in
        let rate = end * 1.05 * Double(step) / 300
        let radius = Self.radius(
          of: method.optimizer, rate: rate, momentum: method.momentum, curvatures: curvatures)
        return Point(rate, radius > 1.2 ? .nan : radius)
      }
      marks.append(.line(points, ink: .series(index), label: method.optimizer.title))
      marks.append(.dots([Point(method.rate, method.radius)], ink: .series(index)))
    }
    return Figure(
      "radius", title: "The factor per step against the learning rate",
      summary: methods.map {
        "\($0.optimizer.title) is best at \(NumberFormat.significant(3).text($0.rate)), with a"
          + " factor of \(NumberFormat.fixed(3).text($0.radius)) per step."
      }.joined(separator: " "),
      plots: [
        Plot(
          x: Axis("Learning rate η"), y: Axis("Factor per step", domain: 0.6...1.2), marks: marks)
      ])
  }

  private func distance(_ methods: [Method]) -> Figure {
    let marks = methods.enumerated().map { index, method in
      let end = min((method.arrival ?? steps) + 1, method.distances.count)
      return Mark.line(
        (0..<end).map { Point(Double($0), method.distances[$0]) }, ink: .series(index),
        label: method.optimizer.title)
    }
    return Figure(
      "distance", title: "The distance from the minimum after each step",
      summary: methods.map { method in
        let arrival = method.arrival.map { "arrives after \($0) steps" } ?? "does not arrive"
        return "\(method.optimizer.title) \(arrival)."
      }.joined(separator: " "),
      plots: [
        Plot(x: Axis("Step"), y: Axis("Distance from the minimum", scale: .log), marks: marks)
      ])
  }

  private func optimum(_ methods: [Method]) -> Table {
    Table(
      "optimum", title: "Each method at its optimum",
      columns: [
        .init("Method"), .init("Rate η", key: "rate", format: .fixed(4)),
        .init("Momentum β", key: "momentum", format: .fixed(4)),
        .init("Factor per step", key: "radius", format: .fixed(4)),
        .init("Measured", key: "measured", format: .fixed(4)),
        .init("Steps", key: "steps", format: .integer),
      ],
      rows: methods.map { method in
        [
          .text(method.optimizer.title), .number(method.rate), .number(method.momentum),
          .number(method.radius), method.measured.map { .number($0) } ?? .empty,
          method.arrival.map { .number(Double($0)) } ?? .empty,
        ]
      })
  }
}
