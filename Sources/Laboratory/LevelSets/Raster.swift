/// Samples of a function of two variables at the nodes of a regular grid.
///
///     let bowl = Raster(columns: 41, rows: 41, x: -2...2, y: -2...2) { ($0 * $0).sum() }
///     bowl.contours(at: 1)  // one closed chain, close to the unit circle
public struct Raster: Hashable, Sendable {
  /// Nodes in a row, at least 2.
  public let columns: Int
  /// Rows of nodes, at least 2.
  public let rows: Int
  /// The horizontal extent, from the first column to the last.
  public let x: ClosedRange<Double>
  /// The vertical extent, from the first row to the last.
  public let y: ClosedRange<Double>
  /// The value at each node, row by row from the lowest; `rows * columns` of them.
  public let values: [Double]

  /// A raster of known `values`.
  ///
  /// - Parameters:
  ///   - columns: Nodes in a row, at least 2.
  ///   - rows: Rows of nodes, at least 2.
  ///   - x: The horizontal extent.
  ///   - y: The vertical extent.
  ///   - values: `rows * columns` values, row by row from the lowest.
  public init(
    columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>, values: [Double]
  ) {
    precondition(columns >= 2 && rows >= 2, "a raster needs two nodes each way")
    precondition(values.count == rows * columns, "a raster needs rows × columns values")
    self.columns = columns
    self.rows = rows
    self.x = x
    self.y = y
    self.values = values
  }

  /// The raster of `function`'s values.
  ///
  /// - Parameters:
  ///   - columns: Nodes in a row, at least 2.
  ///   - rows: Rows of nodes, at least 2.
  ///   - x: The horizontal extent.
  ///   - y: The vertical extent.
  ///   - function: What is sampled, once at each node, row by row.
  public init(
    columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>,
    sampling function: (SIMD2<Double>) -> Double
  ) {
    precondition(columns >= 2 && rows >= 2, "a raster needs two nodes each way")
    var values: [Double] = []
    values.reserveCapacity(rows * columns)
    for row in 0..<rows {
      let height = Raster.node(row, of: rows, in: y)
      for column in 0..<columns {
        values.append(function(SIMD2(Raster.node(column, of: columns, in: x), height)))
      }
    }
    self.init(columns: columns, rows: rows, x: x, y: y, values: values)
  }

  /// Where the node in this column and row lies.
  public func position(column: Int, row: Int) -> SIMD2<Double> {
    SIMD2(Raster.node(column, of: columns, in: x), Raster.node(row, of: rows, in: y))
  }

  /// The value at the node in this column and row.
  public subscript(column column: Int, row row: Int) -> Double {
    values[row * columns + column]
  }
}

extension Raster {
  /// The place of one of `count` nodes on an axis; the ends are exact, and so is the middle of a
  /// symmetric range.
  static func node(_ index: Int, of count: Int, in range: ClosedRange<Double>) -> Double {
    let share = Double(index) / Double(count - 1)
    return range.lowerBound * (1 - share) + range.upperBound * share
  }
}
