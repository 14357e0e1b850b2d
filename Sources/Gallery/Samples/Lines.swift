public import Figures

/// Lines
extension Samples {
  /// Two series on a logarithmic axis.
  ///
  /// Each has a colour and a dash of its own, and its name stands at its end.
  public static let lines = Figure(
    "lines", title: "Training and validation loss", summary: "Both losses fall.",
    plots: [
      Plot(
        x: Axis("Epoch"), y: Axis("Loss", scale: .log),
        marks: [
          .line(decay(2, by: 0.95, to: 0.12, count: 100), ink: .series(0), label: "Training"),
          .line(decay(1.8, by: 0.93, to: 0.3, count: 100), ink: .series(1), label: "Validation"),
        ])
    ])

  /// As many series as the palette tells apart; their names make room for each other.
  public static let manyLines = Figure(
    "many-lines", title: "Eight optimizers",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Loss"),
        marks: (0..<8).map { number in
          .line(
            decay(1, by: 0.95 + 0.004 * Double(number), to: 0.02 * Double(number), count: 200),
            ink: .series(number), label: "Optimizer \(number + 1)")
        })
    ])

  /// Several plots share their legend.
  ///
  /// A line and the dots on it are one series.
  public static let panels = Figure(
    "panels", title: "Three rates", columns: 3,
    plots: [0.5, 1, 1.9].map { rate in
      Plot(
        "Rate \(NumberFormat.fixed(1).text(rate))", x: Axis("Step"), y: Axis("Place"), aspect: 0.8,
        marks: [
          .line(steps(rate), ink: .series(0), label: "Place"),
          .dots(steps(rate), ink: .series(0), label: "Place"),
          .rule(.y(0), label: "Minimum"),
        ])
    })

  /// Straight lines on two logarithmic axes: powers.
  public static let logLog = Figure(
    "log-log", title: "Two rates of convergence",
    plots: [
      Plot(
        x: Axis("Grid size", scale: .log), y: Axis("Error", scale: .log), aspect: 0.7,
        marks: [
          .line([Point(10, 0.1), Point(1000, 0.001)], ink: .series(0), label: "O(h)"),
          .line([Point(10, 0.01), Point(1000, 1e-6)], ink: .series(1), label: "O(h²)"),
        ])
    ])
}
