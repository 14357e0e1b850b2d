public import Figures

/// Hard cases
extension Samples {
  /// What is not finite, or not positive on a logarithmic axis, is a gap.
  ///
  /// A series without data has a name all the same.
  public static let gaps = Figure(
    "gaps", title: "Gaps",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Loss", scale: .log),
        marks: [
          .line(
            [1, 2, .nan, 3, -1, 4, 5, .infinity, 6].enumerated().map {
              Point(Double($0), $1)
            }, ink: .series(0), label: "Broken"),
          .line([], ink: .series(1), label: "Empty"),
        ])
    ])

  /// Long words, words at one place and words at the edges: they wrap, step aside and stay inside.
  public static let texts = Figure(
    "texts", title: "Words & <angles> in \"quotes\"",
    plots: [
      Plot(
        "A heading that is so long that it needs more than one line on a telephone, and perhaps two",
        x: Axis("Entropy of the rule's outputs over all of its eight neighbourhoods, in bits"),
        y: Axis("Accuracy of a network that never saw the cell's neighbours & their <names>"),
        marks: [
          .dots(
            [Point(0, 0), Point(1, 1)], ink: .series(0), label: "A \"quoted\" & <angled> name"),
          .text("First of two at one place", at: Point(0.5, 0.5)),
          .text("Second of two at one place", at: Point(0.5, 0.5), ink: .quiet),
          .text("At the right edge", at: Point(1, 0.2)),
          .text("At the left edge", at: Point(0, 0.8), anchor: .end),
        ])
    ])

  /// A figure whose only series has no finite point says so.
  public static let empty = Figure(
    "empty", title: "Nothing to see",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Loss"),
        marks: [.line([Point(.nan, 1)], ink: .series(0), label: "Diverged")])
    ])

  /// So does a figure without plots.
  public static let nothing = Figure("nothing", title: "No plots", plots: [])

  /// Numbers at the end of what a computer can hold, and marks that leave the frame.
  public static let extremes = Figure(
    "extremes", title: "Numbers at the end of the range", columns: 2,
    plots: [
      Plot(
        "Huge", x: Axis("Step"), y: Axis("Place"),
        marks: [
          .line(
            [Point(0, 1.7e308), Point(1, -1.7e308), Point(2, 0), Point(3, .leastNonzeroMagnitude)],
            ink: .series(0), label: "Overflow")
        ]),
      Plot(
        "Far outside", x: Axis("x", domain: 0...1), y: Axis("y", domain: 0...1),
        marks: [
          .line([Point(-1e300, 0.5), Point(1e300, 0.6)], ink: .series(1), label: "Crossing"),
          .line([Point(0.2, 0.2), Point(1e12, 1e15)], ink: .series(2), label: "Leaving"),
          .dots([Point(5, 5), Point(0.5, 0.5)], ink: .series(3), label: "Half outside"),
          .arrows([Arrow(from: Point(0.1, 0.9), to: Point(1e9, 1e9))], ink: .series(4)),
        ]),
    ])
}
