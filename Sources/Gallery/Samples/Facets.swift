public import Figures

/// Small multiples and scales
extension Samples {
  /// Axes that all plots share are labelled once, at the edge.
  public static let facets = Figure(
    "facets", title: "Loss at six learning rates", columns: 3, sharing: [.x, .y],
    plots: [0.01, 0.03, 0.05, 0.15, 0.17, 0.205].map { rate in
      Plot(
        "η = \(rate)", x: Axis("Step"), y: Axis("Loss", scale: .log), aspect: 0.75,
        marks: [
          .line((0...40).map { Point(Double($0), power(abs(1 - 10 * rate), $0)) }, ink: .series(0))
        ])
    })

  /// Free axes suit plots of different things.
  public static let freeFacets = Figure(
    "free-facets", title: "Three measures of one run", columns: 3,
    plots: [("Loss", 2.0, 0.93), ("Error", 80, 0.97), ("Gradient norm", 14, 0.9)].map { one in
      Plot(
        one.0, x: Axis("Epoch"), y: Axis(), aspect: 0.9,
        marks: [.line(decay(one.1, by: one.2, to: one.1 / 20, count: 50), ink: .series(0))])
    })

  /// A symmetric logarithmic scale has room for both signs and many sizes.
  public static let symlog = Figure(
    "symlog", title: "A gradient that swings and dies away",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Gradient", scale: .symlog(0.01)),
        marks: [
          .rule(.y(0)),
          .line((0...60).map { Point(Double($0), 200 * power(-0.82, $0)) }, ink: .series(0)),
        ])
    ])
}
