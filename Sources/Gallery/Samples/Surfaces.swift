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
          .text("Minimum", at: Point(0.1, 0.25)),
        ])
    ])

  /// Filled contours colour the plane by the steps between levels.
  public static let filledContours = Figure(
    "filled-contours", title: "Himmelblau's function and its four minima",
    plots: [
      Plot(
        x: Axis("x"), y: Axis("y"), colours: ColourScale(.sequential, label: "Loss"), aspect: 1,
        marks: [
          .bands(
            samples(columns: 81, rows: 81, x: -5...5, y: -5...5) { x, y in
              let (a, b) = (x * x + y - 11, x + y * y - 7)
              return a * a + b * b
            }, at: [1, 3, 10, 30, 100, 200]),
          .dots(
            [Point(3, 2), Point(-2.81, 3.13), Point(-3.78, -3.28), Point(3.58, -1.85)],
            ink: .series(1), label: "Minimum"),
        ])
    ])

  /// A vector field has an arrow in every cell, the longest as long as a cell.
  public static let vectorField = Figure(
    "vector-field", title: "Where descent leads from every place",
    plots: [
      Plot(
        x: Axis("x", domain: -2...2), y: Axis("y", domain: -2...2), aspect: 1,
        marks: [
          .contour(ellipses),
          .vectorField(x: -2...2, y: -2...2, columns: 13, rows: 13, label: "Descent") {
            Point(-2 * $0.x, -8 * $0.y)
          },
        ])
    ])
}
