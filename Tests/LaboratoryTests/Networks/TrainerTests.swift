import Elementary
import Laboratory
import Testing

@Suite struct TrainerTests {
  @Test("Updates are those of the reference, bit for bit", arguments: Shape.perceptrons)
  func perceptron(shape: Shape) {
    let network = shape.perceptron()
    expectSameUpdates(network, shape.reference(network), shape)
  }

  @Test(
    "Updates of a local network are those of the reference, bit for bit", arguments: Shape.locals,
    [LocalNetwork.Sharing.everywhere, .nowhere])
  func local(shape: Shape, sharing: LocalNetwork.Sharing) {
    let network = shape.local(sharing)
    expectSameUpdates(network, shape.reference(network), shape)
  }

  @Test("The rate falls along half a cosine to 0")
  func rate() {
    let training = Training(updates: 500, batch: 32, rate: 0.01)
    #expect(training.rate(at: 0) == 0.01)
    #expect(abs(training.rate(at: 250) - 0.005) < 1e-17)
    #expect(training.rate(at: 500) == 0)
    #expect((0..<500).allSatisfy { training.rate(at: $0) > training.rate(at: $0 + 1) })
  }

  @Test("Training ends after its updates, and the same seeds give the same bits")
  func reproducible() {
    let shape = Shape.locals[0]
    func trained(order: UInt64) -> Trainer<LocalNetwork> {
      var trainer = Trainer(
        shape.local(.nowhere), on: shape.labelledRows(), Training(updates: 20),
        from: SplitMix64(seed: order))
      trainer.finish()
      return trainer
    }
    #expect(trained(order: 1).updates == 20)
    #expect(trained(order: 1).network.parameters == trained(order: 1).network.parameters)
    #expect(trained(order: 1).network.parameters != trained(order: 2).network.parameters)
  }

  @Test("Padding stays 0 through training")
  func padding() {
    let shape = Shape(width: 5, hidden: 11, batch: 7, rows: 10)
    var trainer = Trainer(
      shape.perceptron(), on: shape.labelledRows(), Training(updates: 30), from: SplitMix64(seed: 4)
    )
    trainer.finish()
    let all = trainer.network.parameters.flatMap { vector in (0..<8).map { vector[$0] } }
    let used = trainer.network.plainParameters
    #expect(all.count { $0 != 0 } == used.count { $0 != 0 })
  }

  @Test("A score counts cells, rows and nats")
  func score() {
    let shape = Shape(width: 16, hidden: 32, batch: 32, rows: 77)
    let network = shape.local(.everywhere)
    let rows = shape.labelledRows(rule: 30)
    let logits = network.logits(of: rows)
    let rights = zip(logits, rows.targets).map { logits, target in
      zip(logits, target).count { ($0 > 0) == $1 }
    }
    let reference: ReferenceLocalNetwork<Double> = shape.reference(network)
    let score = network.score(on: rows)
    #expect(score.cellAccuracy == Double(rights.reduce(0, +)) / (77 * 16))
    #expect(score.rowAccuracy == Double(rights.count { $0 == 16 }) / 77)
    #expect(abs(score.loss - referenceLoss(reference, on: rows)) < 1e-6)
  }

  /// Ten updates of `network` and `reference` side by side, over more than one epoch of small sets.
  private func expectSameUpdates<Reference: ReferenceNetwork>(
    _ network: some RowNetwork, _ reference: Reference, _ shape: Shape
  ) where Reference.Number == Float {
    let rows = shape.labelledRows()
    let training = Training(updates: 10, batch: shape.batch, rate: 0.01)
    var trainer = Trainer(network, on: rows, training, from: SplitMix64(seed: 9))
    var reference = ReferenceTraining(reference, on: rows, training, from: SplitMix64(seed: 9))
    for _ in 0..<10 {
      trainer.update()
      reference.update()
      #expect(trainer.network.plainParameters == reference.network.parameters)
    }
    #expect(trainer.network.plainParameters != network.plainParameters)
  }
}

/// Training, slowly.
struct ReferenceTraining<Network: ReferenceNetwork> where Network.Number == Float {
  var network: Network
  private let rows: LabelledRows
  private let training: Training
  private var generator: SplitMix64
  private var order: [Int]
  private var queue: [Int] = []
  private var firstMoment: [Float]
  private var secondMoment: [Float]
  private var (updates, decay1, decay2) = (0, 1.0, 1.0)

  init(_ network: Network, on rows: LabelledRows, _ training: Training, from generator: SplitMix64)
  {
    self.network = network
    self.rows = rows
    self.training = training
    self.generator = generator
    order = Array(rows.inputs.indices)
    firstMoment = network.parameters.map { _ in 0 }
    secondMoment = network.parameters.map { _ in 0 }
  }

  mutating func update() {
    while queue.count < training.batch {
      generator.shuffle(&order)
      queue += order
    }
    let batch = queue.prefix(training.batch).map { rows.inputs[$0] }
    queue.removeFirst(training.batch)
    let gradient = referenceGradient(
      network, on: LabelledRows(batch, under: ElementaryRule(110)))

    decay1 *= 0.9
    decay2 *= 0.999
    let (correction1, correction2) = (Float(1 / (1 - decay1)), Float(1 / (1 - decay2)))
    let rate = Float(training.rate(at: updates))
    for index in gradient.indices {
      let g = gradient[index]
      firstMoment[index] = firstMoment[index] * Float(0.9) + g * Float(1 - 0.9)
      secondMoment[index] = secondMoment[index] * Float(0.999) + g * g * Float(1 - 0.999)
      let root = Elementary.squareRoot(SIMD8(repeating: secondMoment[index] * correction2))[0]
      network.parameters[index] -= firstMoment[index] * correction1 * rate / (root + 1e-8)
    }
    updates += 1
  }
}
