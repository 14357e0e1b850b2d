/// A straight piece of a contour inside one cell of a raster; the function rises to its left.
public struct ContourSegment: Hashable, Sendable {
  /// Where it starts.
  public var start: SIMD2<Double>
  /// Where it ends.
  public var end: SIMD2<Double>

  /// The segment from `start` to `end`.
  public init(from start: SIMD2<Double>, to end: SIMD2<Double>) {
    self.start = start
    self.end = end
  }

  /// The step from its start to its end.
  public var tangent: SIMD2<Double> { end - start }

  /// The point halfway.
  public var midpoint: SIMD2<Double> { (start + end) / 2 }

  /// The distance between its ends.
  public var length: Double { (tangent * tangent).sum().squareRoot() }
}

extension Raster {
  /// The lines on which the samples, joined by straight lines along the grid, have the value
  /// `level`, by marching squares.
  ///
  /// Cells with a sample that is not finite are gaps. A cell whose corners lie inside and outside
  /// in turn is ambiguous; the mean of its corners decides.
  ///
  /// - Returns: Chains of points, the higher side on their left, in an order that depends on the
  ///   samples alone: open ones first. A closed chain ends where it starts. No point stands twice
  ///   in a row.
  /// - Complexity: linear in the number of nodes.
  public func contours(at level: Double) -> [[SIMD2<Double>]] {
    chains(at: level) { $0.linearCrossing(of: level, in: self) }
  }

  /// The contours whose vertices are root-refined: moved along their grid edges, by bisection, to
  /// where `function`, the one that was sampled, itself has the value `level`.
  public func contours(
    at level: Double, refinedBy function: (SIMD2<Double>) -> Double
  ) -> [[SIMD2<Double>]] {
    chains(at: level) { $0.bisectedCrossing(of: level, in: self, function) }
  }

  /// The contours' segments, cell by cell and row by row; those of length 0, which stand where a
  /// sample equals the level, are left out.
  /// - Complexity: linear in the number of nodes.
  public func segments(at level: Double) -> [ContourSegment] {
    segments(at: level) { $0.linearCrossing(of: level, in: self) }
  }

  /// The segments of the contours whose vertices are root-refined with `function`.
  public func segments(
    at level: Double, refinedBy function: (SIMD2<Double>) -> Double
  ) -> [ContourSegment] {
    segments(at: level) { $0.bisectedCrossing(of: level, in: self, function) }
  }
}

extension Raster {
  private func chains(
    at level: Double, vertex: (GridEdge) -> SIMD2<Double>
  ) -> [[SIMD2<Double>]] {
    var chains: [[SIMD2<Double>]] = []
    for edges in MarchingSquares(self, at: level).chains(edges: 2 * values.count) {
      var chain: [SIMD2<Double>] = []
      for edge in edges {
        let point = vertex(edge)
        if chain.last != point { chain.append(point) }
      }
      if chain.count > 1 { chains.append(chain) }
    }
    return chains
  }

  private func segments(
    at level: Double, vertex: (GridEdge) -> SIMD2<Double>
  ) -> [ContourSegment] {
    var segments: [ContourSegment] = []
    for step in MarchingSquares(self, at: level).steps {
      let segment = ContourSegment(from: vertex(step.entry), to: vertex(step.exit))
      if segment.start != segment.end { segments.append(segment) }
    }
    return segments
  }
}
