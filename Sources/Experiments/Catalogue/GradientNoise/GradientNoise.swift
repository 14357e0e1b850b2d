import Elementary
import Laboratory

/// Gradient descent with a noisy gradient on one curvature: where a constant rate comes to rest, and
/// that the rate 1/(λk) never does.
///
/// References: Robbins & Monro, "A stochastic approximation method", 1951; Mandt, Hoffman & Blei,
/// "Stochastic gradient descent as approximate Bayesian inference", JMLR 2017.
public struct GradientNoise: Experiment {
  /// What notes and the command line call it.
  public static let name = "gradient-noise"
  /// What it does.
  public static let summary =
    "Measures how far noisy descent stays from the minimum, at constant rates and at 1/(λk)"

  /// The curvature λ.
  public var curvature = 2.0
  /// The standard deviation σ of the gradient's noise.
  public var noise = 1.0
  /// Constant learning rates.
  public var rates = [0.02, 0.1, 0.5, 0.9]
  /// Where every chain starts.
  public var start = 3.0
  /// Steps of each chain.
  public var steps = 200
  /// Chains of each seed.
  public var chains = 4000
  /// The seeds.
  public var seeds = [1, 2, 3, 4, 5]

  /// Curvature 2 and noise 1.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.number("curvature", &curvature, in: 1e-3...1e3, "curvature λ of the loss ½λx²")
    parameters.number(
      "noise", &noise, in: 0...1e3, "standard deviation σ of the noise on the gradient")
    parameters.numbers(
      "rates", &rates, in: 1e-6...1e3, count: 1...8, "constant learning rates η")
    parameters.require(rates.isDistinct, "rates", "names a rate twice")
    parameters.require(
      rates.allSatisfy { $0 * curvature < 2 }, "rates", "needs rates below 2/λ, the limit")
    parameters.number("start", &start, in: -1e3...1e3, "place where every chain starts")
    parameters.integer("steps", &steps, in: 1...10_000, "steps of each chain")
    parameters.integer("chains", &chains, in: 2...100_000, "chains of each seed")
    parameters.integers("seeds", &seeds, in: 0...1_000_000, count: 1...100, "seeds of the noise")
    parameters.require(seeds.isDistinct, "seeds", "takes each seed once")
  }

  /// The figures and tables it reports.
  public static var exhibits: [ExhibitDeclaration] {
    [
      .figure("error", "mean squared distance from the minimum against the step"),
      .table("variance", "the variance at the end beside the one that theory gives"),
    ]
  }

  /// How the rate goes.
  public enum Schedule: Storable, Hashable {
    /// The same rate always.
    case constant(Double)
    /// 1/(λk) at the k-th step.
    case harmonic

    /// η at step `k`, from 1.
    func rate(_ k: Int, curvature: Double) -> Double {
      switch self {
      case .constant(let rate): rate
      case .harmonic: 1 / (curvature * Double(k))
      }
    }
  }

  /// The chains of one schedule and seed.
  public struct Trial: Storable, Hashable {
    var schedule: Schedule
    var curvature: Double
    var noise: Double
    var start: Double
    var steps: Int
    var chains: Int
    var seed: Int
  }

  /// What the chains of one trial did.
  public struct Observation: Storable, Hashable {
    /// The mean of x² over the chains, after each step, the start included.
    var squares: [Double]
    /// The variance of x over the chains at the end.
    var variance: Double
  }

  /// The schedules, the constant ones first.
  var schedules: [Schedule] { rates.map { .constant($0) } + [.harmonic] }

  /// By schedule and seed.
  public func trials() -> [Trial] {
    schedules.flatMap { schedule in
      seeds.map { seed in
        Trial(
          schedule: schedule, curvature: curvature, noise: noise, start: start, steps: steps,
          chains: chains, seed: seed)
      }
    }
  }

  /// Runs the chains, each with noise of its own; the same seed gives every schedule the same noise.
  public static func observe(_ trial: Trial) -> Observation {
    let rates = (1...trial.steps).map { trial.schedule.rate($0, curvature: trial.curvature) }
    var squares = [Double](repeating: 0, count: trial.steps + 1)
    var (sum, sumOfSquares) = (0.0, 0.0)
    for chain in 0..<trial.chains {
      var random = SplitMix64(stream: [UInt64(trial.seed), UInt64(chain)])
      var x = trial.start
      squares[0] += x * x
      for (index, rate) in rates.enumerated() {
        x -= rate * (trial.curvature * x + trial.noise * random.gaussian())
        squares[index + 1] += x * x
      }
      sum += x
      sumOfSquares += x * x
    }
    let count = Double(trial.chains)
    return Observation(
      squares: squares.map { $0 / count },
      variance: (sumOfSquares - sum * sum / count) / (count - 1))
  }
}

extension GradientNoise {
  /// The variance that theory gives at the end: ησ²/(λ(2 - ηλ)), less what is still to come of it,
  /// at a constant rate; σ²/(λ²K) at 1/(λk).
  func theory(_ schedule: Schedule) -> Double {
    switch schedule {
    case .constant(let rate):
      let shrink = 1 - rate * curvature
      let stationary = rate * noise * noise / (curvature * (2 - rate * curvature))
      return stationary * (1 - Elementary.pow(shrink * shrink, Double(steps)))
    case .harmonic: return noise * noise / (curvature * curvature * Double(steps))
    }
  }
}
