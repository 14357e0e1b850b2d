import Figures
import Laboratory

extension Descent.Findings {
  /// The steps to arrive at a minimum against the learning rate, with 2/L of the minimum that
  /// `home` says.
  func stepsAgainstRate(on title: String) -> Figure {
    let marks = sweeps.enumerated().flatMap { number, sweep in lines(of: sweep, number: number) }
    let name = "2/L at \(coordinates(home.position))"
    let plot = Plot(
      x: Axis("Learning rate η", scale: .log, domain: sweepDomain),
      y: Axis("Steps to within \(plainDecimal(problem.tolerance)) of a minimum", scale: .log),
      marks: [.rule(.x(home.limit), ink: .quiet, label: name)] + marks)
    return Figure(
      "rates", title: "Steps to arrive at a minimum of \(title) against the learning rate",
      summary: (["The limit \(name) is \(NumberFormat.significant(3).text(home.limit))."]
        + sweeps.map(sentence)).joined(separator: " "),
      note: seedCount > 1
        ? SeededSeries.note("Steps of \(randomTitles)", "bands", seeds: seedCount) : "",
      plots: [plot])
  }

  /// The rates that arrive and the limit, with some room.
  private var sweepDomain: ClosedRange<Double> {
    var (low, high) = (home.limit, home.limit)
    for sweep in sweeps {
      for (rate, steps) in zip(sweepRates, sweep.steps) where steps != nil {
        low = min(low, rate)
        high = max(high, rate)
      }
    }
    return (low / 1.5)...(high * 1.5)
  }

  /// A line through neighbouring rates that arrive, and a dot for one that does so alone.
  private func lines(of sweep: Descent.Sweep, number: Int) -> [Mark] {
    let series = SeededSeries(
      zip(sweepRates, sweep.samples).map { rate, samples in
        // A run that is there from the start has no place on a log axis.
        (rate, samples?.map { max($0, 1) } ?? [.nan])
      }, within: 1...Double(sweepSteps))
    let points = series.points
    let alone = points.indices.filter { index in
      points[index].y.isFinite && !(index > 0 && points[index - 1].y.isFinite)
        && !(index + 1 < points.count && points[index + 1].y.isFinite)
    }
    let label = optimizers.count > 1 ? sweep.optimizer.title : nil
    let line = series.line(ink: .series(number), label: label)
    if alone.isEmpty { return line }
    return line + [.dots(alone.map { points[$0] }, ink: .series(number), label: label)]
  }

  private func sentence(_ sweep: Descent.Sweep) -> String {
    let title = sweep.optimizer.title
    guard let best = sweep.best, let edge = sweep.edge, let steps = sweep.steps[best] else {
      return "\(title) arrives with none of the rates within \(sweepSteps) steps."
    }
    let format = NumberFormat.significant(3)
    return "\(title) needs the fewest steps, \(NumberFormat.integer.text(steps)), at"
      + " \(format.text(sweepRates[best])), and arrives with rates up to"
      + " \(format.text(sweepRates[edge]))."
  }
}
