/// Rows of cells, each with the row that a network should make of it.
public struct LabelledRows: Hashable, Sendable {
  /// The number of cells in a row.
  public let width: Int
  /// The rows to start from.
  public let inputs: [[Bool]]
  /// The rows to arrive at, in the same order.
  public let targets: [[Bool]]

  /// The rows `inputs`, all of one width and at least one, each with its target.
  public init(_ inputs: [[Bool]], targets: [[Bool]]) {
    precondition(!inputs.isEmpty, "there is nothing to learn from no rows")
    precondition(inputs.count == targets.count, "a row needs a target")
    width = inputs[0].count
    precondition((inputs + targets).allSatisfy { [width] in $0.count == width }, "rows differ")
    self.inputs = inputs
    self.targets = targets
  }

  /// The rows `inputs`, each with the row that follows it under `rule` after `steps` steps.
  public init(_ inputs: [[Bool]], under rule: ElementaryRule, steps: Int = 1) {
    self.init(
      inputs,
      targets: inputs.map { row in (0..<steps).reduce(row) { row, _ in rule.step(row) } })
  }

  /// The same rows with their cells in another order: `order[place]` is the cell that comes to stand at
  /// `place`, in inputs and targets alike.
  public func reordered(_ order: [Int]) -> LabelledRows {
    LabelledRows(
      inputs.map { row in order.map { row[$0] } },
      targets: targets.map { row in order.map { row[$0] } })
  }
}

extension LabelledRows {
  /// The largest share of cells that any function of a window of `kernel` cells gives right on these
  /// very rows: one function for all cells where they share it, else one for each.
  public func bestFit(kernel: Int, isShared: Bool) -> Double {
    var shared = WindowCeiling.Counts(kernel: kernel)
    var right = 0.0
    for cell in 0..<width {
      if !isShared { shared = WindowCeiling.Counts(kernel: kernel) }
      for (input, target) in zip(inputs, targets) {
        let content = (0..<kernel).reduce(0) { content, place in
          let neighbor = ((cell + place - kernel / 2) % width + width) % width
          return content << 1 | (input[neighbor] ? 1 : 0)
        }
        if target[cell] { shared.ones[content] += 1 } else { shared.zeros[content] += 1 }
      }
      if !isShared { right += shared.accuracy / Double(width) }
    }
    return isShared ? shared.accuracy : right
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
