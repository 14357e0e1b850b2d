/// A network that maps a row of `width` cells, as ±1, to one logit per cell.
///
/// Its parameters are float32 in one array of vectors, laid out by `blocks`. The two passes work on
/// arrays that the caller owns, so that a step of training allocates nothing.
public protocol RowNetwork: Sendable {
  /// The number of cells in a row.
  var width: Int { get }
  /// How many cells a row is continued by at either end, around the ring.
  var halo: Int { get }
  /// Where each matrix of parameters stands, in the order in which they are drawn.
  var blocks: [ParameterBlock] { get }
  /// The parameters; padding is 0 and stays 0.
  var parameters: [SIMD8<Float>] { get set }
  /// Multiplications and additions of one row's forward pass, biases and activations left out.
  var flopsPerRow: Int { get }
  /// The arrays that a pass over `rows` rows needs.
  func workspace(rows: Int) -> Workspace

  /// Fills `workspace.logits` from `workspace.inputs`, for the rows that the workspace holds.
  func forward(_ workspace: inout Workspace)
  /// Adds to `gradient` the gradient with respect to the parameters, given in `workspace.logits` that
  /// with respect to the logits, after `forward` on the same workspace.
  func backward(_ workspace: inout Workspace, addingTo gradient: inout [SIMD8<Float>])
}

extension RowNetwork {
  /// The number of parameters, padding left out.
  public var parameterCount: Int { blocks.reduce(0) { $0 + $1.rows * $1.columns } }

  /// Draws every parameter anew: uniform within its block's bound, block by block, row by row.
  mutating func initialize(from generator: inout SplitMix64) {
    guard let last = blocks.last else { return }
    parameters = Array(repeating: .zero, count: last.start + last.view.vectors)
    for block in blocks where block.bound > 0 {
      for row in 0..<block.rows {
        for column in 0..<block.columns {
          let index = block.view.offset + row * block.view.rowStride + column
          parameters[float: index] = Float(generator.symmetric(block.bound))
        }
      }
    }
  }

  /// Where the inputs of `workspace` stand.
  func inputView(_ workspace: Workspace) -> MatrixView {
    MatrixView(packedAt: 0, rows: workspace.rows, columns: width + 2 * halo)
  }

  /// Where the logits of `workspace` stand.
  func logitView(_ workspace: Workspace) -> MatrixView {
    MatrixView(packedAt: 0, rows: workspace.rows, columns: width)
  }
}
