extension ContourLevel {
  /// The area where `grid`, whose values stand at samples from edge to edge, is at or above `value`: its
  /// outlines, closed, those of holes among them.
  public init(above value: Double, in grid: Grid) {
    self.init(value: value, lines: grid.outlines(above: value))
  }
}

extension Mark {
  /// Filled contours: the plane coloured by the steps between `levels`, which rise.
  public static func bands(_ grid: Grid, at levels: [Double]) -> Mark {
    let corners = [
      Point(grid.x.lowerBound, grid.y.lowerBound), Point(grid.x.upperBound, grid.y.lowerBound),
      Point(grid.x.upperBound, grid.y.upperBound), Point(grid.x.lowerBound, grid.y.upperBound),
    ]
    let ground = ContourLevel(value: -.infinity, lines: [corners + [corners[0]]])
    return .bands([ground] + levels.map { ContourLevel(above: $0, in: grid) })
  }
}

extension Grid {
  /// The closed outlines of the area at or above `level`.
  ///
  /// Every square of four samples is cut by straight lines (marching squares; where two corners face two,
  /// the mean of all four decides). Around the grid stands a ring of samples below every level, so that
  /// each outline closes along the edge. What is not finite is below too.
  ///
  /// Reference: Lorensen & Cline, "Marching cubes", 1987, in two dimensions.
  fileprivate func outlines(above level: Double) -> [[Point]] {
    guard columns > 1, rows > 1 else { return [] }
    // Each cut edge leads to the next one around the area, which lies on the left.
    let width = columns + 1
    var next = [Int](repeating: -1, count: 2 * (rows + 2) * (columns + 2))
    for row in 0...rows {
      for column in 0...width - 1 {
        let inside = [
          isAbove(level, row, column), isAbove(level, row, column + 1),
          isAbove(level, row + 1, column + 1), isAbove(level, row + 1, column),
        ]
        guard inside.contains(true), inside.contains(false) else { continue }
        // The square's edges, counter-clockwise: bottom, right, top, left.
        let edges = [
          edge(row, column, isUpright: false), edge(row, column + 1, isUpright: true),
          edge(row + 1, column, isUpright: false), edge(row, column, isUpright: true),
        ]
        let isSaddle = inside[0] == inside[2] && inside[1] == inside[3]
        let isJoined = isSaddle && isMiddleAbove(level, row, column)
        for (side, cut) in edges.enumerated() {
          // Here the outline leaves the area's far side: from inside to outside, going round.
          guard inside[side], !inside[(side + 1) % 4] else { continue }
          var other = side
          if isJoined {
            other = (side + 1) % 4
          } else {
            repeat { other = (other + 3) % 4 } while !(!inside[other] && inside[(other + 1) % 4])
          }
          next[cut] = edges[other]
        }
      }
    }
    return chains(next, level)
  }

  /// Follows the cut edges from one to the next.
  private func chains(_ next: [Int], _ level: Double) -> [[Point]] {
    var next = next
    var chains: [[Point]] = []
    for start in next.indices where next[start] >= 0 {
      var chain = [place(of: start, level)]
      var edge = start
      while next[edge] >= 0 {
        let following = next[edge]
        next[edge] = -1
        chain.append(place(of: following, level))
        edge = following
      }
      chains.append(chain)
    }
    return chains
  }

  /// The number of the edge that starts at a sample of the grid with its ring, and leads up or right.
  private func edge(_ row: Int, _ column: Int, isUpright: Bool) -> Int {
    2 * (row * (columns + 2) + column) + (isUpright ? 1 : 0)
  }

  /// The value at a sample of the grid with its ring; nil on the ring and for what is not finite.
  private func value(_ row: Int, _ column: Int) -> Double? {
    guard (1...rows).contains(row), (1...columns).contains(column) else { return nil }
    let value = values[(row - 1) * columns + column - 1]
    return value.isFinite ? value : nil
  }

  private func isAbove(_ level: Double, _ row: Int, _ column: Int) -> Bool {
    value(row, column).map { $0 >= level } ?? false
  }

  private func isMiddleAbove(_ level: Double, _ row: Int, _ column: Int) -> Bool {
    var sum = 0.0
    for (up, right) in [(0, 0), (0, 1), (1, 1), (1, 0)] {
      guard let value = value(row + up, column + right) else { return false }
      sum += value / 4
    }
    return sum >= level
  }

  /// Where the outline cuts an edge.
  private func place(of edge: Int, _ level: Double) -> Point {
    let isUpright = edge % 2 == 1
    let (row, column) = (edge / 2 / (columns + 2), edge / 2 % (columns + 2))
    let (otherRow, otherColumn) = isUpright ? (row + 1, column) : (row, column + 1)
    let (from, to) = (sample(row, column), sample(otherRow, otherColumn))
    switch (value(row, column), value(otherRow, otherColumn)) {
    case (let low?, let high?):
      let share = min(max((level / 2 - low / 2) / (high / 2 - low / 2), 0), 1)
      return Point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
    case (nil, _): return to
    case (_, nil): return from
    }
  }

  /// The place of a sample; the ring lies on the grid's edge.
  private func sample(_ row: Int, _ column: Int) -> Point {
    func part(_ range: ClosedRange<Double>, _ index: Int, _ count: Int) -> Double {
      let share = Double(min(max(index - 1, 0), count - 1)) / Double(count - 1)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    return Point(part(x, column, columns), part(y, row, rows))
  }
}
