public import Experiments

/// A number out of a run, with one sample for each seed where it has them.
public struct Quantity: Hashable, Sendable {
  /// The number; the mean of the samples where there are any.
  public var number: Double
  /// The unit, empty for a pure number.
  public var unit: String
  /// One sample for each of the seeds; empty where nothing was random.
  public var samples: [Double]
  /// The seeds.
  public var seeds: [Int]

  /// A number, with `samples` for `seeds` where it has them.
  public init(_ number: Double, unit: String = "", samples: [Double] = [], seeds: [Int] = []) {
    self.number = number
    self.unit = unit
    self.samples = samples
    self.seeds = seeds
  }

  /// Whether it has seeds.
  var isSeeded: Bool { !samples.isEmpty }

  /// Whether it and all its samples are finite.
  var isFinite: Bool { number.isFinite && samples.allSatisfy(\.isFinite) }

  /// The 95 % interval of the mean; nil where fewer than two samples, or one that is not finite, tell
  /// none.
  public var interval: Interval? { isFinite ? Statistics.interval(samples) : nil }

  /// The number alone.
  var mean: Quantity { Quantity(number) }

  /// What `operation` makes of each sample.
  func map(_ operation: (Double) -> Double) -> Quantity {
    guard isSeeded else { return Quantity(operation(number)) }
    let samples = samples.map(operation)
    return Quantity(Statistics.mean(samples) ?? .nan, samples: samples, seeds: seeds)
  }

  /// What `operation` makes of this and `other`, seed by seed where both have seeds; nil where their
  /// seeds are not the same.
  func paired(with other: Quantity, _ operation: (Double, Double) -> Double) -> Quantity? {
    if !isSeeded, !other.isSeeded { return Quantity(operation(number, other.number)) }
    if !other.isSeeded { return map { operation($0, other.number) } }
    if !isSeeded { return other.map { operation(number, $0) } }
    guard seeds == other.seeds, samples.count == other.samples.count else { return nil }
    let samples = zip(samples, other.samples).map(operation)
    return Quantity(Statistics.mean(samples) ?? .nan, samples: samples, seeds: seeds)
  }
}

/// What a formula comes to.
enum Value: Hashable {
  case quantity(Quantity)
  /// One quantity for each row of a table.
  case column([Quantity])
}
