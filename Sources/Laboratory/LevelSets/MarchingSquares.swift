/// The walk of one level through a raster's cells: which edge it enters each cell by, and which it
/// leaves by.
///
/// Samples at or above the level count as inside. Every step keeps the inside on its left, so the
/// function rises to the left of the walk, each edge is left at most once and entered at most once,
/// and steps join into chains head to tail.
///
/// Reference: Lorensen & Cline, "Marching cubes: a high resolution 3D surface construction
/// algorithm", 1987, in two dimensions.
struct MarchingSquares {
  /// One cell's piece of the walk.
  struct Step: Hashable {
    var entry: GridEdge
    var exit: GridEdge
  }

  /// The steps, cell by cell and row by row.
  private(set) var steps: [Step] = []

  /// The walk of `level` through `raster`; cells with a corner that is not finite are passed over.
  init(_ raster: Raster, at level: Double) {
    for row in 0..<raster.rows - 1 {
      for column in 0..<raster.columns - 1 {
        walkCell(column: column, row: row, of: raster, at: level)
      }
    }
  }

  /// Adds the steps through one cell.
  ///
  /// Corners and sides go round anticlockwise from the lower left: side k runs from corner k to
  /// corner k+1. The walk enters by a side that goes from inside to outside and leaves by one that
  /// comes back. Where there are two of each, the centre's value says which belong together.
  private mutating func walkCell(column: Int, row: Int, of raster: Raster, at level: Double) {
    let corners = SIMD4(
      raster[column: column, row: row], raster[column: column + 1, row: row],
      raster[column: column + 1, row: row + 1], raster[column: column, row: row + 1])
    var inside = 0
    for corner in 0..<4 {
      guard corners[corner].isFinite else { return }
      if corners[corner] >= level { inside |= 1 << corner }
    }
    guard inside != 0b0000 && inside != 0b1111 else { return }

    func isInside(_ corner: Int) -> Bool { inside >> (corner & 3) & 1 == 1 }
    let centre = (corners[0] + corners[1] + corners[2] + corners[3]) / 4
    // From an entry, the next way out anticlockwise cuts off the corners outside; the next one
    // clockwise cuts off the corners inside.
    let turn = centre >= level ? 1 : 3
    for side in 0..<4 where isInside(side) && !isInside(side + 1) {
      var exit = side + turn
      while isInside(exit) || !isInside(exit + 1) { exit += turn }
      steps.append(
        Step(
          entry: edge(side, column: column, row: row, of: raster),
          exit: edge(exit & 3, column: column, row: row, of: raster)))
    }
  }

  /// The grid edge on this side of the cell: below, right, above, left.
  private func edge(_ side: Int, column: Int, row: Int, of raster: Raster) -> GridEdge {
    switch side {
    case 0: .right(column: column, row: row, in: raster)
    case 1: .up(column: column + 1, row: row, in: raster)
    case 2: .right(column: column, row: row + 1, in: raster)
    default: .up(column: column, row: row, in: raster)
    }
  }
}

extension MarchingSquares {
  /// The steps joined into chains of edges; a closed chain ends with the edge it starts with.
  ///
  /// Open chains come first. Both kinds are ordered by the edge they start with, and a closed one
  /// starts with its lowest.
  /// - Complexity: linear in the number of grid edges.
  func chains(edges: Int) -> [[GridEdge]] {
    var next = [Int](repeating: -1, count: edges)
    var isEntered = [Bool](repeating: false, count: edges)
    for step in steps {
      next[step.entry.index] = step.exit.index
      isEntered[step.exit.index] = true
    }
    var chains: [[GridEdge]] = []
    for wantsOpen in [true, false] {
      for start in 0..<edges where next[start] >= 0 && isEntered[start] != wantsOpen {
        var chain = [GridEdge(index: start)]
        var here = start
        while next[here] >= 0 {
          let there = next[here]
          next[here] = -1
          here = there
          chain.append(GridEdge(index: here))
        }
        chains.append(chain)
      }
    }
    return chains
  }
}
