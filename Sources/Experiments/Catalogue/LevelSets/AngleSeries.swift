import Elementary

/// What one vertex rule showed on grid after grid.
struct AngleSeries {
  /// How the vertices were found.
  let rule: VertexRule
  /// Cells per side of each grid.
  let grids: [Int]
  /// What was measured on each grid.
  let observations: [AngleTrial.Observation]

  /// A mean |cos θ| below this is round-off, as of a circle's chords, and follows no power law.
  static let roundOff = 1e-12

  /// The grids and means that are neither round-off nor of no segments.
  var means: [(cells: Double, mean: Double)] {
    zip(grids, observations).compactMap {
      $1.mean > AngleSeries.roundOff ? (Double($0), $1.mean) : nil
    }
  }

  /// The exponent p of the grid's step h in mean |cos θ| ~ hᵖ; nil where there are too few means.
  var rate: Double? { rate { $0.mean } }

  /// The same for the largest |cos θ|.
  var maximumRate: Double? { rate { $0.maximum } }

  /// By what factor the mean fell from the grid before to the one at `index`.
  func ratio(at index: Int) -> Double? {
    guard index > 0 else { return nil }
    let (coarse, fine) = (observations[index - 1].mean, observations[index].mean)
    return min(coarse, fine) > AngleSeries.roundOff ? coarse / fine : nil
  }

  /// All the ratios that there are.
  var ratios: [Double] { grids.indices.compactMap { ratio(at: $0) } }

  /// Whether there is a contour, and its angles are right to round-off on every grid.
  var isExact: Bool {
    means.isEmpty && observations.contains { $0.count > 0 }
  }

  private func rate(of measure: (AngleTrial.Observation) -> Double) -> Double? {
    var (steps, values): ([Double], [Double]) = ([], [])
    for (cells, observation) in zip(grids, observations)
    where observation.mean > AngleSeries.roundOff {
      steps.append(-Elementary.log(Double(cells)))
      values.append(Elementary.log(measure(observation)))
    }
    return Statistics.regression(steps, values)?.slope
  }
}
