import Elementary
import Laboratory
import Testing

@Suite struct GradientTests {
  @Test("The perceptron's gradient is that of central differences", arguments: Shape.perceptrons)
  func perceptron(shape: Shape) {
    let network = shape.perceptron()
    expectCentralDifferences(network, shape.reference(network), on: shape.labelledRows())
  }

  @Test(
    "A local network's gradient is that of central differences", arguments: Shape.locals,
    [LocalNetwork.Sharing.everywhere, .nowhere])
  func local(shape: Shape, sharing: LocalNetwork.Sharing) {
    let network = shape.local(sharing)
    expectCentralDifferences(network, shape.reference(network), on: shape.labelledRows())
  }

  /// Each entry agrees with a central difference in double precision within a few roundings of the
  /// largest entry, which is what single precision can promise.
  private func expectCentralDifferences<Reference: ReferenceNetwork>(
    _ network: some RowNetwork, _ reference: Reference, on rows: LabelledRows
  ) where Reference.Number == Double {
    let gradient = network.plain(network.lossGradient(on: rows)).map { Double($0) }
    let step = 1e-5
    let largest = gradient.reduce(0) { max($0, abs($1)) }
    #expect(largest > 0.01)
    var worst = 0.0
    for index in gradient.indices {
      var (above, below) = (reference, reference)
      above.parameters[index] += step
      below.parameters[index] -= step
      let slope = (referenceLoss(above, on: rows) - referenceLoss(below, on: rows)) / (2 * step)
      worst = max(worst, abs(slope - gradient[index]))
    }
    #expect(worst < 5e-6 * largest)
  }
}
