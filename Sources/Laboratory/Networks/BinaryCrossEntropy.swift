import Elementary

/// The binary cross-entropy of logits against targets 0 and 1, as a mean over every output cell.
///
/// At one cell it is max(z, 0) − z·y + log(1 + e^{−|z|}), and its gradient is σ(z) − y.
enum BinaryCrossEntropy {
  /// Replaces the logits of `workspace` by the gradient of the mean with respect to them.
  static func differentiate(_ workspace: inout Workspace, width: Int) {
    let perRow = MatrixView.vectors(for: width)
    let share = 1 / Float(workspace.rows * width)
    // In the padding of a row's last vector the gradient is 0.
    var lastShare = SIMD8<Float>(repeating: share)
    for lane in 0..<MatrixView.lanes where (perRow - 1) * MatrixView.lanes + lane >= width {
      lastShare[lane] = 0
    }
    for row in 0..<workspace.rows {
      for vector in 0..<perRow {
        let index = row * perRow + vector
        let error = Elementary.sigmoid(workspace.logits[index]) - workspace.targets[index]
        let share = vector == perRow - 1 ? lastShare : SIMD8(repeating: share)
        workspace.logits[index] = error * share
      }
    }
  }

  /// The sum over the cells of row `row` of `workspace`, which holds its logits; cells are added in
  /// their order.
  static func sum(_ workspace: Workspace, row: Int, width: Int) -> Double {
    let perRow = MatrixView.vectors(for: width)
    var sum = 0.0
    for vector in 0..<perRow {
      let logits = workspace.logits[row * perRow + vector]
      let linear = logits.rectified - logits * workspace.targets[row * perRow + vector]
      let cells = linear + Elementary.softplusExcess(logits)
      for lane in 0..<min(MatrixView.lanes, width - vector * MatrixView.lanes) {
        sum += Double(cells[lane])
      }
    }
    return sum
  }
}
