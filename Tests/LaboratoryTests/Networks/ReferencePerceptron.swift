/// The perceptron, slowly.
struct ReferencePerceptron<Number: BinaryFloatingPoint>: ReferenceNetwork {
  /// The cells, the units of each hidden layer, and the cells again.
  var sizes: [Int]
  var parameters: [Number]

  // Before each layer's weights [input][unit] stand its biases.
  private func biases(_ layer: Int) -> Int {
    (0..<layer).reduce(0) { $0 + (sizes[$1] + 1) * sizes[$1 + 1] }
  }
  private func weight(_ layer: Int, _ input: Int, _ unit: Int) -> Int {
    biases(layer) + (1 + input) * sizes[layer + 1] + unit
  }

  /// The row, what each hidden layer makes of it, and the logits.
  private func activations(_ row: [Number]) -> [[Number]] {
    (0..<sizes.count - 1).reduce(into: [row]) { all, layer in
      let inputs = all[layer]
      all.append(
        (0..<sizes[layer + 1]).map { unit in
          var sum = parameters[biases(layer) + unit]
          for input in inputs.indices {
            sum += inputs[input] * parameters[weight(layer, input, unit)]
          }
          return layer == sizes.count - 2 ? sum : max(sum, 0)
        })
    }
  }

  func logits(_ row: [Number]) -> [Number] { activations(row)[sizes.count - 1] }

  func gradient(_ rows: [[Number]], slopes: [[Number]]) -> [Number] {
    var gradient = [Number](repeating: 0, count: parameters.count)
    for (row, slopes) in zip(rows, slopes) {
      let activations = activations(row)
      var slopes = slopes
      for layer in (0..<sizes.count - 1).reversed() {
        let inputs = activations[layer]
        for unit in slopes.indices {
          gradient[biases(layer) + unit] += slopes[unit]
          for input in inputs.indices {
            gradient[weight(layer, input, unit)] += inputs[input] * slopes[unit]
          }
        }
        slopes = inputs.indices.map { input in
          var slope: Number = 0
          for unit in slopes.indices {
            slope += slopes[unit] * parameters[weight(layer, input, unit)]
          }
          return inputs[input] > 0 ? slope : 0
        }
      }
    }
    return gradient
  }
}
