import Elementary
import Laboratory
import Testing

@Suite("A trained network of hinges")
struct HingeNetworkTests {
  private let inputs = (0..<64).map { -1 + 2 * Double($0) / 63 }

  @Test("Training follows the plain formula step by step", arguments: [1, 3, 8, 11])
  func reference(width: Int) {
    var generator = SplitMix64(seed: 7)
    var network = HingeNetwork(width: width, drawingFrom: &generator)
    generator = SplitMix64(seed: 7)
    var slow = SlowHingeNetwork(width: width, drawingFrom: &generator)
    let targets = inputs.map { Elementary.sin(.pi * ($0 + 1)) }
    network.train(on: inputs, targets, steps: 40, rate: 0.01)
    slow.train(on: inputs, targets, steps: 40, rate: 0.01)
    for x in stride(from: -1.0, through: 1, by: 0.0625) {
      #expect(abs(network.value(at: x) - slow.value(at: x)) < 1e-9)
    }
  }

  @Test("It learns a line, and the bends are where the units' kinks are")
  func line() {
    var generator = SplitMix64(seed: 1)
    var network = HingeNetwork(width: 8, drawingFrom: &generator)
    network.train(on: inputs, inputs.map { 2 * $0 - 1 }, steps: 2000, rate: 0.01)
    for x in inputs { #expect(abs(network.value(at: x) - (2 * x - 1)) < 0.02) }
    let ends = [-1] + network.kinks(within: -1...1) + [1]
    #expect(ends == ends.sorted())
    for (start, end) in zip(ends, ends.dropFirst()) {
      let middle = network.value(at: (start + end) / 2)
      #expect(abs(middle - (network.value(at: start) + network.value(at: end)) / 2) < 1e-12)
    }
  }
}

/// The same network and training, one number at a time.
private struct SlowHingeNetwork {
  /// wᵢ, bᵢ, vᵢ for each unit, and c last.
  var parameters: [Double]
  let width: Int

  init(width: Int, drawingFrom generator: inout SplitMix64) {
    self.width = width
    let weights = (0..<width).map { _ in generator.symmetric(6.0.squareRoot()) }
    let output = (0..<width).map { _ in generator.symmetric((3 / Double(width)).squareRoot()) }
    parameters = zip(weights, output).flatMap { [$0, 0, $1] } + [0]
  }

  func value(at x: Double) -> Double {
    (0..<width).reduce(parameters[3 * width]) { sum, unit in
      sum + parameters[3 * unit + 2] * max(0, parameters[3 * unit] * x + parameters[3 * unit + 1])
    }
  }

  mutating func train(on inputs: [Double], _ targets: [Double], steps: Int, rate: Double) {
    var first = parameters.map { _ in 0.0 }
    var second = first
    for step in 0..<steps {
      var slopes = parameters.map { _ in 0.0 }
      for (x, target) in zip(inputs, targets) {
        let error = 2 * (value(at: x) - target) / Double(inputs.count)
        for unit in 0..<width {
          let z = parameters[3 * unit] * x + parameters[3 * unit + 1]
          guard z > 0 else { continue }
          slopes[3 * unit] += error * parameters[3 * unit + 2] * x
          slopes[3 * unit + 1] += error * parameters[3 * unit + 2]
          slopes[3 * unit + 2] += error * z
        }
        slopes[3 * width] += error
      }
      let now = rate * (1 + Elementary.cos(.pi * Double(step) / Double(steps))) / 2
      for index in parameters.indices {
        first[index] = 0.9 * first[index] + 0.1 * slopes[index]
        second[index] = 0.999 * second[index] + 0.001 * slopes[index] * slopes[index]
        let mean = first[index] / (1 - Elementary.pow(0.9, Double(step + 1)))
        let square = second[index] / (1 - Elementary.pow(0.999, Double(step + 1)))
        parameters[index] -= now * mean / (square.squareRoot() + 1e-8)
      }
    }
  }
}
