public import Figures

/// Dots, rules and words
extension Samples {
  /// Every series has a shape of its own besides its colour.
  public static let dots = Figure(
    "dots", title: "A shape for every series",
    plots: [
      Plot(
        x: Axis("Column", domain: 0...9), y: Axis("Row", domain: 0...9),
        marks: (0..<8).map { number in
          .dots(
            (1...8).map { Point(Double($0), Double(number + 1)) }, ink: .series(number),
            label: "Series \(number + 1)")
        })
    ])

  /// Rules mark values of either axis and name them.
  public static let rates = Figure(
    "rates", title: "Steps to tolerance against the rate",
    plots: [
      Plot(
        x: Axis("Learning rate", scale: .log), y: Axis("Steps", scale: .log),
        marks: [
          .dots(
            (1...30).map { Point(0.001 * Double($0), 8 / (0.001 * Double($0))) }, ink: .series(0),
            label: "Gradient descent"),
          .rule(.x(0.0243), label: "2/L = 0.0243"),
          .rule(.y(1000), label: "Budget"),
        ])
    ])
}
