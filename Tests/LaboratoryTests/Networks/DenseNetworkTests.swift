import Elementary
import Foundation
import Laboratory
import Testing

@Suite("Small dense networks")
struct DenseNetworkTests {
  /// The mean loss of `network` on `points`, number by number in doubles: the slow reference.
  private func loss(_ network: DenseNetwork, _ parameters: [Double], _ points: LabelledPoints)
    -> Double
  {
    var sum = 0.0
    for (point, label) in zip(points.points, points.labels) {
      var units = [Double(Float(point.x)), Double(Float(point.y))]
      for layer in network.sizes.indices {
        let (bias, weights) = (network.blocks[2 * layer], network.blocks[2 * layer + 1])
        units = (0..<weights.columns).map { column in
          var z = parameters[bias.offset + column]
          for (row, unit) in units.enumerated() {
            z += unit * parameters[weights.offset + row * weights.rowStride + column]
          }
          return layer + 1 < network.sizes.count ? max(0, z) : z
        }
      }
      let y = label ? 1.0 : 0
      sum += max(units[0], 0) - units[0] * y + log1p(exp(-abs(units[0])))
    }
    return sum / Double(points.points.count)
  }

  private func floats(_ network: DenseNetwork) -> [Double] {
    network.parameters.flatMap { vector in (0..<8).map { Double(vector[$0]) } }
  }

  @Test(
    "Loss and gradient are those of the formulas", arguments: [[2, 5], [2, 9, 8], [2, 16, 3, 7]])
  func gradient(sizes: [Int]) {
    var random = SplitMix64(seed: 4)
    let points = LabelledPoints.spirals(12, noise: 0.1, from: &random)
    var network = DenseNetwork(sizes: sizes, gain: 1.2, from: &random)
    for index in network.parameters.indices
    where network.blocks.contains(where: { $0.start == index }) {
      // Biases that are not 0; padding stays 0.
      network.parameters[index][0] += 0.1
    }
    var pass = DenseNetwork.Pass(rows: 12, of: network)
    for (row, point) in points.points.enumerated() {
      pass.set(row, SIMD2<Float>(point), label: points.labels[row] ? 1 : 0)
    }
    var gradient = [SIMD8<Float>](repeating: .zero, count: network.parameters.count)
    network.forward(&pass)
    let mean = network.backward(&pass, to: &gradient)
    var parameters = floats(network)
    #expect(abs(mean - loss(network, parameters, points)) < 1e-5)
    #expect(abs(network.score(points).loss - mean) < 1e-6)

    for block in network.blocks {
      for row in 0..<block.rows {
        for column in 0..<block.columns {
          let index = block.offset + row * block.rowStride + column
          let value = parameters[index]
          parameters[index] = value + 1e-6
          let above = loss(network, parameters, points)
          parameters[index] = value - 1e-6
          let below = loss(network, parameters, points)
          parameters[index] = value
          #expect(abs(Double(gradient[index / 8][index % 8]) - (above - below) / 2e-6) < 2e-4)
        }
      }
    }
  }

  @Test("Weights start normal with He's deviation times the gain; sizes count")
  func initialization() {
    var random = SplitMix64(seed: 1)
    let network = DenseNetwork(sizes: [2, 64, 64], gain: 2, from: &random)
    #expect(network.parameterCount == 2 * 64 + 64 + 64 * 64 + 64 + 64 + 1)
    #expect(network.flopsPerRow == 2 * (2 * 64 + 64 * 64 + 64))
    let block = network.blocks[3]
    let weights = (0..<64 * 64).map { Double(network.parameters[block.start + $0 / 8][$0 % 8]) }
    let variance = weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)
    #expect(abs(variance / (4.0 * 2 / 64) - 1) < 0.1)
  }

  @Test("A step is v ← βv + g, w ← w − ηv")
  func step() {
    var random = SplitMix64(seed: 7)
    let points = LabelledPoints.spirals(8, noise: 0, from: &random)
    let network = DenseNetwork(sizes: [2, 4], from: &random)
    var trainer = DenseTrainer(network, on: points, batch: 8, from: SplitMix64(seed: 1))
    func gradient(_ network: DenseNetwork) -> [SIMD8<Float>] {
      // All eight points are in each minibatch; their order only rounds differently.
      var pass = DenseNetwork.Pass(rows: 8, of: network)
      for (row, point) in points.points.enumerated() {
        pass.set(row, SIMD2<Float>(point), label: points.labels[row] ? 1 : 0)
      }
      var gradient = [SIMD8<Float>](repeating: .zero, count: network.parameters.count)
      network.forward(&pass)
      _ = network.backward(&pass, to: &gradient)
      return gradient
    }
    var expected = network
    var velocity = [SIMD8<Float>](repeating: .zero, count: network.parameters.count)
    for _ in 0..<5 {
      let slope = gradient(expected)
      for index in slope.indices {
        velocity[index] = 0.9 * velocity[index] + slope[index]
        expected.parameters[index] -= 0.1 * velocity[index]
      }
      _ = trainer.update(rate: 0.1, momentum: 0.9)
    }
    for (a, b) in zip(floats(trainer.network), floats(expected)) { #expect(abs(a - b) < 1e-5) }
  }

  @Test(
    "Spirals alternate in class, stand where the formula says, and have as many wrong labels as asked"
  )
  func spirals() {
    var random = SplitMix64(seed: 2)
    let clean = LabelledPoints.spirals(200, noise: 0, from: &random)
    for (index, point) in clean.points.enumerated() {
      let radius = (point * point).sum().squareRoot()
      #expect((0.02.squareRoot()...1).contains(radius))
      let turn = 2.25 * Double.pi * radius + (index % 2 == 1 ? Double.pi : 0)
      #expect(abs(point.x - radius * cos(turn)) < 1e-12)
      #expect(abs(point.y - radius * sin(turn)) < 1e-12)
      #expect(clean.labels[index] == (index % 2 == 1))
    }
    let flipped = LabelledPoints.spirals(200, noise: 0, flipped: 0.1, from: &random)
    #expect(flipped.labels.indices.count { flipped.labels[$0] != ($0 % 2 == 1) } == 20)
  }
}

extension ParameterBlock {
  /// The place of its first number among all, and the distance from one of its rows to the next.
  fileprivate var offset: Int { 8 * start }
  fileprivate var rowStride: Int { (columns + 7) / 8 * 8 }
}
