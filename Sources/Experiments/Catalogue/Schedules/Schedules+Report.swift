import Figures
import Laboratory

extension Schedules {
  /// Turns the observations into figures, tables and values.
  ///
  /// The values, for each schedule after its name, `cosine` for instance, with the rate as in
  /// `cosine.at-0.2` where there are several:
  /// - `cosine.at-0.2.loss`, `cosine.at-0.2.accuracy`: on the test points, means with a sample for each
  ///   seed;
  /// - `cosine.at-0.2.failures`: how many seeds stay below the threshold.
  ///
  /// For each schedule, at the rate with the lowest mean test loss: `cosine.best-rate`,
  /// `cosine.best-loss`, `cosine.best-accuracy`. Of all schedules whose rate decays: `decays.spread`,
  /// the difference between the highest and the lowest best loss, and `decays.worst`, the highest.
  /// And `seeds`, `parameters`, `flops` of one update.
  public func report(_ observations: [Observation]) -> Outcome {
    let findings = Findings(self, observations)
    return Outcome(
      exhibits: [
        .figure(shapes), .figure(findings.againstRate), .figure(findings.training),
        .table(findings.best), .table(findings.failures),
      ],
      values: findings.values)
  }

  /// The rate and the momentum of each schedule over a run.
  private var shapes: Figure {
    func marks(_ height: (RateSchedule, Int) -> Double) -> [Mark] {
      schedules.enumerated().map { index, schedule in
        // The last step stands at the end, where a jump down would hide it otherwise.
        let places = (0...400).map { $0 * (steps - 1) / 400 }
        let points = places.map {
          Point(Double($0) / Double(max(1, steps - 1)), height(schedule, $0))
        }
        return .line(points, ink: .series(index), label: schedule.title)
      }
    }
    var plots = [
      Plot(
        "Learning rate", x: Axis("Share of the run", domain: 0...1),
        y: Axis("Share of the peak", domain: 0...1.05),
        marks: marks { $0.factor(at: $1, of: steps) })
    ]
    if schedules.contains(where: { $0.cyclesMomentum }) {
      plots.append(
        Plot(
          "Momentum", x: Axis("Share of the run", domain: 0...1),
          y: Axis("Momentum", domain: 0.84...0.96),
          marks: marks { $0.momentum(at: $1, of: steps, fixed: momentum) }))
    } else {
      plots[0].title = nil
    }
    let names = schedules.map { $0.title }.joined(separator: "; ")
    return Figure(
      "shapes", title: "Learning rate over the run",
      summary:
        "The learning rate as a share of its peak against the share of the run that is over: "
        + "\(names). The 1cycle rises for the first quarter and falls to nearly nothing; its momentum "
        + "does the opposite.", columns: min(2, plots.count), plots: plots)
  }

  /// The observations, sorted by what they are of.
  struct Findings {
    let experiment: Schedules
    /// By schedule, rate and seed.
    let runs: [[[Observation]]]

    init(_ experiment: Schedules, _ observations: [Observation]) {
      self.experiment = experiment
      let (rates, seeds) = (experiment.rates.count, experiment.seeds.count)
      runs = experiment.schedules.indices.map { schedule in
        (0..<rates).map { rate in
          let first = (schedule * rates + rate) * seeds
          return Array(observations[first..<first + seeds])
        }
      }
    }
  }
}

extension Schedules.Findings {
  private func losses(_ schedule: Int, _ rate: Int) -> [Double] {
    runs[schedule][rate].map { $0.score.loss }
  }

  private func accuracies(_ schedule: Int, _ rate: Int) -> [Double] {
    runs[schedule][rate].map { $0.score.accuracy }
  }

  private func meanLoss(_ schedule: Int, _ rate: Int) -> Double {
    let losses = losses(schedule, rate)
    return losses.contains(.infinity) ? .infinity : Statistics.mean(losses) ?? .infinity
  }

  private func failures(_ schedule: Int, _ rate: Int) -> Int {
    runs[schedule][rate].count { $0.score.accuracy < experiment.threshold }
  }

  /// The number of the rate with the lowest mean loss.
  private func bestRate(_ schedule: Int) -> Int {
    experiment.rates.indices.min { meanLoss(schedule, $0) < meanLoss(schedule, $1) } ?? 0
  }

  private var schedules: [RateSchedule] { experiment.schedules }
  private var rates: [Double] { experiment.rates }
  private var last: Int { rates.count - 1 }

  /// Test loss and failures against the peak rate.
  var againstRate: Figure {
    let losses = schedules.enumerated().map { index, schedule -> [Mark] in
      let points = rates.indices.map { Point(rates[$0], meanLoss(index, $0)) }
      return [
        .line(points, ink: .series(index), label: schedule.title),
        .dots(points, ink: .series(index)),
      ]
    }
    let count = experiment.seeds.count
    let failures = schedules.enumerated().map { index, schedule -> [Mark] in
      let points = rates.indices.map { Point(rates[$0], Double(self.failures(index, $0))) }
      return [
        .line(points, ink: .series(index), label: schedule.title),
        .dots(points, ink: .series(index)),
      ]
    }
    let axis = Axis("Peak learning rate", scale: .log)
    let words = schedules.enumerated().map { index, schedule in
      "\(schedule.title) is best at \(plainDecimal(rates[bestRate(index)])) and fails with "
        + "\(self.failures(index, last)) of \(count) seeds at \(plainDecimal(rates[last]))"
    }
    return Figure(
      "rates", title: "Test loss and failures against the peak rate",
      summary: "On \(experiment.task.words). " + words.joined(separator: "; ") + ".", columns: 2,
      plots: [
        Plot(
          "Mean test loss", x: axis, y: Axis("Cross-entropy", scale: .log), aspect: 0.8,
          marks: losses.flatMap { $0 }),
        Plot(
          "Runs that fail", x: axis, y: Axis("Seeds, of \(count)", domain: 0...Double(count)),
          aspect: 0.8, marks: failures.flatMap { $0 }),
      ])
  }

  /// The loss while training: at the only rate, or at the best one of each schedule.
  var training: Figure {
    let marks = schedules.enumerated().map { index, schedule -> Mark in
      let runs = runs[index][bestRate(index)]
      let parts = runs.first?.losses.count ?? 0
      let points = (0..<parts).map { part in
        Point(
          (Double(part) + 0.5) / Double(parts) * Double(experiment.steps),
          Statistics.mean(runs.map { $0.losses[part] }) ?? .nan)
      }
      return .line(points, ink: .series(index), label: schedule.title)
    }
    return Figure(
      "training", title: "Loss while training, at each schedule's best rate",
      summary:
        "Mean loss of the minibatches over \(experiment.seeds.count) seeds against the step.",
      plots: [Plot(x: Axis("Step"), y: Axis("Training loss"), marks: marks)])
  }

  /// Each schedule at its best rate and at the highest.
  var best: Table {
    let count = experiment.seeds.count
    var columns = [
      Table.Column("Schedule"), Table.Column("Best rate", key: "rate", format: .significant(2)),
      Table.Column("Test loss", key: "loss", format: .fixed(3)),
      Table.Column("Accuracy", key: "accuracy", format: .percent(1)),
      Table.Column("Failures, of \(count)", key: "failures", format: .integer),
    ]
    if rates.count > 1 {
      columns.append(
        Table.Column(
          "Failures at \(plainDecimal(rates[last]))", key: "failures-at-highest", format: .integer))
    }
    return Table(
      "best", title: "Each schedule at its best rate", columns: columns,
      rows: schedules.indices.map { index in
        let rate = bestRate(index)
        var row: [Table.Cell] = [
          .text(schedules[index].title), .text(plainDecimal(rates[rate])),
          .spread(of: losses(index, rate)), .spread(of: accuracies(index, rate)),
          .number(Double(failures(index, rate))),
        ]
        if rates.count > 1 { row.append(.number(Double(failures(index, last)))) }
        return row
      })
  }

  /// Failures by schedule and rate.
  var failures: Table {
    Table(
      "failures", title: "Seeds that fail, of \(experiment.seeds.count)",
      columns: [Table.Column("Schedule")]
        + rates.map {
          Table.Column(
            "η = \(plainDecimal($0))", key: "at-\(plainDecimal($0))", format: .integer)
        },
      rows: schedules.indices.map { index in
        [.text(schedules[index].title)]
          + rates.indices.map { .number(Double(failures(index, $0))) }
      })
  }

  /// The named numbers.
  var values: [NamedValue] {
    var values: [NamedValue] = []
    for (index, schedule) in schedules.enumerated() {
      for (place, rate) in rates.enumerated() {
        let at = rates.count > 1 ? ".at-\(plainDecimal(rate))" : ""
        let key = schedule.rawValue + at
        let accuracies = accuracies(index, place)
        values.append(
          NamedValue("\(key).loss", meanLoss(index, place), samples: losses(index, place)))
        values.append(
          NamedValue(
            "\(key).accuracy", Statistics.mean(accuracies) ?? .nan, samples: accuracies))
        values.append(
          NamedValue("\(key).failures", Double(failures(index, place)), unit: "seeds"))
      }
      let best = bestRate(index)
      let accuracies = accuracies(index, best)
      let key = schedule.rawValue
      values.append(NamedValue("\(key).best-rate", rates[best]))
      values.append(
        NamedValue("\(key).best-loss", meanLoss(index, best), samples: losses(index, best)))
      values.append(
        NamedValue(
          "\(key).best-accuracy", Statistics.mean(accuracies) ?? .nan, samples: accuracies))
    }
    let decays = schedules.indices.filter { schedules[$0].decays }
      .map { meanLoss($0, bestRate($0)) }
    if let low = decays.min(), let high = decays.max() {
      values.append(NamedValue("decays.spread", high - low))
      values.append(NamedValue("decays.worst", high))
    }
    return values + [
      NamedValue("seeds", Double(experiment.seeds.count)),
      NamedValue("parameters", Double(experiment.task.parameterCount)),
      NamedValue("flops", Double(experiment.task.flopsPerUpdate)),
    ]
  }
}
