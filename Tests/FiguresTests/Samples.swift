import Figures
import Testing

/// Figures with every mark, made of formulas alone; laws and pictures are tested on them.
enum Samples {
  static let all =
    [
      lines, manyLines, trajectories, dots, rates, field, spaceTime, noise, shades, panels, gaps,
      empty, nothing, texts, logLog, extremes,
    ] + gallery

  /// Their names, by which parametrised tests take them: a failure then prints no data.
  static let names = all.map(\.name)

  /// The figure with this name.
  static func named(_ name: String) throws -> Figure {
    try #require(all.first { $0.name == name })
  }

  static let lines = Figure(
    "lines", title: "Training and validation loss", summary: "Both losses fall.",
    plots: [
      Plot(
        x: Axis("Epoch"), y: Axis("Loss", scale: .log),
        marks: [
          .line(decay(2, by: 0.95, to: 0.12, count: 100), ink: .series(0), label: "Training"),
          .line(decay(1.8, by: 0.93, to: 0.3, count: 100), ink: .series(1), label: "Validation"),
        ])
    ])

  static let manyLines = Figure(
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

  static let trajectories = Figure(
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

  static let dots = Figure(
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

  static let rates = Figure(
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

  static let field = Figure(
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

  static let spaceTime = Figure(
    "space-time", title: "Space-time diagrams", columns: 4,
    plots: [30, 90, 110, 150].map { rule in
      Plot(
        "Rule \(rule)", x: Axis(hasTicks: false), y: Axis(hasTicks: false), aspect: 0.5,
        marks: [.heatMap(automaton(rule, width: 64, steps: 32), domain: 0...1, isFlipped: true)])
    })

  static let noise = Figure(
    "noise", title: "Rule 30 for two hundred steps",
    plots: [
      Plot(
        x: Axis("Cell"), y: Axis("Time step"), aspect: 1,
        marks: [.heatMap(automaton(30, width: 200, steps: 200), domain: 0...1, isFlipped: true)])
    ])

  static let shades = Figure(
    "shades", title: "A saddle in shades",
    plots: [
      Plot(x: Axis("x"), y: Axis("y"), aspect: 1, marks: [.heatMap(saddle, domain: -1...1)])
    ])

  static let panels = Figure(
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

  static let gaps = Figure(
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

  static let empty = Figure(
    "empty", title: "Nothing to see",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Loss"),
        marks: [.line([Point(.nan, 1)], ink: .series(0), label: "Diverged")])
    ])

  static let nothing = Figure("nothing", title: "No plots", plots: [])

  static let texts = Figure(
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

  static let logLog = Figure(
    "log-log", title: "Two rates of convergence",
    plots: [
      Plot(
        x: Axis("Grid size", scale: .log), y: Axis("Error", scale: .log), aspect: 0.7,
        marks: [
          .line([Point(10, 0.1), Point(1000, 0.001)], ink: .series(0), label: "O(h)"),
          .line([Point(10, 0.01), Point(1000, 1e-6)], ink: .series(1), label: "O(h²)"),
        ])
    ])

  static let extremes = Figure(
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

extension Samples {
  static func decay(_ start: Double, by factor: Double, to end: Double, count: Int) -> [Point] {
    var height = start
    return (0..<count).map { step in
      defer { height *= factor }
      return Point(Double(step), height + end)
    }
  }

  static func steps(_ rate: Double) -> [Point] {
    decay(1, by: 1 - rate, to: 0, count: 12)
  }

  static func spiral(turns: Double) -> [Point] {
    var (x, y) = (-1.5, 1.2)
    let turn = turns / 10
    return (0..<60).map { _ in
      defer { (x, y) = (0.92 * (x - turn * y), 0.92 * (y + turn * x)) }
      return Point(x, y)
    }
  }

  /// Level lines of x² + 4y², sixty corners each.
  static var ellipses: [ContourLevel] {
    var circle = [Point(1, 0)]
    let (cosine, sine) = (0.994521895368273, 0.104528463267653)
    for _ in 0..<60 {
      let last = circle[circle.count - 1]
      circle.append(Point(last.x * cosine - last.y * sine, last.x * sine + last.y * cosine))
    }
    return [0.25, 1, 2.25, 4, 6.25].map { value in
      let radius = value.squareRoot()
      return ContourLevel(
        value: value, lines: [circle.map { Point(radius * $0.x, radius * $0.y / 2) }])
    }
  }

  static var saddle: Grid {
    let side = 21
    let values = (0..<side * side).map { index in
      let x = Double(index % side - 10) / 10
      let y = Double(index / side - 10) / 10
      return x * x - y * y
    }
    return Grid(columns: side, rows: side, x: -1...1, y: -1...1, values: values)
  }

  /// An elementary cellular automaton on a ring, from one live cell.
  static func automaton(_ rule: Int, width: Int, steps: Int) -> Grid {
    var row = (0..<width).map { $0 == width / 2 ? 1 : 0 }
    var values: [Double] = []
    for _ in 0..<steps {
      values += row.map(Double.init)
      row = (0..<width).map { cell in
        let left = row[(cell + width - 1) % width]
        let right = row[(cell + 1) % width]
        return rule >> (left * 4 + row[cell] * 2 + right) & 1
      }
    }
    return Grid(
      columns: width, rows: steps, x: 0...Double(width), y: 0...Double(steps), values: values)
  }
}
