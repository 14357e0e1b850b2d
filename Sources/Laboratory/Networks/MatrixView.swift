/// Where a matrix of floats stands inside an array of vectors, counted in floats.
///
/// A *packed* matrix has its rows padded with zeros to whole vectors of eight; any matrix may be read
/// through other strides, such as its transpose or a window that slides over its rows.
struct MatrixView: Hashable, Sendable {
  /// The index of entry (0, 0).
  var offset: Int
  /// How many rows there are.
  var rows: Int
  /// How many entries there are in a row, without padding.
  var columns: Int
  /// The distance from one row to the next.
  var rowStride: Int
  /// The distance from one column to the next.
  var columnStride: Int
}

extension MatrixView {
  /// Floats in a vector.
  static let lanes = 8

  /// A packed matrix whose first row is vector number `start`.
  init(packedAt start: Int, rows: Int, columns: Int) {
    let stride = MatrixView.vectors(for: columns) * MatrixView.lanes
    self.init(
      offset: start * MatrixView.lanes, rows: rows, columns: columns, rowStride: stride,
      columnStride: 1)
  }

  /// How many vectors hold `columns` floats.
  static func vectors(for columns: Int) -> Int { (columns + lanes - 1) / lanes }

  /// The vectors of one row of a packed matrix.
  var rowVectors: Int { MatrixView.vectors(for: columns) }

  /// The vectors of a whole packed matrix.
  var vectors: Int { rows * rowVectors }

  /// The same entries with rows and columns exchanged.
  var transposed: MatrixView {
    MatrixView(
      offset: offset, rows: columns, columns: rows, rowStride: columnStride,
      columnStride: rowStride)
  }

  /// The `count` columns from `first` on.
  func columns(from first: Int, count: Int) -> MatrixView {
    var view = self
    view.offset += first * columnStride
    view.columns = count
    return view
  }

  /// Whether every entry lies in an array of `count` vectors.
  func fits(_ count: Int) -> Bool {
    let last = offset + (rows - 1) * rowStride + (columns - 1) * columnStride
    return offset >= 0 && rows > 0 && columns > 0 && last < count * MatrixView.lanes
  }

  /// Whether rows are padded whole vectors within an array of `count` vectors.
  func isPacked(in count: Int) -> Bool {
    fits(count) && columnStride == 1 && offset % MatrixView.lanes == 0
      && rowStride % MatrixView.lanes == 0 && rowStride >= columns
  }

  /// The index of the vector that starts row `row` of a packed matrix.
  func vector(ofRow row: Int) -> Int { (offset + row * rowStride) / MatrixView.lanes }
}
