import Elementary
import Laboratory

/// A network written for reading, not for speed: scalars in nested loops, in the order of summation
/// that the fast one promises.
///
/// In `Float` it must agree with it bit for bit; in `Double` it is what
/// gradients are checked against.
protocol ReferenceNetwork {
  associatedtype Number: BinaryFloatingPoint
  /// The parameters in the order of the blocks, row by row, without padding.
  var parameters: [Number] { get set }
  /// The logits of a row of ±1.
  func logits(_ row: [Number]) -> [Number]
  /// The gradient with respect to the parameters, given that with respect to each row's logits.
  func gradient(_ rows: [[Number]], slopes: [[Number]]) -> [Number]
}

extension RowNetwork {
  /// The parameters in the order of the blocks, row by row, without padding.
  var plainParameters: [Float] { plain(parameters) }

  /// The entries of `vectors`, laid out as the parameters are, without padding.
  func plain(_ vectors: [SIMD8<Float>]) -> [Float] {
    blocks.flatMap { block in
      let perRow = (block.columns + 7) / 8
      return (0..<block.rows).flatMap { row in
        (0..<block.columns).map { vectors[block.start + row * perRow + $0 / 8][$0 % 8] }
      }
    }
  }
}

/// Inputs as ±1.
func signs<Number: BinaryFloatingPoint>(_ row: [Bool]) -> [Number] { row.map { $0 ? 1 : -1 } }

/// The mean binary cross-entropy over all cells.
func referenceLoss(_ network: some ReferenceNetwork, on rows: LabelledRows) -> Double {
  var sum = 0.0
  for (input, target) in zip(rows.inputs, rows.targets) {
    for (logit, label) in zip(network.logits(signs(input)), target) {
      let z = Double(logit)
      sum += max(z, 0) - (label ? z : 0) + Elementary.log1p(Elementary.exp(-abs(z)))
    }
  }
  return sum / Double(rows.inputs.count * rows.width)
}

/// The gradient of that mean, as the fast networks compute it.
func referenceGradient<Network: ReferenceNetwork>(_ network: Network, on rows: LabelledRows)
  -> [Float]
where Network.Number == Float {
  let share = 1 / Float(rows.inputs.count * rows.width)
  let slopes = zip(rows.inputs, rows.targets).map { input, target in
    zip(network.logits(signs(input)), target).map { logit, label in
      (Elementary.sigmoid(SIMD8(repeating: logit))[0] - (label ? 1 : 0)) * share
    }
  }
  return network.gradient(rows.inputs.map { signs($0) }, slopes: slopes)
}
