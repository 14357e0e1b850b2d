public import Figures

/// Areas and intervals
extension Samples {
  /// A band around a line shows where the others of many runs lie.
  public static let bands = Figure(
    "bands", title: "Loss with the spread over ten seeds",
    plots: [
      Plot(
        x: Axis("Epoch"), y: Axis("Loss", unit: "nats"),
        marks: [
          .area(spread(of: falling(to: 0.05), by: 0.0002), ink: .series(0)),
          .line(falling(to: 0.05), ink: .series(0), label: "Training"),
          .area(spread(of: falling(to: 0.22), by: 0.0006), ink: .series(1)),
          .line(falling(to: 0.22), ink: .series(1), label: "Validation"),
        ])
    ])

  /// Error bars stand on dots; the two series stand a little apart, so that neither hides the other.
  public static let errorBars = Figure(
    "error-bars", title: "Accuracy against the number of training rows",
    plots: [
      Plot(
        x: Axis("Training rows", scale: .log), y: Axis("Test accuracy"),
        marks: [("MLP", 0.62, 0.97), ("CNN", 0.9, 1.03)].enumerated().flatMap {
          index, series -> [Mark] in
          let points = learning(from: series.1, shift: series.2)
          return [
            .whiskers(
              points.map {
                Span(x: $0.x, from: $0.y - 1.2 / (8 + $0.x), to: min($0.y + 1.2 / (8 + $0.x), 1))
              }, ink: .series(index)),
            .line(points, ink: .series(index), label: series.0),
            .dots(points, ink: .series(index), label: series.0),
          ]
        })
    ])

  /// Areas without lines have edges, dashed as the lines of their series would be.
  public static let areas = Figure(
    "areas", title: "Weights before and after training",
    plots: [
      Plot(
        x: Axis("Weight"), y: Axis("Density"), aspect: 0.5,
        marks: [("Before", 0.3, 1.0), ("After", 0.8, 0.45)].enumerated().map { number, one in
          .area(
            (-60...60).map { step in
              let x = Double(step) / 20
              return Span(x: x, from: 0, to: one.2 / power(1 + x * x / (3 * one.1), 2))
            }, ink: .series(number), label: one.0)
        })
    ])

  /// An interval that goes on beyond the axis ends in an arrow; zero is beyond a logarithmic one.
  public static let openIntervals = Figure(
    "open-intervals", title: "Share of units that never fire",
    plots: [
      Plot(
        x: Axis("Units in the layer"), y: Axis("Share", scale: .log, domain: 0.001...1),
        marks: [
          .whiskers(
            (1...8).map { units in
              let share = power(0.5, units)
              return Span(
                x: Double(units), from: max(share - 0.02, 0), to: min(share + 0.02, 1))
            }, ink: .series(0)),
          .dots((1...8).map { Point(Double($0), power(0.5, $0)) }, ink: .series(0)),
        ])
    ])

  /// An area from zero on, and lines to compare with, each with its name.
  public static let references = Figure(
    "references", title: "A learning rate that warms up and anneals",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Learning rate η"),
        marks: [
          .area((0...200).map { Span(x: Double($0), from: 0, to: warmUp($0)) }, ink: .series(0)),
          .line((0...200).map { Point(Double($0), warmUp($0)) }, ink: .series(0)),
          .rule(.x(60), label: "Peak"), .rule(.y(0.8), label: "Largest stable rate"),
          .text("Annealing", at: Point(135, 0.62)),
        ])
    ])

  /// A dot at the median, a box over the middle half, and a line over nine tenths of the values.
  public static let quantiles = Figure(
    "quantiles", title: "Steps to arrive, over two hundred starts",
    plots: [
      Plot(
        x: Axis(categories: ["Gradient descent", "Momentum", "Nesterov", "Adam"]),
        y: Axis("Steps", scale: .log),
        marks: Mark.quantiles(
          [900, 210, 160, 330].enumerated().map { index, typical in
            bell(200, seed: UInt64(index)).map { typical * (1 + 0.22 * $0 + 0.03 * $0 * $0) }
          }))
    ])
}
