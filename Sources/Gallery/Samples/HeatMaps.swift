public import Figures

/// Heat maps
extension Samples {
  /// Cells of two values are drawn as runs, several plots side by side.
  public static let spaceTime = Figure(
    "space-time", title: "Space-time diagrams", columns: 4,
    plots: [30, 90, 110, 150].map { rule in
      Plot(
        "Rule \(rule)", x: Axis(hasTicks: false), y: Axis(hasTicks: false), aspect: 0.5,
        marks: [.heatMap(automaton(rule, width: 64, steps: 32), domain: 0...1, isFlipped: true)])
    })

  /// Cells that change from one to the next become a small image, whose pixels keep their edges.
  public static let noise = Figure(
    "noise", title: "Rule 30 for two hundred steps",
    plots: [
      Plot(
        x: Axis("Cell"), y: Axis("Time step"), aspect: 1,
        marks: [.heatMap(automaton(30, width: 200, steps: 200), domain: 0...1, isFlipped: true)])
    ])

  /// Cells of many values take one of fifteen shades.
  public static let shades = Figure(
    "shades", title: "A saddle in shades",
    plots: [
      Plot(x: Axis("x"), y: Axis("y"), aspect: 1, marks: [.heatMap(saddle, domain: -1...1)])
    ])
}
