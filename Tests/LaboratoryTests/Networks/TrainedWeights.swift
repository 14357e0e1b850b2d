import Laboratory

/// The bits of all weights of a few networks after training: what must not depend on how the kernels
/// were compiled.
enum TrainedWeights {
  /// A line for each network, its weights in hexadecimal.
  static func lines() -> [String] {
    var generator = SplitMix64(seed: 1)
    return [
      line(Perceptron(width: 16, hidden: [64], from: &generator)),
      line(Perceptron(width: 13, hidden: [40, 17], from: &generator)),
      line(
        LocalNetwork(width: 16, hidden: 32, kernel: 3, sharing: .nowhere, from: &generator)),
      line(
        LocalNetwork(width: 16, hidden: 32, kernel: 3, sharing: .everywhere, from: &generator)),
    ]
  }

  private static func line<Network: RowNetwork>(_ network: Network) -> String {
    var generator = SplitMix64(seed: 7)
    let rows = LabelledRows(
      (0..<64).map { _ in generator.row(width: network.width) }, under: ElementaryRule(110))
    var trainer = Trainer(
      network, on: rows, Training(updates: 200, weightDecay: 0.01), from: SplitMix64(seed: 8))
    trainer.finish()
    return trainer.network.parameters.map { vector in
      (0..<8).map { String(vector[$0].bitPattern, radix: 16) }.joined(separator: " ")
    }.joined(separator: " ")
  }
}
