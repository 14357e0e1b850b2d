public import Figures

// The data of the samples: formulas, so that a picture changes only when its drawing does.
extension Samples {
  /// A height that falls by the same factor with every step.
  public static func decay(_ start: Double, by factor: Double, to end: Double, count: Int)
    -> [Point]
  {
    var height = start
    return (0..<count).map { step in
      defer { height *= factor }
      return Point(Double(step), height + end)
    }
  }

  /// Steps of gradient descent into a parabola: place by step.
  static func steps(_ rate: Double) -> [Point] {
    decay(1, by: 1 - rate, to: 0, count: 12)
  }

  /// A way to the origin that turns around it.
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

  /// The heights x² − y² on a square.
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
  public static func automaton(_ rule: Int, width: Int, steps: Int) -> Grid {
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
