public import Figures

/// Paths, level lines and arrows
extension Samples {
  /// Paths over level lines, which recede from plot to background with their height.
  public static let trajectories = Figure(
    "trajectories", title: "Two paths into a valley",
    plots: [
      Plot(
        x: Axis("x", domain: -2...2), y: Axis("y", domain: -2...2), aspect: 1,
        marks: [
          .contour(ellipses),
          .line(spiral(turns: 0), ink: .series(0), label: "Gradient descent"),
          .line(spiral(turns: 3), ink: .series(1), label: "Momentum"),
          .dots([Point(0, 0)], ink: .strong, label: "Minimum"),
        ])
    ])

  /// Arrows show a direction at each place; a text names a place.
  public static let field = Figure(
    "field", title: "The direction of descent",
    plots: [
      Plot(
        x: Axis("x", domain: -2...2), y: Axis("y", domain: -2...2), aspect: 1,
        marks: [
          .arrows(
            (0..<49).map { index in
              let x = -1.5 + 0.5 * Double(index % 7)
              let y = -1.5 + 0.5 * Double(index / 7)
              return Arrow(from: Point(x, y), to: Point(x - 0.2 * x, y - 0.1 * y))
            }, ink: .series(0), label: "Descent"),
          .text("Minimum", at: Point(0.1, 0.1)),
        ])
    ])
}
