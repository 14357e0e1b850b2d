import Laboratory
import Testing

/// Sizes at which the networks are compared with their references: those of the experiment, and ones
/// at which no row fills its vectors and no loop its tiles.
struct Shape: Sendable, CustomTestStringConvertible {
  var width: Int
  var hidden: Int
  var kernel = 3
  /// More hidden layers of a perceptron.
  var deeper: [Int] = []
  var batch: Int
  var rows: Int

  var testDescription: String {
    "\(width) cells, \([hidden] + deeper) units, window \(kernel), \(rows) rows in batches of \(batch)"
  }

  static let perceptrons = [
    Shape(width: 16, hidden: 64, batch: 32, rows: 64),
    Shape(width: 5, hidden: 11, batch: 7, rows: 10),
    Shape(width: 1, hidden: 1, batch: 1, rows: 2),
    Shape(width: 17, hidden: 40, batch: 6, rows: 6),
    Shape(width: 9, hidden: 8, batch: 4, rows: 3),
    Shape(width: 16, hidden: 24, deeper: [16], batch: 8, rows: 20),
    Shape(width: 7, hidden: 5, deeper: [12, 9], batch: 6, rows: 11),
  ]

  static let locals = [
    Shape(width: 16, hidden: 32, batch: 32, rows: 64),
    Shape(width: 5, hidden: 11, kernel: 5, batch: 7, rows: 10),
    Shape(width: 3, hidden: 1, kernel: 1, batch: 1, rows: 2),
    Shape(width: 3, hidden: 50, kernel: 7, batch: 6, rows: 9),
    Shape(width: 10, hidden: 8, kernel: 9, batch: 5, rows: 4),
  ]

  func labelledRows(rule: UInt8 = 110, seed: UInt64 = 1) -> LabelledRows {
    var generator = SplitMix64(stream: [seed, UInt64(width)])
    return LabelledRows(
      (0..<rows).map { _ in generator.row(width: width) }, under: ElementaryRule(rule))
  }

  func perceptron(seed: UInt64 = 2) -> Perceptron {
    var generator = SplitMix64(seed: seed)
    return Perceptron(width: width, hidden: [hidden] + deeper, from: &generator)
  }

  func local(_ sharing: LocalNetwork.Sharing, seed: UInt64 = 2) -> LocalNetwork {
    var generator = SplitMix64(seed: seed)
    return LocalNetwork(
      width: width, hidden: hidden, kernel: kernel, sharing: sharing, from: &generator)
  }

  func reference<Number>(_ network: Perceptron) -> ReferencePerceptron<Number> {
    ReferencePerceptron(
      sizes: [width, hidden] + deeper + [width],
      parameters: network.plainParameters.map { Number($0) })
  }

  func reference<Number>(_ network: LocalNetwork) -> ReferenceLocalNetwork<Number> {
    ReferenceLocalNetwork(
      width: width, hidden: hidden, kernel: kernel, isShared: network.sharing == .everywhere,
      parameters: network.plainParameters.map { Number($0) })
  }
}
