/// Rows of cells, each with the row that a network should make of it.
public struct LabelledRows: Hashable, Sendable {
  /// The number of cells in a row.
  public let width: Int
  /// The rows to start from.
  public let inputs: [[Bool]]
  /// The rows to arrive at, in the same order.
  public let targets: [[Bool]]

  /// The rows `inputs`, all of one width and at least one, each with the row that follows it under
  /// `rule`.
  public init(_ inputs: [[Bool]], under rule: ElementaryRule) {
    precondition(!inputs.isEmpty, "there is nothing to learn from no rows")
    width = inputs[0].count
    precondition(inputs.allSatisfy { [width] in $0.count == width }, "rows differ in width")
    self.inputs = inputs
    targets = inputs.map(rule.step)
  }
}

/// Labelled rows as networks read them, in packed matrices.
struct EncodedRows: Hashable, Sendable {
  /// How many rows there are.
  let count: Int
  /// The inputs as ±1, continued around the ring at either end.
  let inputs: [SIMD8<Float>]
  /// The targets as 0 and 1.
  let targets: [SIMD8<Float>]

  /// The rows `rows`, continued by `halo` cells at either end.
  init(_ rows: LabelledRows, halo: Int) {
    let width = rows.width
    let inputView = MatrixView(packedAt: 0, rows: rows.inputs.count, columns: width + 2 * halo)
    let targetView = MatrixView(packedAt: 0, rows: rows.inputs.count, columns: width)
    var inputs = [SIMD8<Float>](repeating: .zero, count: inputView.vectors)
    var targets = [SIMD8<Float>](repeating: .zero, count: targetView.vectors)
    for row in rows.inputs.indices {
      for column in 0..<inputView.columns {
        // The remainder may be negative; adding a width makes it the place on the ring.
        let cell = ((column - halo) % width + width) % width
        let value: Float = rows.inputs[row][cell] ? 1 : -1
        inputs[float: row * inputView.rowStride + column] = value
      }
      for cell in 0..<width where rows.targets[row][cell] {
        targets[float: row * targetView.rowStride + cell] = 1
      }
    }
    count = rows.inputs.count
    self.inputs = inputs
    self.targets = targets
  }

  /// Copies row `row` to place `place` of `workspace`.
  func copy(row: Int, to place: Int, of workspace: inout Workspace) {
    let inputVectors = inputs.count / count
    for vector in 0..<inputVectors {
      workspace.inputs[place * inputVectors + vector] = inputs[row * inputVectors + vector]
    }
    let targetVectors = targets.count / count
    for vector in 0..<targetVectors {
      workspace.targets[place * targetVectors + vector] = targets[row * targetVectors + vector]
    }
  }
}
