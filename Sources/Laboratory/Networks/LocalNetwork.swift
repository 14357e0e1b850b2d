/// A network in which a cell's logit depends on the cells around it alone: a window of `kernel` cells
/// feeds `hidden` units with ReLU, and they feed the logit.
///
/// With the same weights at every cell it is a convolutional network (a circular convolution, then a
/// 1×1 convolution); with weights for each cell, a locally connected one.
public struct LocalNetwork: RowNetwork {
  /// Whether cells have weights in common.
  public enum Sharing: Hashable, Sendable {
    /// One set of weights for all cells: a convolutional network (CNN).
    case everywhere
    /// A set of weights for each cell: a locally connected network (LCN).
    case nowhere
  }

  /// The number of cells in a row.
  public private(set) var width: Int
  /// The number of hidden units of a cell.
  public let hidden: Int
  /// The number of cells in a window; odd.
  public let kernel: Int
  /// Whether cells have weights in common.
  public let sharing: Sharing
  /// Where each matrix of parameters stands: hidden biases, hidden weights and output weights of each
  /// set, then the output biases of all sets.
  public let blocks: [ParameterBlock]
  /// The parameters.
  public var parameters: [SIMD8<Float>] = []

  /// A network of these sizes, with parameters drawn from `generator`.
  ///
  /// - Parameters:
  ///   - width: cells in a row, at least 1.
  ///   - hidden: hidden units of a cell, at least 1.
  ///   - kernel: cells in a window, odd.
  public init(
    width: Int, hidden: Int, kernel: Int, sharing: Sharing, from generator: inout SplitMix64
  ) {
    precondition(width > 0 && hidden > 0, "a local network needs cells and hidden units")
    precondition(kernel > 0 && kernel % 2 == 1, "a window has a cell in its middle")
    self.width = width
    self.hidden = hidden
    self.kernel = kernel
    self.sharing = sharing
    let sets = sharing == .everywhere ? 1 : width
    var blocks: [ParameterBlock] = []
    var start = 0
    func append(rows: Int, columns: Int, bound: Double) {
      let block = ParameterBlock(rows: rows, columns: columns, start: start, bound: bound)
      blocks.append(block)
      start += block.view.vectors
    }
    for _ in 0..<sets {
      append(rows: 1, columns: hidden, bound: 0)
      append(rows: kernel, columns: hidden, bound: HeUniform.hidden(fanIn: kernel))
      append(rows: 1, columns: hidden, bound: HeUniform.output(fanIn: hidden))
    }
    append(rows: 1, columns: sets, bound: 0)
    self.blocks = blocks
    initialize(from: &generator)
  }
}

extension LocalNetwork {
  /// The same network on rows of another width, if all cells share their weights: it never learned how
  /// wide a row is.
  public func resized(to width: Int) -> LocalNetwork {
    precondition(sharing == .everywhere, "weights of their own belong to the cells there are")
    var network = self
    network.width = width
    return network
  }

  /// Half a window.
  public var halo: Int { kernel / 2 }

  /// For each cell, 2·kernel·hidden for the first layer and 2·hidden for the second.
  public var flopsPerRow: Int { width * (2 * kernel * hidden + 2 * hidden) }

  /// The arrays of a pass over `rows` rows.
  public func workspace(rows: Int) -> Workspace {
    let hiddenVectors = width * rows * MatrixView.vectors(for: hidden)
    return Workspace(rows: rows, width: width, halo: halo, hidden: [hiddenVectors])
  }

  /// Fills the logits.
  public func forward(_ workspace: inout Workspace) {
    for cell in 0..<width {
      let weights = weights(of: cell)
      let hiddenView = hiddenView(of: cell, workspace)
      MatrixProduct.affine(
        workspace.inputs, window(of: cell, workspace), parameters, blocks[weights.hidden].view,
        bias: blocks[weights.hiddenBias].start, rectified: true, into: &workspace.hidden[0],
        hiddenView)
      LocalKernels.dot(
        workspace.hidden[0], hiddenView, parameters, at: blocks[weights.output].start,
        bias: parameters[float: weights.outputBias], into: &workspace.logits,
        logitView(workspace).columns(from: cell, count: 1))
    }
  }

  /// Adds the gradient; where cells share their weights, the terms are added cell by cell.
  public func backward(_ workspace: inout Workspace, addingTo gradient: inout [SIMD8<Float>]) {
    for cell in 0..<width {
      let weights = weights(of: cell)
      let hiddenView = hiddenView(of: cell, workspace)
      LocalKernels.backward(
        &workspace.hidden[0], hiddenView, workspace.logits,
        logitView(workspace).columns(from: cell, count: 1), parameters,
        at: blocks[weights.output].start, addingTo: &gradient,
        hiddenBiases: blocks[weights.hiddenBias].start, outputBias: weights.outputBias)
      MatrixProduct.add(
        workspace.inputs, window(of: cell, workspace).transposed, workspace.hidden[0], hiddenView,
        to: &gradient, blocks[weights.hidden].view)
    }
  }

  /// The numbers of the blocks that hold the weights of `cell`, and the index of its output bias
  /// among the floats of the parameters.
  private func weights(
    of cell: Int
  ) -> (hiddenBias: Int, hidden: Int, output: Int, outputBias: Int) {
    let set = sharing == .everywhere ? 0 : cell
    let biases = blocks[blocks.count - 1].start * MatrixView.lanes
    return (3 * set, 3 * set + 1, 3 * set + 2, biases + set)
  }

  /// The activations at `cell`, a matrix of rows by hidden units.
  private func hiddenView(of cell: Int, _ workspace: Workspace) -> MatrixView {
    let vectors = workspace.rows * MatrixView.vectors(for: hidden)
    return MatrixView(packedAt: cell * vectors, rows: workspace.rows, columns: hidden)
  }

  /// The inputs around `cell`, a matrix of rows by window cells.
  private func window(of cell: Int, _ workspace: Workspace) -> MatrixView {
    inputView(workspace).columns(from: cell, count: kernel)
  }
}
