import Elementary

/// A learning rate range test: training whose rate grows from step to step, and three readings of
/// the smoothed loss.
///
/// References: Smith, "Cyclical learning rates for training neural networks", 2017; the growth, the
/// smoothing, the stop and the readings are those of fastai 2.
public struct RateFinder: Hashable, Sendable {
  /// The rates tried, rising.
  public private(set) var rates: [Double] = []
  /// The smoothed loss of each.
  public private(set) var losses: [Double] = []
  /// How many rates there are to try.
  public let count: Int
  private let low: Double
  private let high: Double
  private var average = 0.0
  private var weight = 1.0
  private var best = Double.infinity

  /// A test of `count` rates in equal ratios, from `low` up to, but not including, `high`.
  public init(from low: Double = 1e-7, to high: Double = 10, count: Int = 100) {
    (self.low, self.high, self.count) = (low, high, count)
  }

  /// The share of the old average in the new one.
  static let smoothing = 0.98
  /// The loss at which the test stops, as a multiple of the least.
  static let stop = 4.0

  /// The next rate; nil once the test is over.
  public var next: Double? {
    if rates.count == count || (losses.last ?? 0) > Self.stop * best { return nil }
    return low * Elementary.pow(high / low, Double(rates.count) / Double(count))
  }

  /// Takes the loss of a minibatch before its step at the next rate.
  public mutating func take(_ loss: Double) {
    guard let rate = next else { return }
    average = Self.smoothing * average + (1 - Self.smoothing) * loss
    weight *= Self.smoothing
    rates.append(rate)
    losses.append(average / (1 - weight))
    best = min(best, losses[losses.count - 1])
  }

  /// What is read: all but the first tenth of the rates and the last five, up to the first loss that
  /// is no number.
  private var read: Range<Int> {
    let first = min(count / 10, losses.count)
    let last = losses.firstIndex { !$0.isFinite } ?? losses.count
    return first..<max(first, min(last, losses.count - 5))
  }

  /// A tenth of the rate with the least loss.
  public var minimum: Double? {
    read.min { losses[$0] < losses[$1] }.map { rates[$0] / 10 }
  }

  /// The rate at which the loss falls fastest against the rate's logarithm.
  public var steepest: Double? {
    func slope(_ index: Int) -> Double {
      (losses[index + 1] - losses[index])
        / (Elementary.log(rates[index + 1]) - Elementary.log(rates[index]))
    }
    return read.dropLast().min { slope($0) < slope($1) }.map { rates[$0] }
  }

  /// The rate about half way down the longest falling sequence of losses.
  public var valley: Double? {
    let losses = Array(losses[read])
    guard !losses.isEmpty else { return nil }
    var lengths = Array(repeating: 1, count: losses.count)
    var (start, end) = (0, 0)
    for i in losses.indices.dropFirst() {
      for j in 0..<i {
        if losses[i] < losses[j], lengths[i] < lengths[j] + 1 { lengths[i] = lengths[j] + 1 }
        if lengths[end] < lengths[i] { (start, end) = (i - lengths[i], i) }
      }
    }
    let third = Double(end - start) / 3
    return rates[read.lowerBound + max(0, start + Int(third) + Int(third / 2))]
  }
}
