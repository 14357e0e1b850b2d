import Figures

extension GradientNoise {
  /// A figure, a table and the named numbers of these observations.
  ///
  /// For each rate, `at-0.1.variance` with a sample for each seed, `at-0.1.theory` and
  /// `at-0.1.ratio`, measured over theory; the same for `harmonic`.
  public func report(_ observations: [Observation]) -> Outcome {
    let groups = schedules.indices.map {
      Array(observations[$0 * seeds.count..<($0 + 1) * seeds.count])
    }
    var values: [NamedValue] = []
    for (schedule, group) in zip(schedules, groups) {
      let variances = group.map { $0.variance }
      let theory = theory(schedule)
      let name = schedule.name
      values.append(
        NamedValue(
          "\(name).variance", Statistics.mean(variances) ?? .nan, samples: variances))
      values.append(NamedValue("\(name).theory", theory))
      if theory > 0 {
        let ratios = variances.map { $0 / theory }
        values.append(
          NamedValue("\(name).ratio", Statistics.mean(ratios) ?? .nan, samples: ratios))
      }
    }
    return Outcome(
      exhibits: [.figure(error(groups)), .table(variance(groups))], values: values)
  }

  private func error(_ groups: [[Observation]]) -> Figure {
    var marks: [Mark] = []
    for (index, (schedule, group)) in zip(schedules, groups).enumerated() {
      let means = SeededSeries(
        (1...steps).map { step in (Double(step), group.map { $0.squares[step] }) })
      marks += means.line(ink: .series(index), label: schedule.title)
    }
    return Figure(
      "error", title: "Mean squared distance from the minimum, step by step",
      summary: zip(schedules, groups).map { schedule, group in
        let end = Statistics.mean(group.map { $0.squares[steps] }) ?? .nan
        return "\(schedule.title) ends at \(NumberFormat.significant(2).text(end))."
      }.joined(separator: " "),
      note: SeededSeries.note("Lines", "bands", seeds: seeds.count),
      plots: [
        Plot(
          x: Axis("Step k", scale: .log), y: Axis("Mean of x²", scale: .log), marks: marks)
      ])
  }

  private func variance(_ groups: [[Observation]]) -> Table {
    Table(
      "variance", title: "Variance after \(steps) steps, measured and by theory",
      columns: [
        .init("Learning rate"), .init("Measured", key: "measured", format: .significant(3)),
        .init("Theory", key: "theory", format: .significant(4)),
      ],
      rows: zip(schedules, groups).map { schedule, group in
        let variances = group.map { $0.variance }
        let mean = Statistics.mean(variances) ?? .nan
        return [
          .text(schedule.title),
          Statistics.deviation(variances).map { .spread(mean: mean, deviation: $0) }
            ?? .number(mean),
          .number(theory(schedule)),
        ]
      })
  }
}

extension GradientNoise.Schedule {
  /// What values are called by.
  fileprivate var name: String {
    switch self {
    case .constant(let rate): "at-\(plainDecimal(rate))"
    case .harmonic: "harmonic"
    }
  }

  /// The name in figures.
  fileprivate var title: String {
    switch self {
    case .constant(let rate): "η = \(plainDecimal(rate))"
    case .harmonic: "η = 1/(λk)"
    }
  }
}
