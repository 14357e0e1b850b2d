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

  /// A loss that falls to `end` in sixty epochs.
  static func falling(to end: Double) -> [Point] {
    (0...60).map { Point(Double($0), end + 0.6 / (1 + 0.15 * Double($0))) }
  }

  /// Intervals around `points` that widen by `growth` with every epoch.
  static func spread(of points: [Point], by growth: Double) -> [Span] {
    points.map { Span(x: $0.x, from: $0.y - 0.02 - growth * $0.x, to: $0.y + 0.02 + growth * $0.x) }
  }

  /// Accuracies that approach 1 as the training rows double.
  static func learning(from start: Double, shift: Double) -> [Point] {
    [16, 32, 64, 128, 256, 512].map { Point($0 * shift, 1 - (1 - start) * 16 / ($0 * shift)) }
  }

  /// A learning rate: up to 1 in sixty steps, and down again to almost nothing.
  static func warmUp(_ step: Int) -> Double {
    let share = min(Double(step) / 60, (200 - Double(step)) / 140)
    return 0.02 + 0.98 * share * share * (3 - 2 * share)
  }

  /// A number times itself.
  static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// Numbers that look like draws from a normal distribution: sums of twelve even ones.
  public static func bell(_ count: Int, seed: UInt64 = 1) -> [Double] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 7
    return (0..<count).map { _ in
      var sum = -6.0
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        sum += Double(state >> 11) * 0x1p-53
      }
      return sum
    }
  }

  /// A function's values at the middles of cells.
  public static func cells(
    columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>,
    _ value: (Double, Double) -> Double
  ) -> Grid {
    grid(columns, rows, x, y) { index, count in
      (Double(index) + 0.5) / Double(count)
    } of: {
      value($0, $1)
    }
  }

  /// A function's values at samples from edge to edge.
  public static func samples(
    columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>,
    _ value: (Double, Double) -> Double
  ) -> Grid {
    grid(columns, rows, x, y) { index, count in
      Double(index) / Double(count - 1)
    } of: {
      value($0, $1)
    }
  }

  private static func grid(
    _ columns: Int, _ rows: Int, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>,
    share: (Int, Int) -> Double, of value: (Double, Double) -> Double
  ) -> Grid {
    func place(_ range: ClosedRange<Double>, _ share: Double) -> Double {
      range.lowerBound + share * (range.upperBound - range.lowerBound)
    }
    let values = (0..<rows * columns).map { index in
      value(place(x, share(index % columns, columns)), place(y, share(index / columns, rows)))
    }
    return Grid(columns: columns, rows: rows, x: x, y: y, values: values)
  }
}
