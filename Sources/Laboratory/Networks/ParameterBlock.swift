/// One packed matrix of parameters in a network's storage, and how it starts.
public struct ParameterBlock: Hashable, Sendable {
  /// Its number of rows: the inputs of a matrix of weights, 1 for biases.
  public let rows: Int
  /// Its number of columns: the units that the parameters feed.
  public let columns: Int
  /// The index of its first vector; each of its rows is padded with zeros to whole vectors.
  public let start: Int
  /// Its entries start uniform in [-bound, bound).
  public let bound: Double

  /// A block of `rows` by `columns` parameters from vector `start` on.
  init(rows: Int, columns: Int, start: Int, bound: Double) {
    self.rows = rows
    self.columns = columns
    self.start = start
    self.bound = bound
  }

  /// Where it stands in the network's storage.
  var view: MatrixView { MatrixView(packedAt: start, rows: rows, columns: columns) }

  /// The block of `rows` by `columns` parameters that follows this one.
  func followed(rows: Int, columns: Int, bound: Double) -> ParameterBlock {
    ParameterBlock(rows: rows, columns: columns, start: start + view.vectors, bound: bound)
  }
}
