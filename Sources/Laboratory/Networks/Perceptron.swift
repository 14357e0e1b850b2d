/// A multilayer perceptron with one hidden layer: every cell feeds every hidden unit, ReLU, and every
/// hidden unit feeds every cell.
///
/// It knows nothing of which cells are neighbours, nor that they all obey one rule.
public struct Perceptron: RowNetwork {
  /// The number of cells in a row.
  public let width: Int
  /// The number of hidden units.
  public let hidden: Int
  /// Where each matrix of parameters stands.
  public let blocks: [ParameterBlock]
  /// The parameters.
  public var parameters: [SIMD8<Float>] = []

  /// A perceptron of these sizes, both at least 1, with parameters drawn from `generator`.
  public init(width: Int, hidden: Int, from generator: inout SplitMix64) {
    precondition(width > 0 && hidden > 0, "a perceptron needs cells and hidden units")
    self.width = width
    self.hidden = hidden
    let biases = ParameterBlock(rows: 1, columns: hidden, start: 0, bound: 0)
    let weights = biases.followed(
      rows: width, columns: hidden, bound: HeUniform.hidden(fanIn: width))
    let outputBiases = weights.followed(rows: 1, columns: width, bound: 0)
    let outputWeights = outputBiases.followed(
      rows: hidden, columns: width, bound: HeUniform.output(fanIn: hidden))
    blocks = [biases, weights, outputBiases, outputWeights]
    initialize(from: &generator)
  }
}

extension Perceptron {
  /// None: the ring's ends mean nothing to it.
  public var halo: Int { 0 }

  /// 2·width·hidden for each of the two layers.
  public var flopsPerRow: Int { 4 * width * hidden }

  /// The arrays of a pass over `rows` rows.
  public func workspace(rows: Int) -> Workspace {
    let rowVectors = MatrixView.vectors(for: hidden)
    return Workspace(
      rows: rows, width: width, halo: halo, hidden: rows * rowVectors,
      transposedWeights: width * rowVectors)
  }

  /// Fills the logits.
  public func forward(_ workspace: inout Workspace) {
    let hiddenView = MatrixView(packedAt: 0, rows: workspace.rows, columns: hidden)
    MatrixProduct.affine(
      workspace.inputs, inputView(workspace), parameters, blocks[1].view, bias: blocks[0].start,
      rectified: true, into: &workspace.hidden, hiddenView)
    MatrixProduct.affine(
      workspace.hidden, hiddenView, parameters, blocks[3].view, bias: blocks[2].start,
      into: &workspace.logits, logitView(workspace))
  }

  /// Adds the gradient.
  public func backward(_ workspace: inout Workspace, addingTo gradient: inout [SIMD8<Float>]) {
    let hiddenView = MatrixView(packedAt: 0, rows: workspace.rows, columns: hidden)
    let logitView = logitView(workspace)
    RowKernels.addColumnSums(
      of: workspace.logits, logitView, to: &gradient, at: blocks[2].start)
    MatrixProduct.add(
      workspace.hidden, hiddenView.transposed, workspace.logits, logitView, to: &gradient,
      blocks[3].view)

    // The right-hand matrix of a product has its rows packed, so the output weights are transposed.
    let transposed = MatrixView(packedAt: 0, rows: width, columns: hidden)
    RowKernels.copy(
      parameters, blocks[3].view.transposed, to: &workspace.transposedWeights, transposed)
    MatrixProduct.product(
      workspace.logits, logitView, workspace.transposedWeights, transposed,
      into: &workspace.hiddenGradients, hiddenView)
    RowKernels.close(&workspace.hiddenGradients, where: workspace.hidden)
    RowKernels.addColumnSums(
      of: workspace.hiddenGradients, hiddenView, to: &gradient, at: blocks[0].start)
    MatrixProduct.add(
      workspace.inputs, inputView(workspace).transposed, workspace.hiddenGradients, hiddenView,
      to: &gradient, blocks[1].view)
  }
}
