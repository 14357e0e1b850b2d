import Elementary
import Laboratory
import Testing

@Suite struct ReadingTests {
  @Test(
    "A trained convolutional network gives its rule's number back, on any width",
    arguments: [30, 90, 110, 150, 184, 22])
  func reading(number: Int) {
    let rule = ElementaryRule(UInt8(number))
    let network = trained(Shape.locals[0], rule) { $0.local(.everywhere) }
    #expect(network.learnedRule == rule)
    var generator = SplitMix64(seed: 5)
    let wide = LabelledRows((0..<20).map { _ in generator.row(width: 101) }, under: rule)
    #expect(network.resized(to: 101).score(on: wide).cellAccuracy == 1)
  }

  @Test("Nothing can be read where weights are not shared, or the window is another")
  func unreadable() {
    #expect(Shape.locals[0].local(.nowhere).learnedRule == nil)
    #expect(Shape.locals[1].local(.everywhere).learnedRule == nil)
  }

  @Test("A local network leaks nothing; a network of chance leaks by the count of cells")
  func leakage() throws {
    let shape = Shape.locals[0]
    let ring = Array(0..<16)
    let rows = shape.labelledRows()
    #expect(shape.local(.nowhere).leakage(on: rows, reach: 1, order: ring) == 0)
    let perceptron = try #require(
      Shape.perceptrons[0].perceptron().leakage(on: rows, reach: 1, order: ring))
    #expect(abs(perceptron - 13.0 / 16) < 0.06)
    #expect(Shape.perceptrons[0].perceptron().leakage(on: rows, reach: 8, order: ring) == 0)
  }

  @Test("The code length is that of the probabilities, within what the floor allows")
  func codeLength() {
    let shape = Shape.locals[0]
    let network = shape.local(.everywhere)
    let rows = shape.labelledRows()
    // A floor out of the way leaves the cross-entropy.
    let bits = network.score(on: rows).loss * Double(rows.inputs.count * 16) / Elementary.log(2)
    #expect(abs(network.codeLength(of: rows, floor: 1e-12) - bits) < 1e-3 * bits)
    #expect(network.codeLength(of: rows, floor: 0.5) == Double(rows.inputs.count * 16))
    let certain = trained(shape, ElementaryRule(110)) { $0.local(.everywhere) }
    let least = -Elementary.log2(1 - 0.01) * Double(rows.inputs.count * 16)
    #expect(abs(certain.codeLength(of: rows, floor: 0.01) - least) < 0.1 * least)
  }

  @Test("The best fit of a window is the rule's where there is one, and no function's is better")
  func bestFit() {
    let shape = Shape.locals[0]
    #expect(shape.labelledRows().bestFit(kernel: 3, isShared: true) == 1)
    #expect(shape.labelledRows().bestFit(kernel: 3, isShared: false) == 1)
    var generator = SplitMix64(seed: 6)
    let coins = LabelledRows(
      (0..<30).map { _ in generator.row(width: 16) },
      targets: (0..<30).map { _ in generator.row(width: 16) })
    let best = coins.bestFit(kernel: 3, isShared: true)
    for rule in ElementaryRule.all {
      let right = zip(coins.inputs, coins.targets).reduce(0) { sum, row in
        sum + zip(rule.step(row.0), row.1).count { $0 == $1 }
      }
      #expect(Double(right) / 480 <= best)
    }
    #expect(coins.bestFit(kernel: 3, isShared: false) > best)
    #expect(coins.bestFit(kernel: 5, isShared: true) >= best)
  }

  @Test("Weight decay shrinks weights, and a constant rate stays")
  func decay() {
    let shape = Shape.perceptrons[0]
    func norm(_ decay: Double) -> Float {
      var trainer = Trainer(
        shape.perceptron(), on: shape.labelledRows(),
        Training(updates: 40, isAnnealed: false, weightDecay: decay), from: SplitMix64(seed: 1))
      trainer.finish()
      return trainer.network.plainParameters.reduce(0) { $0 + $1 * $1 }
    }
    #expect(norm(1) < 0.8 * norm(0))
    #expect(Training(updates: 10, rate: 0.5, isAnnealed: false).rate(at: 9) == 0.5)
  }

  private func trained<Network: RowNetwork>(
    _ shape: Shape, _ rule: ElementaryRule, _ network: (Shape) -> Network
  ) -> Network {
    var trainer = Trainer(
      network(shape), on: shape.labelledRows(rule: rule.number), Training(updates: 300),
      from: SplitMix64(seed: 3))
    trainer.finish()
    return trainer.network
  }
}
