/// How well a network's rows match the targets, over every cell of a sample.
public struct Score: Hashable, Sendable {
  /// The share of cells that are right; a logit above 0 says 1.
  public var cellAccuracy: Double
  /// The share of rows in which every cell is right.
  public var rowAccuracy: Double
  /// The mean binary cross-entropy of a cell, in nats.
  public var loss: Double
}

extension RowNetwork {
  /// Measures the network on `rows`.
  public func score(on rows: LabelledRows) -> Score {
    var rightCells = 0
    var rightRows = 0
    var loss = 0.0
    forEachRow(of: rows) { row, place, workspace in
      let logits = place * MatrixView.vectors(for: width) * MatrixView.lanes
      let right = (0..<width).count { cell in
        (workspace.logits[float: logits + cell] > 0) == rows.targets[row][cell]
      }
      rightCells += right
      rightRows += right == width ? 1 : 0
      loss += BinaryCrossEntropy.sum(workspace, row: place, width: width)
    }
    let count = rows.inputs.count
    return Score(
      cellAccuracy: Double(rightCells) / Double(count * width),
      rowAccuracy: Double(rightRows) / Double(count), loss: loss / Double(count * width))
  }

  /// The gradient of the mean binary cross-entropy over all cells of `rows`, taken as one batch, laid
  /// out as the parameters are.
  public func lossGradient(on rows: LabelledRows) -> [SIMD8<Float>] {
    precondition(rows.width == width, "the rows are not as wide as the network")
    let encoded = EncodedRows(rows, halo: halo)
    var workspace = workspace(rows: encoded.count)
    for row in 0..<encoded.count { encoded.copy(row: row, to: row, of: &workspace) }
    var gradient = [SIMD8<Float>](repeating: .zero, count: parameters.count)
    forward(&workspace)
    BinaryCrossEntropy.differentiate(&workspace, width: width)
    backward(&workspace, addingTo: &gradient)
    return gradient
  }

  /// The logits of each row of `rows`.
  public func logits(of rows: LabelledRows) -> [[Float]] {
    var logits: [[Float]] = []
    forEachRow(of: rows) { _, place, workspace in
      let first = place * MatrixView.vectors(for: width) * MatrixView.lanes
      logits.append((0..<width).map { workspace.logits[float: first + $0] })
    }
    return logits
  }

  /// Runs the forward pass over `rows`, a few at a time, and shows `body` the number of each row, its
  /// place in the workspace, and the workspace.
  private func forEachRow(of rows: LabelledRows, _ body: (Int, Int, Workspace) -> Void) {
    precondition(rows.width == width, "the rows are not as wide as the network")
    let encoded = EncodedRows(rows, halo: halo)
    var workspace = workspace(rows: min(32, encoded.count))
    for first in stride(from: 0, to: encoded.count, by: workspace.rows) {
      let count = min(workspace.rows, encoded.count - first)
      for place in 0..<count { encoded.copy(row: first + place, to: place, of: &workspace) }
      forward(&workspace)
      for place in 0..<count { body(first + place, place, workspace) }
    }
  }
}
