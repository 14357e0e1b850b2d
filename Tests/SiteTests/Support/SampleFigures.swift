import Figures

extension SampleCourse {
  /// Contours with three paths.
  static var paths: Figure {
    let levels = (1...9).map { level in
      let size = Double(level)
      let lines: [[Point]] = [
        ring(around: Point(3, 2), radius: size * 0.42, squash: 1.3),
        ring(around: Point(-2.8, 3.1), radius: size * 0.38, squash: 0.9),
        ring(around: Point(-3.8, -3.3), radius: size * 0.36, squash: 1.1),
        ring(around: Point(3.6, -1.8), radius: size * 0.33, squash: 0.8),
      ]
      return ContourLevel(value: size * size, lines: lines)
    }
    let start = Point(-0.5, -0.8)
    return Figure(
      "paths", title: "Paths of three optimizers",
      summary: "Three paths leave (−0.5, −0.8) and end in two valleys.",
      plots: [
        Plot(
          x: Axis("x", domain: -5...5), y: Axis("y", domain: -5...5), aspect: 0.8,
          marks: [
            .contour(levels),
            .line(
              path(from: start, to: Point(3.6, -1.8), wobble: 0.1), ink: .series(0), label: "gd"),
            .line(
              path(from: start, to: Point(3, 2), wobble: 0.9), ink: .series(1), label: "momentum"),
            .line(path(from: start, to: Point(3, 2), wobble: 0.02), ink: .series(2), label: "adam"),
            .dots([start], ink: .strong),
            .text("start", at: start, anchor: .end),
          ])
      ])
  }

  private static func ring(around centre: Point, radius: Double, squash: Double) -> [Point] {
    // A regular polygon by repeated rotation: no trigonometry is at hand, and none is needed.
    let (cosine, sine) = (0.9510565162951535, 0.30901699437494745)
    var direction = Point(1, 0)
    return (0...20).map { _ in
      let point = Point(
        centre.x + radius * direction.x, centre.y + radius * squash * direction.y)
      direction = Point(
        cosine * direction.x - sine * direction.y, sine * direction.x + cosine * direction.y)
      return point
    }
  }

  private static func path(from start: Point, to end: Point, wobble: Double) -> [Point] {
    (0...30).map { step in
      let share = 1 - 1 / (1 + Double(step) * 0.4)
      let side = (step % 2 == 0 ? 1.0 : -1.0) * wobble * (1 - share)
      return Point(
        start.x + (end.x - start.x) * share + side, start.y + (end.y - start.y) * share - side)
    }
  }

  /// Three falling lines.
  static func losses(_ name: String, title: String) -> Figure {
    let lines = [("gd", 0.9), ("momentum", 0.82), ("adam", 0.7)].enumerated().map { index, line in
      var value = 170.0
      let points = (0...60).map { step in
        value *= line.1
        return Point(Double(step), value)
      }
      return Mark.line(points, ink: .series(index), label: line.0)
    }
    return Figure(
      name, title: title, summary: "All three lines fall; Adam’s falls fastest.",
      plots: [
        Plot(
          x: Axis("Step"), y: Axis("Loss", scale: .log),
          marks: lines + [.rule(.y(0.01), label: "tolerance")])
      ])
  }

  /// Rows of an elementary automaton.
  static var diagram: Figure {
    let width = 101
    var cells = Array(repeating: 0, count: width)
    cells[width / 2] = 1
    var values: [Double] = []
    let rows = 50
    for _ in 0..<rows {
      values += cells.map(Double.init)
      cells = cells.indices.map { index in
        let left = cells[(index + width - 1) % width]
        return left ^ (cells[index] | cells[(index + 1) % width])
      }
    }
    let grid = Grid(columns: width, rows: rows, x: 0...101, y: 0...50, values: values)
    return Figure(
      "diagram", title: "Space-time diagram of rule 30", summary: "A triangle of cells.",
      plots: [
        Plot(
          x: Axis("Cell", domain: 0...101), y: Axis("Time", domain: 0...50), aspect: 0.5,
          marks: [.heatMap(grid, domain: 0...1, isFlipped: true)])
      ])
  }

  /// What became of each optimizer.
  static var summary: Table {
    Table(
      "summary", title: "Where each optimizer ended",
      columns: [
        Table.Column("Optimizer"), Table.Column("Final loss", format: .scientific(2)),
        Table.Column("Distance"), Table.Column("Accuracy", format: .fixed(3)),
        Table.Column("Verdict"),
      ],
      rows: [
        [
          .text("gd"), .number(0.0000314), .number(0.0213), .spread(mean: 0.811, deviation: 0.004),
          .text("converges"),
        ],
        [
          .text("momentum"), .number(1.2e-9), .number(0.00012),
          .spread(mean: 0.9, deviation: 0.011), .text("converges"),
        ],
        [.text("adam"), .number(170.2), .empty, .empty, .text("bounces")],
      ])
  }
}
