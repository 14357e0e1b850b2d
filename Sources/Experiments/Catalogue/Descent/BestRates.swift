import Figures
import Laboratory

/// Each optimizer at the best rate of its own grid: one rate does not mean the same to all of them.
extension Descent.Findings {
  /// The loss after each step until arrival, each optimizer at its best rate.
  func race(on title: String) -> Figure {
    let marks = sweeps.enumerated().compactMap { number, sweep -> Mark? in
      guard let best = sweep.best else { return nil }
      let rate = NumberFormat.significant(2).text(sweepRates[best])
      return .line(
        sweep.fastest.map { Point(Double(max($0.step, 1)), $0.loss - floor) },
        ink: .series(number), label: "\(sweep.optimizer.title), η = \(rate)")
    }
    return Figure(
      "race", title: "Loss after each step on \(title), each optimizer at its best rate",
      summary: sweeps.compactMap { sweep -> String? in
        guard let best = sweep.best, let steps = sweep.steps[best] else { return nil }
        return "\(sweep.optimizer.title) arrives after \(NumberFormat.integer.text(steps)) steps."
      }.joined(separator: " "),
      plots: [
        Plot(
          x: Axis("Step", scale: .log), y: Axis("Loss above the minimum", scale: .log),
          marks: marks)
      ])
  }

  /// The best of the grid's rates for each optimizer.
  var bestRates: Table {
    Table(
      "best", title: "Each optimizer at the best of \(sweepRates.count) rates",
      columns: [
        .init("Optimizer"), .init("Best rate", key: "rate", format: .significant(3)),
        .init("Steps", key: "steps", format: .integer),
        .init("Highest rate that arrives", key: "highest", format: .significant(3)),
        .init("Rates that arrive", key: "arrive", format: .integer),
      ],
      rows: sweeps.map { sweep in
        [
          .text(sweep.optimizer.title), sweep.best.map { .number(sweepRates[$0]) } ?? .empty,
          sweep.best.flatMap { sweep.steps[$0] }.map { .number($0) } ?? .empty,
          sweep.edge.map { .number(sweepRates[$0]) } ?? .empty,
          .number(Double(sweep.steps.count { $0 != nil })),
        ]
      })
  }
}
