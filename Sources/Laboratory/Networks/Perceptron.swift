/// A multilayer perceptron: every cell feeds every unit of the first hidden layer, each layer feeds the
/// next with ReLU, and the last feeds every cell.
///
/// It knows nothing of which cells are neighbours, nor that they all obey one rule.
public struct Perceptron: RowNetwork {
  /// The number of cells in a row.
  public let width: Int
  /// The number of units in each hidden layer.
  public let hidden: [Int]
  /// Where each matrix of parameters stands: the biases and the weights into each layer in turn.
  public let blocks: [ParameterBlock]
  /// The parameters.
  public var parameters: [SIMD8<Float>] = []

  /// A perceptron of these sizes, all at least 1, with parameters drawn from `generator`.
  public init(width: Int, hidden: [Int], from generator: inout SplitMix64) {
    precondition(width > 0 && !hidden.isEmpty, "a perceptron needs cells and a hidden layer")
    precondition(hidden.allSatisfy { $0 > 0 }, "a layer needs units")
    self.width = width
    self.hidden = hidden
    var blocks: [ParameterBlock] = []
    var (start, fanIn) = (0, width)
    for (layer, units) in (hidden + [width]).enumerated() {
      let isOutput = layer == hidden.count
      let biases = ParameterBlock(rows: 1, columns: units, start: start, bound: 0)
      let weights = biases.followed(
        rows: fanIn, columns: units,
        bound: isOutput ? HeUniform.output(fanIn: fanIn) : HeUniform.hidden(fanIn: fanIn))
      blocks += [biases, weights]
      (start, fanIn) = (weights.start + weights.view.vectors, units)
    }
    self.blocks = blocks
    initialize(from: &generator)
  }
}

extension Perceptron {
  /// None: the ring's ends mean nothing to it.
  public var halo: Int { 0 }

  /// 2·a·b for each layer from a units to b.
  public var flopsPerRow: Int {
    blocks.reduce(0) { $1.rows == 1 && $1.bound == 0 ? $0 : $0 + 2 * $1.rows * $1.columns }
  }

  /// The arrays of a pass over `rows` rows.
  public func workspace(rows: Int) -> Workspace {
    let transposed = hidden.indices.map { layer in
      blocks[2 * layer + 3].columns * MatrixView.vectors(for: hidden[layer])
    }
    return Workspace(
      rows: rows, width: width, halo: halo,
      hidden: hidden.map { rows * MatrixView.vectors(for: $0) },
      transposedWeights: transposed.reduce(0) { max($0, $1) })
  }

  /// Fills the logits.
  public func forward(_ workspace: inout Workspace) {
    for layer in hidden.indices {
      var activations = Workspace.take(&workspace.hidden[layer])
      affine(layer, workspace, into: &activations, hiddenView(layer, workspace))
      workspace.hidden[layer] = activations
    }
    var logits = Workspace.take(&workspace.logits)
    affine(hidden.count, workspace, into: &logits, logitView(workspace))
    workspace.logits = logits
  }

  /// Adds the gradient.
  public func backward(_ workspace: inout Workspace, addingTo gradient: inout [SIMD8<Float>]) {
    addGradient(hidden.count, workspace, workspace.logits, logitView(workspace), to: &gradient)
    for layer in hidden.indices.reversed() {
      var slopes = Workspace.take(&workspace.hiddenGradients[layer])
      let view = hiddenView(layer, workspace)
      // The right-hand matrix of a product has its rows packed, so the weights are transposed.
      let weights = blocks[2 * layer + 3]
      let transposed = MatrixView(packedAt: 0, rows: weights.columns, columns: weights.rows)
      RowKernels.copy(
        parameters, weights.view.transposed, to: &workspace.transposedWeights, transposed)
      if layer == hidden.count - 1 {
        MatrixProduct.product(
          workspace.logits, logitView(workspace), workspace.transposedWeights, transposed,
          into: &slopes, view)
      } else {
        MatrixProduct.product(
          workspace.hiddenGradients[layer + 1], hiddenView(layer + 1, workspace),
          workspace.transposedWeights, transposed, into: &slopes, view)
      }
      RowKernels.close(&slopes, where: workspace.hidden[layer])
      addGradient(layer, workspace, slopes, view, to: &gradient)
      workspace.hiddenGradients[layer] = slopes
    }
  }

  /// What layer number `layer` makes of the one before it.
  private func affine(
    _ layer: Int, _ workspace: Workspace, into output: inout [SIMD8<Float>],
    _ view: MatrixView
  ) {
    let (biases, weights) = (blocks[2 * layer], blocks[2 * layer + 1])
    let isHidden = layer < hidden.count
    if layer == 0 {
      MatrixProduct.affine(
        workspace.inputs, inputView(workspace), parameters, weights.view, bias: biases.start,
        rectified: isHidden, into: &output, view)
    } else {
      MatrixProduct.affine(
        workspace.hidden[layer - 1], hiddenView(layer - 1, workspace), parameters, weights.view,
        bias: biases.start, rectified: isHidden, into: &output, view)
    }
  }

  /// Adds the gradient of the biases and weights into layer number `layer`, from the slopes of its sums.
  private func addGradient(
    _ layer: Int, _ workspace: Workspace, _ slopes: [SIMD8<Float>], _ view: MatrixView,
    to gradient: inout [SIMD8<Float>]
  ) {
    let (biases, weights) = (blocks[2 * layer], blocks[2 * layer + 1])
    RowKernels.addColumnSums(of: slopes, view, to: &gradient, at: biases.start)
    if layer == 0 {
      MatrixProduct.add(
        workspace.inputs, inputView(workspace).transposed, slopes, view, to: &gradient,
        weights.view)
    } else {
      MatrixProduct.add(
        workspace.hidden[layer - 1], hiddenView(layer - 1, workspace).transposed, slopes, view,
        to: &gradient, weights.view)
    }
  }

  /// Where the activations of hidden layer number `layer` stand in their array.
  private func hiddenView(_ layer: Int, _ workspace: Workspace) -> MatrixView {
    MatrixView(packedAt: 0, rows: workspace.rows, columns: hidden[layer])
  }
}
