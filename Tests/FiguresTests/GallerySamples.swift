import Figures

/// One figure for each mark and scale, as an author would write it.
extension Samples {
  static let gallery = [
    bands, groupedBars, levelBars, stackedBars, histogram, quantiles, errorBars, heatMap, diverging,
    filledContours, vectorField, references, facets, freeFacets, symlog, categories, longCategories,
  ]

  /// A mean over seeds, and the band in which most of them lie.
  static let bands: Figure = {
    let epochs = (0...60).map(Double.init)
    func mean(_ epoch: Double, _ end: Double) -> Double { end + 0.6 / (1 + 0.15 * epoch) }
    func spread(_ epoch: Double, _ end: Double) -> Double { 0.02 + end * epoch / 400 }
    let marks = [("Training", 0.05), ("Validation", 0.22)].enumerated().flatMap { index, series in
      let (label, end) = series
      return [
        Mark.area(
          epochs.map {
            Span(
              x: $0, from: mean($0, end) - spread($0, end), to: mean($0, end) + spread($0, end))
          }, ink: .series(index)),
        .line(epochs.map { Point($0, mean($0, end)) }, ink: .series(index), label: label),
      ]
    }
    return Figure(
      "bands", title: "Loss with the spread over ten seeds",
      plots: [Plot(x: Axis("Epoch"), y: Axis("Loss", unit: "nats"), marks: marks)])
  }()

  /// Bars of several series side by side.
  static let groupedBars = Figure(
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

  /// Long names have room beside bars that lie.
  static let levelBars = Figure(
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

  /// Parts of a whole, one on the other.
  static let stackedBars = Figure(
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

  /// How often values occur.
  static let histogram = Figure(
    "histogram", title: "Weights after training",
    plots: [
      Plot(
        x: Axis("Weight"), y: Axis("Number of weights"),
        marks: [
          .histogram(bell(2000).map { 0.3 * $0 - 0.05 }, bins: 30), .rule(.x(-0.05), label: "Mean"),
        ])
    ])

  /// Quantiles of several samples.
  static let quantiles = Figure(
    "quantiles", title: "Steps to arrive, over two hundred starts",
    plots: [
      Plot(
        x: Axis(categories: ["Gradient descent", "Momentum", "Nesterov", "Adam"]),
        y: Axis("Steps", scale: .log),
        marks: Mark.quantiles(
          [900, 210, 160, 330].enumerated().map { index, typical in
            bell(200, seed: UInt64(index)).map { typical * (1 + 0.22 * $0 + 0.03 * $0 * $0) }
          }))
    ])

  /// Means with their intervals.
  static let errorBars: Figure = {
    let sizes = [16.0, 32, 64, 128, 256, 512]
    let marks = [("MLP", 0.62), ("CNN", 0.9)].enumerated().flatMap { index, series in
      let (label, start) = series
      // The two stand a little apart, so that neither hides the other's interval.
      let points = sizes.map { Point($0 * (index == 0 ? 0.97 : 1.03), 1 - (1 - start) * 16 / $0) }
      let spans = points.map {
        Span(x: $0.x, from: $0.y - 1.2 / (8 + $0.x), to: min($0.y + 1.2 / (8 + $0.x), 1))
      }
      return [
        Mark.whiskers(spans, ink: .series(index)),
        .line(points, ink: .series(index), label: label),
        .dots(points, ink: .series(index), label: label),
      ]
    }
    return Figure(
      "error-bars", title: "Accuracy against the number of training rows",
      plots: [
        Plot(
          x: Axis("Training rows", scale: .log), y: Axis("Test accuracy"), marks: marks)
      ])
  }()

  /// Values over a plane in colours from little to much.
  static let heatMap = Figure(
    "heat-map", title: "Final loss by learning rate and momentum",
    plots: [
      Plot(
        x: Axis("Momentum β"), y: Axis("Learning rate η"),
        colours: ColourScale(.sequential, label: "Loss after 100 steps"), aspect: 0.7,
        marks: [
          .heatMap(
            sampled(columns: 40, rows: 28, x: 0...1, y: 0...0.04) { beta, rate in
              let (best, width) = (0.9 - 12 * rate, 0.3)
              return min(2.4 * (beta - best) * (beta - best) / width + 20 * rate, 2)
            }, domain: 0...2)
        ])
    ])

  /// Values over a plane on both sides of zero.
  static let diverging = Figure(
    "diverging", title: "A saddle: up along one axis, down along the other",
    plots: [
      Plot(
        x: Axis("x"), y: Axis("y"), colours: ColourScale(.diverging, label: "x² − y²"), aspect: 1,
        marks: [
          .heatMap(
            sampled(columns: 60, rows: 60, x: -1...1, y: -1...1) { $0 * $0 - $1 * $1 },
            domain: -1...1)
        ])
    ])

  /// The plane coloured by steps between levels.
  static let filledContours: Figure = {
    let levels: [Double] = [1, 3, 10, 30, 100, 200]
    let grid = sampled(columns: 81, rows: 81, x: -5...5, y: -5...5, at: .samples) { x, y in
      let (a, b) = (x * x + y - 11, x + y * y - 7)
      return a * a + b * b
    }
    return Figure(
      "filled-contours", title: "Himmelblau's function and its four minima",
      plots: [
        Plot(
          x: Axis("x"), y: Axis("y"), colours: ColourScale(.sequential, label: "Loss"), aspect: 1,
          marks: [
            .bands(grid, at: levels),
            .dots(
              [Point(3, 2), Point(-2.81, 3.13), Point(-3.78, -3.28), Point(3.58, -1.85)],
              ink: .series(1), label: "Minimum"),
          ])
      ])
  }()

  /// Directions over a plane.
  static let vectorField = Figure(
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

  /// Lines to compare with, each with its name.
  static let references = Figure(
    "references", title: "A learning rate that warms up and anneals",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Learning rate η"),
        marks: [
          .area((0...200).map { Span(x: Double($0), from: 0, to: warmUp($0)) }, ink: .series(0)),
          .line((0...200).map { Point(Double($0), warmUp($0)) }, ink: .series(0)),
          .rule(.x(60), label: "Peak"), .rule(.y(0.8), label: "Largest stable rate"),
          .text("Annealing", at: Point(135, 0.62), anchor: .start),
        ])
    ])

  /// Small multiples over the same axes, labelled once.
  static let facets = Figure(
    "facets", title: "Loss at six learning rates", columns: 3, sharing: [.x, .y],
    plots: [0.001, 0.01, 0.05, 0.09, 0.18, 0.205].map { rate in
      Plot(
        "η = \(rate)", x: Axis("Step"), y: Axis("Loss", scale: .log), aspect: 0.75,
        marks: [
          .line(
            (0...40).map { Point(Double($0), power(abs(1 - 10 * rate), $0)) }, ink: .series(0))
        ])
    })

  /// Small multiples whose axes differ.
  static let freeFacets = Figure(
    "free-facets", title: "Three measures of one run", columns: 3,
    plots: [("Loss", 2.0, 0.93), ("Error", 80, 0.97), ("Gradient norm", 14, 0.9)].map { one in
      Plot(
        one.0, x: Axis("Epoch"), y: Axis(), aspect: 0.9,
        marks: [.line(decay(one.1, by: one.2, to: one.1 / 20, count: 50), ink: .series(0))])
    })

  /// A logarithmic scale for values of both signs.
  static let symlog = Figure(
    "symlog", title: "A gradient that swings and dies away",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Gradient", scale: .symlog(0.01)),
        marks: [
          .rule(.y(0)),
          .line(
            (0...60).map { Point(Double($0), 200 * power(-0.82, $0)) }, ink: .series(0)),
        ])
    ])

  /// Dots in categories.
  static let categories = Figure(
    "categories", title: "Accuracy of each seed",
    plots: [
      Plot(
        x: Axis("Test accuracy"), y: Axis(categories: ["Perceptron", "Locally connected", "CNN"]),
        aspect: 0.3,
        marks: [0.71, 0.9, 0.985].enumerated().map { row, middle in
          .dots(
            bell(9, seed: UInt64(row + 5)).map {
              Point(middle + 0.02 * $0 * (1 - middle) * 4, Double(row))
            },
            ink: .series(row))
        })
    ])

  /// Names of categories that need more than one line.
  static let longCategories = Figure(
    "long-categories", title: "Parameters of each network",
    plots: [
      Plot(
        x: Axis(
          categories: [
            "Multilayer perceptron", "Locally connected network", "Convolutional network",
          ]),
        y: Axis("Parameters", scale: .log),
        marks: [
          .dots([Point(0, 2128), Point(1, 1568), Point(2, 161)], ink: .series(0))
        ])
    ])
}

extension Samples {
  /// Numbers that look like draws from a normal distribution: sums of twelve even ones.
  static func bell(_ count: Int, seed: UInt64 = 1) -> [Double] {
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

  enum Sampling { case cells, samples }

  /// A function's values at the middles of cells, or at samples from edge to edge.
  static func sampled(
    columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>,
    at sampling: Sampling = .cells, _ value: (Double, Double) -> Double
  ) -> Grid {
    func place(_ range: ClosedRange<Double>, _ index: Int, _ count: Int) -> Double {
      let share =
        sampling == .cells
        ? (Double(index) + 0.5) / Double(count) : Double(index) / Double(count - 1)
      return range.lowerBound + share * (range.upperBound - range.lowerBound)
    }
    let values = (0..<rows * columns).map {
      value(place(x, $0 % columns, columns), place(y, $0 / columns, rows))
    }
    return Grid(columns: columns, rows: rows, x: x, y: y, values: values)
  }

  static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// A schedule: up to 1 in sixty steps, and down again to almost nothing.
  static func warmUp(_ step: Int) -> Double {
    let (up, down) = (Double(step) / 60, (200 - Double(step)) / 140)
    let share = min(up, down)
    return 0.02 + 0.98 * share * share * (3 - 2 * share)
  }
}
