/// The perceptron, slowly.
struct ReferencePerceptron<Number: BinaryFloatingPoint>: ReferenceNetwork {
  var width: Int
  var hidden: Int
  var parameters: [Number]

  // Where each block starts: hidden biases, hidden weights [cell][unit], output biases, output weights
  // [unit][cell].
  private var hiddenWeights: Int { hidden }
  private var outputBiases: Int { hidden + width * hidden }
  private var outputWeights: Int { hidden + width * hidden + width }

  func activations(_ row: [Number]) -> [Number] {
    (0..<hidden).map { unit in
      var sum = parameters[unit]
      for cell in 0..<width { sum += row[cell] * parameters[hiddenWeights + cell * hidden + unit] }
      return max(sum, 0)
    }
  }

  func logits(_ row: [Number]) -> [Number] {
    let activations = activations(row)
    return (0..<width).map { cell in
      var sum = parameters[outputBiases + cell]
      for unit in 0..<hidden {
        sum += activations[unit] * parameters[outputWeights + unit * width + cell]
      }
      return sum
    }
  }

  func gradient(_ rows: [[Number]], slopes: [[Number]]) -> [Number] {
    var gradient = [Number](repeating: 0, count: parameters.count)
    for (row, slopes) in zip(rows, slopes) {
      let activations = activations(row)
      for cell in 0..<width {
        gradient[outputBiases + cell] += slopes[cell]
        for unit in 0..<hidden {
          gradient[outputWeights + unit * width + cell] += activations[unit] * slopes[cell]
        }
      }
      for unit in 0..<hidden where activations[unit] > 0 {
        var slope: Number = 0
        for cell in 0..<width {
          slope += slopes[cell] * parameters[outputWeights + unit * width + cell]
        }
        gradient[unit] += slope
        for cell in 0..<width {
          gradient[hiddenWeights + cell * hidden + unit] += row[cell] * slope
        }
      }
    }
    return gradient
  }
}
