import Figures
import Laboratory

/// The learning-rate finder: a short training run whose rate grows from step to step, three readings
/// of its loss, and what becomes of a run with each of them as its peak rate.
public struct RateFinding: Experiment {
  /// What notes and the command line call it.
  public static let name = "rate-finder"
  /// What it does.
  public static let summary =
    "Reads learning rates off a run whose rate grows, and trains with each of them"

  /// The figure and the table it reports.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("finder", "The smoothed loss against the growing rate, with what is read off it"),
    .table("suggestions", "The three readings, and the test loss after training with each"),
  ]

  private var low = 1e-7
  private var high = 10.0
  private var count = 100
  private var schedule = RateSchedule.oneCycle
  private var steps = 800
  private var momentum = 0.9
  private var task = SpiralTask()
  /// The seeds: one test for each of them.
  public private(set) var seeds = Array(1...5)

  /// A hundred rates from 1e-7 to 10.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.number("from", &low, in: 1e-9...1, "the first rate")
    parameters.number("to", &high, in: 1e-6...1000, "the end of the rates")
    parameters.integer("count", &count, in: 20...1000, "how many rates are tried, in equal ratios")
    parameters.choice("schedule", &schedule, "the schedule of the runs with the suggested rates")
    parameters.integer("steps", &steps, in: 20...100_000, "updates of each of these runs")
    parameters.number(
      "momentum", &momentum, in: 0...0.999, "momentum β of the test, and of runs without their own")
    task.bind(&parameters)
    parameters.integers(
      "seeds", &seeds, in: 0...999_999, count: 1...100, "one test for each of these")
    parameters.require(low < high, "to", "must be above 'from'")
    parameters.require(seeds.isDistinct, "seeds", "names a seed twice")
  }

  /// One test with its three runs.
  public struct Trial: Storable, Hashable {
    var task: SpiralTask
    var low: Double
    var high: Double
    var count: Int
    var schedule: RateSchedule
    var steps: Int
    var momentum: Double
    var seed: Int
  }

  /// What was found.
  public struct Observation: Storable, Hashable {
    /// The rates tried.
    var rates: [Double]
    /// The smoothed loss of each.
    var losses: [Double]
    /// The suggestions, in the order of `Reading`.
    var suggestions: [Double?]
    /// The network trained with each; nil where there is no suggestion.
    var scores: [SpiralScore?]
  }

  /// The ways of reading a rate off the losses.
  enum Reading: String, CaseIterable {
    case minimum, steepest, valley

    /// The reading as it stands in a figure.
    var title: String {
      switch self {
      case .minimum: "Minimum / 10"
      case .steepest: "Steepest"
      case .valley: "Valley"
      }
    }
  }

  /// By seed.
  public func trials() -> [Trial] {
    seeds.map {
      Trial(
        task: task, low: low, high: high, count: count, schedule: schedule, steps: steps,
        momentum: momentum, seed: $0)
    }
  }

  /// Tests rates, reads, and trains from the same start with each suggestion.
  public static func observe(_ trial: Trial) -> Observation {
    let (start, test) = trial.task.prepare(seed: trial.seed)
    var finder = RateFinder(from: trial.low, to: trial.high, count: trial.count)
    var trainer = start
    while let rate = finder.next {
      finder.take(trainer.update(rate: rate, momentum: trial.momentum))
    }
    let suggestions = [finder.minimum, finder.steepest, finder.valley]
    let scores = suggestions.map { rate -> SpiralScore? in
      guard let rate else { return nil }
      var trainer = start
      for step in 0..<trial.steps {
        _ = trainer.update(
          rate: rate * trial.schedule.factor(at: step, of: trial.steps),
          momentum: trial.schedule.momentum(at: step, of: trial.steps, fixed: trial.momentum))
      }
      return SpiralScore(of: trainer.network, on: test)
    }
    return Observation(
      rates: finder.rates, losses: finder.losses, suggestions: suggestions, scores: scores)
  }
}

extension RateFinding {
  /// Turns the observations into a figure, a table and values.
  ///
  /// The values, for each reading, `valley` for instance: `valley.lowest` and `valley.highest`, the
  /// lowest and the highest suggestion of all seeds; `valley.loss` and `valley.accuracy` after training
  /// with it, means with a sample for each seed.
  public func report(_ observations: [Observation]) -> Outcome {
    var values: [NamedValue] = []
    var rows: [[Table.Cell]] = []
    for (index, reading) in Reading.allCases.enumerated() {
      let rates = observations.compactMap { $0.suggestions[index] }
      let losses = observations.compactMap { $0.scores[index]?.loss }
      let accuracies = observations.compactMap { $0.scores[index]?.accuracy }
      let (lowest, highest) = (rates.min() ?? .nan, rates.max() ?? .nan)
      let mean = losses.contains(.infinity) ? .infinity : Statistics.mean(losses) ?? .nan
      values += [
        NamedValue("\(reading.rawValue).lowest", lowest),
        NamedValue("\(reading.rawValue).highest", highest),
        NamedValue("\(reading.rawValue).loss", mean, samples: losses),
        NamedValue(
          "\(reading.rawValue).accuracy", Statistics.mean(accuracies) ?? .nan, samples: accuracies),
      ]
      rows.append([
        .text(reading.title), .number(lowest), .number(highest), .spread(of: losses),
        .spread(of: accuracies),
      ])
    }
    let table = Table(
      "suggestions",
      title: "What the readings suggest, and a run of \(schedule.title) with that peak",
      columns: [
        Table.Column("Reading"), Table.Column("Lowest rate", format: .significant(2)),
        Table.Column("Highest rate", format: .significant(2)),
        Table.Column("Test loss", format: .fixed(3)), Table.Column("Accuracy", format: .percent(1)),
      ], rows: rows)
    return Outcome(exhibits: [.figure(figure(observations)), .table(table)], values: values)
  }

  /// The loss of every seed, quietly, and that of the first with its readings.
  private func figure(_ observations: [Observation]) -> Figure {
    var marks = observations.dropFirst().map { run in
      Mark.line(points(run), ink: .quiet)
    }
    var words: [String] = []
    if let first = observations.first {
      marks.append(.line(points(first), ink: .series(0), label: "first seed"))
      for (reading, rate) in zip(Reading.allCases, first.suggestions) {
        guard let rate else { continue }
        marks.append(.rule(.x(rate), label: reading.title))
        words.append("\(reading.title) at \(NumberFormat.significant(2).text(rate))")
      }
    }
    return Figure(
      "finder", title: "Smoothed loss while the rate grows",
      summary:
        "Smoothed training loss against the learning rate on a logarithmic axis, one line for "
        + "each seed. With the first seed the readings are: " + words.joined(separator: ", ") + ".",
      plots: [
        Plot(
          x: Axis("Learning rate", scale: .log, domain: low...high), y: Axis("Smoothed loss"),
          marks: marks)
      ])
  }

  private func points(_ run: Observation) -> [Point] {
    zip(run.rates, run.losses).map { Point($0, $1) }
  }
}
