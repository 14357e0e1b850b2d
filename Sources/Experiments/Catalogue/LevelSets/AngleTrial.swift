import Laboratory

/// A rectangle of the plane.
public struct Window: Storable, Hashable {
  /// From left to right.
  public var x: ClosedRange<Double>
  /// From below to above.
  public var y: ClosedRange<Double>

  /// The rectangle between these ends, two for each axis.
  init(x: [Double], y: [Double]) {
    self.x = min(x[0], x[1])...max(x[0], x[1])
    self.y = min(y[0], y[1])...max(y[0], y[1])
  }

  /// The samples of `function` on `cells` by `cells` cells of this rectangle, moved by `shift`
  /// right and up.
  func raster(
    cells: Int, shift: Double = 0, sampling function: (SIMD2<Double>) -> Double
  ) -> Raster {
    Raster(
      columns: cells + 1, rows: cells + 1,
      x: x.lowerBound + shift...x.upperBound + shift,
      y: y.lowerBound + shift...y.upperBound + shift, sampling: function)
  }

  /// The longer side.
  var side: Double { max(x.upperBound - x.lowerBound, y.upperBound - y.lowerBound) }

  /// Height over width, so that a plot of it has equal units both ways.
  var aspect: Double {
    (y.upperBound - y.lowerBound) / (x.upperBound - x.lowerBound)
  }
}

/// How a contour's vertices are found on the grid's edges.
public enum VertexRule: String, Storable, Hashable, CaseIterable {
  /// By the straight line between two samples.
  case linear
  /// By bisection, on the function itself.
  case refined
}

/// The measurement of one level's contour on one grid.
public struct AngleTrial: Storable, Hashable {
  var function: LevelFunction
  var level: Double
  var window: Window
  var shift: Double
  var smallestGradient: Double
  var cells: Int
  var rule: VertexRule

  /// What was measured.
  public struct Observation: Storable, Hashable {
    /// Segments measured.
    public var count: Int
    /// Segments left out.
    public var excluded: Int
    /// The largest |cos θ|.
    public var maximum: Double
    /// The mean |cos θ| over the contour's length.
    public var mean: Double
    /// The contour's length.
    public var length: Double
  }

  func observe() -> Observation {
    let raster = window.raster(cells: cells, shift: shift, sampling: function.value)
    let segments =
      switch rule {
      case .linear: raster.segments(at: level)
      case .refined: raster.segments(at: level, refinedBy: function.value)
      }
    let measured = Perpendicularity(
      of: segments, smallestGradient: smallestGradient,
      shortest: 1e-6 * window.side / Double(cells), gradient: function.gradient)
    return Observation(
      count: measured.count, excluded: measured.excluded, maximum: measured.maximum,
      mean: measured.lengthWeightedMean, length: measured.length)
  }
}
