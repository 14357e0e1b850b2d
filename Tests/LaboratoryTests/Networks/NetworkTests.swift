import Laboratory
import Testing

@Suite struct NetworkTests {
  @Test("Parameters and cost of the three networks that are compared")
  func counts() {
    let shape = Shape.perceptrons[0]
    let (mlp, local) = (shape.perceptron(), Shape.locals[0])
    let (lcn, cnn) = (local.local(.nowhere), local.local(.everywhere))
    #expect([mlp.parameterCount, lcn.parameterCount, cnn.parameterCount] == [2128, 2576, 161])
    #expect([mlp.flopsPerRow, lcn.flopsPerRow, cnn.flopsPerRow] == [4096, 4096, 4096])
  }

  @Test("A convolutional network with as many parameters as the perceptron")
  func matchedCounts() {
    var shape = Shape.locals[0]
    shape.hidden = 425
    #expect(shape.local(.everywhere).parameterCount == 2126)
    #expect(shape.local(.everywhere).flopsPerRow == 54_400)
  }

  @Test("Parameters start uniform within He's bounds, and biases at 0")
  func initialization() {
    let mlp = Shape.perceptrons[0].perceptron()
    expectUniform(mlp, bounds: [0, (6.0 / 16).squareRoot(), 0, (3.0 / 64).squareRoot()])
    let cnn = Shape.locals[0].local(.everywhere)
    expectUniform(cnn, bounds: [0, 2.0.squareRoot(), (3.0 / 32).squareRoot(), 0])
    let lcn = Shape.locals[0].local(.nowhere)
    let set = [0, 2.0.squareRoot(), (3.0 / 32).squareRoot()]
    expectUniform(lcn, bounds: (0..<16).flatMap { _ in set } + [0])
  }

  @Test("Logits are those of the reference, bit for bit", arguments: Shape.perceptrons)
  func perceptronLogits(shape: Shape) {
    let (network, rows) = (shape.perceptron(), shape.labelledRows())
    let reference: ReferencePerceptron<Float> = shape.reference(network)
    #expect(network.logits(of: rows) == rows.inputs.map { reference.logits(signs($0)) })
  }

  @Test(
    "Local logits are those of the reference, bit for bit", arguments: Shape.locals,
    [LocalNetwork.Sharing.everywhere, .nowhere])
  func localLogits(shape: Shape, sharing: LocalNetwork.Sharing) {
    let (network, rows) = (shape.local(sharing), shape.labelledRows())
    let reference: ReferenceLocalNetwork<Float> = shape.reference(network)
    #expect(network.logits(of: rows) == rows.inputs.map { reference.logits(signs($0)) })
  }

  @Test("A convolution commutes with a turn of the ring")
  func equivariance() {
    let network = Shape.locals[0].local(.everywhere)
    let rows = Shape.locals[0].labelledRows()
    let turned = LabelledRows(rows.inputs.map { turn($0) }, under: ElementaryRule(110))
    #expect(network.logits(of: turned) == network.logits(of: rows).map { turn($0) })
  }

  @Test("Cells outside the window do not reach a local network's logit")
  func locality() {
    let shape = Shape.locals[0]
    let rows = shape.labelledRows()
    let flipped = LabelledRows(
      rows.inputs.map { row in row.indices.map { (5...12).contains($0) != row[$0] } },
      under: ElementaryRule(110))
    for sharing in [LocalNetwork.Sharing.everywhere, .nowhere] {
      let network = shape.local(sharing)
      for (a, b) in zip(network.logits(of: rows), network.logits(of: flipped)) {
        let same = a.indices.filter { a[$0] == b[$0] }
        #expect(same.filter { !(4...13).contains($0) } == [0, 1, 2, 3, 14, 15])
      }
    }
  }

  private func turn<Cell>(_ row: [Cell]) -> [Cell] { Array(row[5...] + row[..<5]) }

  /// Entries of each block lie within its bound, and with many of them come near it on both sides.
  private func expectUniform(_ network: some RowNetwork, bounds: [Double]) {
    var start = 0
    #expect(network.blocks.count == bounds.count)
    for (block, bound) in zip(network.blocks, bounds) {
      let count = block.rows * block.columns
      let entries = network.plainParameters[start..<start + count].map { Double($0) }
      #expect(entries.allSatisfy { abs($0) <= bound })
      if bound > 0, count >= 32 {
        #expect(entries.reduce(0, max) > 0.6 * bound)
        #expect(entries.reduce(0, min) < -0.6 * bound)
        #expect(abs(entries.reduce(0, +) / Double(count)) < 0.3 * bound)
      }
      start += count
    }
  }
}
