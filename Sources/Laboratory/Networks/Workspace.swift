/// The arrays of one pass over a fixed number of rows.
public struct Workspace: Hashable, Sendable {
  /// How many rows the pass is over.
  public let rows: Int
  /// The inputs, a packed matrix of `rows` by `width + 2·halo` cells as ±1.
  var inputs: [SIMD8<Float>]
  /// The targets, a packed matrix of `rows` by `width` cells as 0 and 1.
  var targets: [SIMD8<Float>]
  /// The logits or the gradient with respect to them, a packed matrix of `rows` by `width`.
  var logits: [SIMD8<Float>]
  /// The activations of each hidden layer.
  var hidden: [[SIMD8<Float>]]
  /// The gradient with respect to each hidden layer, where it does not take their place.
  var hiddenGradients: [[SIMD8<Float>]]
  /// A copy of weights, transposed.
  var transposedWeights: [SIMD8<Float>]

  /// Arrays of zeros for `rows` rows of a network of this width and halo, with as many vectors of
  /// activations in each hidden layer as `hidden` says.
  init(rows: Int, width: Int, halo: Int, hidden: [Int], transposedWeights: Int? = nil) {
    let zeros = { (count: Int) in [SIMD8<Float>](repeating: .zero, count: count) }
    self.rows = rows
    inputs = zeros(rows * MatrixView.vectors(for: width + 2 * halo))
    targets = zeros(rows * MatrixView.vectors(for: width))
    logits = zeros(rows * MatrixView.vectors(for: width))
    self.hidden = hidden.map(zeros)
    hiddenGradients = transposedWeights == nil ? [] : hidden.map(zeros)
    self.transposedWeights = zeros(transposedWeights ?? 0)
  }

  /// Takes an array out of a workspace, so that it can be written while others are read; whoever takes
  /// it puts it back.
  static func take(_ array: inout [SIMD8<Float>]) -> [SIMD8<Float>] {
    var taken: [SIMD8<Float>] = []
    swap(&taken, &array)
    return taken
  }
}
