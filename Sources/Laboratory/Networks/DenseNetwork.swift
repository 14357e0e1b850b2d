import Elementary

/// A multilayer perceptron with one logit: each layer feeds every unit of the next, with ReLU between
/// layers.
///
/// Its parameters are float32 in one array of vectors, laid out by `blocks`: for each layer its biases
/// and then its weights.
public struct DenseNetwork: Hashable, Sendable {
  /// The number of inputs, then of units in each hidden layer.
  public let sizes: [Int]
  /// Where each matrix of parameters stands.
  public let blocks: [ParameterBlock]
  /// The parameters; padding is 0 and stays 0.
  public var parameters: [SIMD8<Float>]

  /// A network of these sizes, its weights drawn from a normal distribution with the deviation that He
  /// proposed, √(2/fan-in), times `gain`; biases are 0.
  ///
  /// Source: He, Zhang, Ren & Sun, "Delving deep into rectifiers", ICCV 2015.
  public init(sizes: [Int], gain: Double = 1, from generator: inout SplitMix64) {
    precondition(sizes.count >= 2, "a network needs inputs and a hidden layer")
    self.sizes = sizes
    var blocks: [ParameterBlock] = []
    var start = 0
    for (fanIn, units) in zip(sizes, sizes.dropFirst() + [1]) {
      for rows in [1, fanIn] {
        let block = ParameterBlock(rows: rows, columns: units, start: start, bound: 0)
        blocks.append(block)
        start += block.view.vectors
      }
    }
    self.blocks = blocks
    parameters = Array(repeating: .zero, count: start)
    for layer in sizes.indices {
      let view = blocks[2 * layer + 1].view
      let deviation = gain * (2 / Double(view.rows)).squareRoot()
      for row in 0..<view.rows {
        for column in 0..<view.columns {
          parameters[float: view.offset + row * view.rowStride + column] =
            Float(deviation * generator.gaussian())
        }
      }
    }
  }
}

extension DenseNetwork {
  /// How many layers of weights there are.
  var layers: Int { sizes.count }

  /// The number of parameters, padding left out.
  public var parameterCount: Int { blocks.reduce(0) { $0 + $1.rows * $1.columns } }

  /// Multiplications and additions of one row's forward pass, biases and activations left out.
  public var flopsPerRow: Int {
    zip(sizes, sizes.dropFirst() + [1]).reduce(0) { $0 + 2 * $1.0 * $1.1 }
  }

  /// The arrays of one pass over a fixed number of rows.
  public struct Pass: Sendable {
    /// How many rows the pass is over.
    public let rows: Int
    /// The inputs, then the units of each layer, the logits last; packed matrices.
    var units: [[SIMD8<Float>]]
    /// The gradient with respect to the units of each layer but the inputs.
    var slopes: [[SIMD8<Float>]]
    /// A copy of each layer's weights, transposed.
    var transposed: [[SIMD8<Float>]]
    /// 0 or 1 for each row.
    var labels: [Float]

    /// Arrays of zeros for `rows` rows of `network`.
    public init(rows: Int, of network: DenseNetwork) {
      func zeros(_ rows: Int, _ columns: Int) -> [SIMD8<Float>] {
        Array(repeating: .zero, count: rows * MatrixView.vectors(for: columns))
      }
      let sizes = network.sizes + [1]
      self.rows = rows
      units = sizes.map { zeros(rows, $0) }
      slopes = sizes.map { zeros(rows, $0) }
      transposed = zip(sizes, sizes.dropFirst()).map { zeros($0.1, $0.0) }
      labels = Array(repeating: 0, count: rows)
    }

    /// Puts a point and its label into row `row`.
    public mutating func set(_ row: Int, _ point: SIMD2<Float>, label: Float) {
      units[0][row] = SIMD8(point.x, point.y, 0, 0, 0, 0, 0, 0)
      labels[row] = label
    }

    /// The logit of row `row`.
    @inline(__always)
    func logit(_ row: Int) -> Float { units[units.count - 1][row][0] }
  }

  private func view(_ rows: Int, layer: Int) -> MatrixView {
    MatrixView(packedAt: 0, rows: rows, columns: layer < sizes.count ? sizes[layer] : 1)
  }

  /// Fills the units of every layer from the inputs.
  public func forward(_ pass: inout Pass) {
    for layer in 0..<layers {
      // Taken out of the array while it is written, so that nothing is copied.
      var output: [SIMD8<Float>] = []
      swap(&output, &pass.units[layer + 1])
      MatrixProduct.affine(
        pass.units[layer], view(pass.rows, layer: layer), parameters, blocks[2 * layer + 1].view,
        bias: blocks[2 * layer].start, rectified: layer + 1 < layers, into: &output,
        view(pass.rows, layer: layer + 1))
      swap(&output, &pass.units[layer + 1])
    }
  }

  /// Writes to `gradient` the gradient of the mean binary cross-entropy with respect to the parameters,
  /// after `forward` on the same pass.
  ///
  /// - Returns: The mean binary cross-entropy.
  public func backward(_ pass: inout Pass, to gradient: inout [SIMD8<Float>]) -> Double {
    for index in gradient.indices { gradient[index] = .zero }
    var loss = 0.0
    let share = 1 / Float(pass.rows)
    for row in 0..<pass.rows {
      let logit = pass.logit(row)
      let label = pass.labels[row]
      let z = SIMD8<Float>(repeating: logit)
      loss += Double(max(logit, 0) - logit * label + Elementary.softplusExcess(z)[0])
      pass.slopes[layers][row] = .zero
      pass.slopes[layers][row][0] = (Elementary.sigmoid(z)[0] - label) * share
    }

    for layer in (0..<layers).reversed() {
      let (weights, biases) = (blocks[2 * layer + 1].view, blocks[2 * layer].start)
      let (inputView, outputView) = (
        view(pass.rows, layer: layer), view(pass.rows, layer: layer + 1)
      )
      RowKernels.addColumnSums(of: pass.slopes[layer + 1], outputView, to: &gradient, at: biases)
      MatrixProduct.add(
        pass.units[layer], inputView.transposed, pass.slopes[layer + 1], outputView,
        to: &gradient, weights)
      guard layer > 0 else { break }

      var transposed: [SIMD8<Float>] = []
      var slopes: [SIMD8<Float>] = []
      swap(&transposed, &pass.transposed[layer])
      swap(&slopes, &pass.slopes[layer])
      let transposedView = MatrixView(
        packedAt: 0, rows: weights.columns, columns: weights.rows)
      RowKernels.copy(parameters, weights.transposed, to: &transposed, transposedView)
      MatrixProduct.product(
        pass.slopes[layer + 1], outputView, transposed, transposedView, into: &slopes, inputView)
      RowKernels.close(&slopes, where: pass.units[layer])
      swap(&slopes, &pass.slopes[layer])
      swap(&transposed, &pass.transposed[layer])
    }
    return loss / Double(pass.rows)
  }
}
