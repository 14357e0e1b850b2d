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

  /// Colours run from little to much in steps that look even, with a key.
  public static let heatMap = Figure(
    "heat-map", title: "Final loss by learning rate and momentum",
    plots: [
      Plot(
        x: Axis("Momentum β"), y: Axis("Learning rate η"),
        colours: ColourScale(.sequential, label: "Loss after 100 steps"), aspect: 0.7,
        marks: [
          .heatMap(
            cells(columns: 40, rows: 28, x: 0...1, y: 0...0.04) { beta, rate in
              let distance = beta - 0.9 + 12 * rate
              return min(8 * distance * distance + 20 * rate, 2)
            }, domain: 0...2)
        ])
    ])

  /// Two colours stand for the two sides of zero.
  public static let diverging = Figure(
    "diverging", title: "A saddle: up along one axis, down along the other",
    plots: [
      Plot(
        x: Axis("x"), y: Axis("y"), colours: ColourScale(.diverging, label: "x² − y²"), aspect: 1,
        marks: [
          .heatMap(
            cells(columns: 60, rows: 60, x: -1...1, y: -1...1) { $0 * $0 - $1 * $1 },
            domain: -1...1)
        ])
    ])
}
