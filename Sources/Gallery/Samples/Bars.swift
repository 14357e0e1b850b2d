public import Figures

/// Bars and categories
extension Samples {
  /// Bars of several series stand side by side.
  public static let groupedBars = Figure(
    "grouped-bars", title: "Test accuracy by rule and network",
    plots: [
      Plot(
        x: Axis("Rule", categories: ["90", "110", "30", "150"]),
        y: Axis("Test accuracy", unit: "%", domain: 0...100),
        marks: Mark.bars([
          ("Multilayer perceptron", [57, 84, 71, 51]),
          ("Locally connected", [100, 98, 95, 99]),
          ("Convolutional", [100, 100, 100, 100]),
        ]) + [.rule(.y(50), label: "Chance")])
    ])

  /// Parts of a whole stand one on the other.
  public static let stackedBars = Figure(
    "stacked-bars", title: "What became of fifty runs at each learning rate",
    plots: [
      Plot(
        x: Axis("Learning rate η", categories: ["0.01", "0.02", "0.03", "0.04", "0.05"]),
        y: Axis("Runs"),
        marks: Mark.bars(
          [
            ("Converged", [50, 48, 31, 12, 0]), ("Bounced", [0, 2, 17, 21, 9]),
            ("Diverged", [0, 0, 2, 17, 41]),
          ], .stacked))
    ])

  /// Long names have room beside bars that lie.
  public static let levelBars = Figure(
    "level-bars", title: "Where the time of a training run goes",
    plots: [
      Plot(
        x: Axis("Share of the time", unit: "%"),
        y: Axis(
          categories: [
            "Matrix products", "Reading data", "Activation functions", "Optimizer",
            "Everything else",
          ]),
        aspect: 0.4,
        marks: Mark.bars([("Share", [61.2, 17.9, 9.4, 7.3, 4.2])], isLevel: true).map {
          $0.withoutLabel
        })
    ])

  /// Bars below zero hang from a line at zero.
  public static let differences = Figure(
    "differences", title: "What a locally connected network gains over a perceptron",
    plots: [
      Plot(
        x: Axis("Rule", categories: ["204", "128", "184", "18", "110", "30", "90", "150"]),
        y: Axis("Gain in test accuracy", unit: "points"), aspect: 0.5,
        marks: Mark.bars([("Gain", [0.1, -1.4, -0.6, 4.9, 14.2, 24.1, 43.0, 48.3])]).map {
          $0.withoutLabel
        })
    ])

  /// A histogram counts values in ranges of one round width.
  public static let histogram = Figure(
    "histogram", title: "Weights after training",
    plots: [
      Plot(
        x: Axis("Weight"), y: Axis("Number of weights"),
        marks: [
          .histogram(bell(2000).map { 0.3 * $0 - 0.05 }, bins: 30), .rule(.x(-0.05), label: "Mean"),
        ])
    ])

  /// Dots can stand in categories too.
  public static let categories = Figure(
    "categories", title: "Accuracy of each seed",
    plots: [
      Plot(
        x: Axis("Test accuracy"), y: Axis(categories: ["Perceptron", "Locally connected", "CNN"]),
        aspect: 0.3,
        marks: [0.71, 0.9, 0.985].enumerated().map { row, middle in
          let seeds = bell(9, seed: UInt64(row + 5))
          return .dots(
            seeds.map { Point(middle + 0.08 * $0 * (1 - middle), Double(row)) }, ink: .series(row))
        })
    ])

  /// Names that lack room take more lines.
  public static let longCategories = Figure(
    "long-categories", title: "Parameters of each network",
    plots: [
      Plot(
        x: Axis(
          categories: [
            "Multilayer perceptron", "Locally connected network", "Convolutional network",
          ]
        ),
        y: Axis("Parameters", scale: .log),
        marks: [.dots([Point(0, 2128), Point(1, 1568), Point(2, 161)], ink: .series(0))])
    ])
}
