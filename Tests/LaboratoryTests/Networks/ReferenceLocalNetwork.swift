/// The convolutional and the locally connected network, slowly.
struct ReferenceLocalNetwork<Number: BinaryFloatingPoint>: ReferenceNetwork {
  var width: Int
  var hidden: Int
  var kernel: Int
  var isShared: Bool
  var parameters: [Number]

  // In each set: hidden biases, hidden weights [window cell][unit], output weights; after all sets,
  // their output biases.
  private var setSize: Int { hidden + kernel * hidden + hidden }
  private func set(of cell: Int) -> Int { isShared ? 0 : cell }
  private func outputBias(of cell: Int) -> Int { (isShared ? 1 : width) * setSize + set(of: cell) }

  private func window(_ row: [Number], around cell: Int) -> [Number] {
    (0..<kernel).map { row[((cell + $0 - kernel / 2) % width + width) % width] }
  }

  private func activations(_ row: [Number], at cell: Int) -> [Number] {
    let first = set(of: cell) * setSize
    let window = window(row, around: cell)
    return (0..<hidden).map { unit in
      var sum = parameters[first + unit]
      for place in 0..<kernel {
        sum += window[place] * parameters[first + hidden + place * hidden + unit]
      }
      return max(sum, 0)
    }
  }

  func logits(_ row: [Number]) -> [Number] {
    (0..<width).map { cell in
      let weights = set(of: cell) * setSize + hidden + kernel * hidden
      // Eight running sums, unit u in sum u mod 8, and then their tree.
      var lanes = [Number](repeating: 0, count: 8)
      for (unit, activation) in activations(row, at: cell).enumerated() {
        lanes[unit % 8] += activation * parameters[weights + unit]
      }
      let four = (0..<4).map { lanes[$0] + lanes[$0 + 4] }
      return parameters[outputBias(of: cell)] + ((four[0] + four[2]) + (four[1] + four[3]))
    }
  }

  func gradient(_ rows: [[Number]], slopes: [[Number]]) -> [Number] {
    var gradient = [Number](repeating: 0, count: parameters.count)
    for cell in 0..<width {
      let first = set(of: cell) * setSize
      let (weights, output) = (first + hidden, first + hidden + kernel * hidden)
      for (row, slopes) in zip(rows, slopes) {
        let window = window(row, around: cell)
        gradient[outputBias(of: cell)] += slopes[cell]
        for (unit, activation) in activations(row, at: cell).enumerated() where activation > 0 {
          gradient[output + unit] += activation * slopes[cell]
          let slope = parameters[output + unit] * slopes[cell]
          gradient[first + unit] += slope
          for place in 0..<kernel {
            gradient[weights + place * hidden + unit] += window[place] * slope
          }
        }
      }
    }
    return gradient
  }
}
