import Figures
public import Laboratory

/// Trains one small network under several schedules of the learning rate, each with a whole grid of
/// peak rates: two spirals, stochastic gradient descent with momentum.
public struct Schedules: Experiment {
  /// What notes and the command line call it.
  public static let name = "schedules"
  /// What it does.
  public static let summary =
    "Trains a network on two spirals under several schedules of the learning rate"

  /// The figures and tables it reports.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("shapes", "The rate and the momentum of each schedule over a run"),
    .figure("rates", "Test loss and failures against the peak rate"),
    .figure("training", "The loss while training, at one rate", isShownByDefault: false),
    .table("best", "Each schedule at its best rate, and how often it fails at the highest"),
    .table("failures", "How many seeds fail, by schedule and rate", isShownByDefault: false),
  ]

  private(set) var schedules: [RateSchedule] = [.constant, .cosine, .warmCosine, .oneCycle]
  private(set) var rates = [0.1, 0.2, 0.4]
  private(set) var steps = 800
  private(set) var momentum = 0.9
  private(set) var threshold = 0.9
  private(set) var task = SpiralTask()
  /// The seeds: one run of each schedule at each rate for each of them.
  public private(set) var seeds = Array(1...5)

  /// Four schedules at three rates.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.choices(
      "schedules", &schedules, count: 1...RateSchedule.allCases.count,
      "how the rate changes over the run")
    parameters.numbers(
      "rate", &rates, in: 1e-6...100, count: 1...12, "peak learning rate η, or several, rising")
    parameters.integer("steps", &steps, in: 20...100_000, "updates of each run")
    parameters.number(
      "momentum", &momentum, in: 0...0.999, "momentum β where the schedule has none of its own")
    parameters.number(
      "threshold", &threshold, in: 0.5...1, "test accuracy below which a run has failed")
    task.bind(&parameters)
    parameters.integers(
      "seeds", &seeds, in: 0...999_999, count: 1...100, "each run is made once for each of these")
    parameters.require(schedules.isDistinct, "schedules", "names a schedule twice")
    parameters.require(
      zip(rates, rates.dropFirst()).allSatisfy { $0 < $1 }, "rate", "needs rising numbers")
    parameters.require(seeds.isDistinct, "seeds", "names a seed twice")
  }

  /// One training run.
  public struct Trial: Storable, Hashable {
    var task: SpiralTask
    var schedule: RateSchedule
    var rate: Double
    var steps: Int
    /// 0 where the schedule has its own, so that it cannot tell one trial from another.
    var momentum: Double
    var seed: Int
  }

  /// How a run went.
  public struct Observation: Storable, Hashable {
    /// The network at the end, on the test points.
    var score: SpiralScore
    /// The mean loss of each of fifty equal parts of the run.
    var losses: [Double]
  }

  /// By schedule, rate and seed.
  public func trials() -> [Trial] {
    schedules.flatMap { schedule in
      rates.flatMap { rate in
        seeds.map { seed in
          Trial(
            task: task, schedule: schedule, rate: rate, steps: steps,
            momentum: schedule.cyclesMomentum ? 0 : momentum, seed: seed)
        }
      }
    }
  }

  /// Into how many parts the losses of a run are gathered, at most.
  static let parts = 50

  /// Trains a network and tests it.
  public static func observe(_ trial: Trial) -> Observation {
    var (trainer, test) = trial.task.prepare(seed: trial.seed)
    let parts = min(Self.parts, trial.steps)
    var losses: [Double] = []
    for part in 0..<parts {
      let range = part * trial.steps / parts..<(part + 1) * trial.steps / parts
      var sum = 0.0
      for step in range {
        sum += trainer.update(
          rate: trial.rate * trial.schedule.factor(at: step, of: trial.steps),
          momentum: trial.schedule.momentum(at: step, of: trial.steps, fixed: trial.momentum))
      }
      losses.append(sum / Double(range.count))
    }
    return Observation(score: SpiralScore(of: trainer.network, on: test), losses: losses)
  }
}

extension RateSchedule: ParameterChoice, Storable {}
