/// One edge of a raster's grid, from a node to its right or upper neighbour.
///
/// A level crosses an edge at most once as far as the samples can tell, so the edge names the
/// vertex that the two cells beside it share.
struct GridEdge: Hashable, Sendable {
  /// Twice the node's index in the raster, plus 1 for the edge that goes up.
  var index: Int

  /// The edge from the node in this column and row to its right neighbour.
  static func right(column: Int, row: Int, in raster: Raster) -> GridEdge {
    GridEdge(index: 2 * (row * raster.columns + column))
  }

  /// The edge from the node in this column and row to its upper neighbour.
  static func up(column: Int, row: Int, in raster: Raster) -> GridEdge {
    GridEdge(index: 2 * (row * raster.columns + column) + 1)
  }

  /// Where the edge starts and ends, and the samples there.
  func ends(in raster: Raster) -> (tail: Sample, head: Sample) {
    let node = index >> 1
    let other = index & 1 == 0 ? node + 1 : node + raster.columns
    return (Sample(node, in: raster), Sample(other, in: raster))
  }

  /// One node's place and value.
  struct Sample {
    var position: SIMD2<Double>
    var value: Double

    init(_ node: Int, in raster: Raster) {
      position = raster.position(column: node % raster.columns, row: node / raster.columns)
      value = raster.values[node]
    }
  }
}

extension GridEdge {
  /// The point at which the straight line through the two samples passes through `level`.
  ///
  /// It is off the function's own crossing by O(h²) on an edge of length h.
  func linearCrossing(of level: Double, in raster: Raster) -> SIMD2<Double> {
    let (tail, head) = ends(in: raster)
    return point(at: (level - tail.value) / (head.value - tail.value), from: tail, to: head)
  }

  /// The point at which `function` itself passes through `level`, by 53 halvings of the edge.
  ///
  /// Each halving keeps the two ends on either side of the level, so what is left is an interval of
  /// one part in 2⁵³ of the edge. A sample that equals the level is the crossing itself, so that
  /// edges which meet there agree on it.
  func bisectedCrossing(
    of level: Double, in raster: Raster, _ function: (SIMD2<Double>) -> Double
  ) -> SIMD2<Double> {
    let (tail, head) = ends(in: raster)
    if tail.value == level { return tail.position }
    if head.value == level { return head.position }
    let tailIsInside = tail.value >= level
    var (low, high) = (0.0, 1.0)
    for _ in 0..<53 {
      let middle = (low + high) / 2
      let isInside = function(point(at: middle, from: tail, to: head)) >= level
      if isInside == tailIsInside { low = middle } else { high = middle }
    }
    return point(at: (low + high) / 2, from: tail, to: head)
  }

  /// The point at this share of the way; exactly on the edge, and exactly its ends at 0 and 1, so
  /// that edges which meet at a node agree on it.
  private func point(at share: Double, from tail: Sample, to head: Sample) -> SIMD2<Double> {
    let axis = index & 1
    var point = tail.position
    point[axis] = tail.position[axis] * (1 - share) + head.position[axis] * share
    return point
  }
}
