import Elementary

/// What a few numbers say: means, spreads, intervals, correlations and lines.
///
/// Every sum runs in the order of its samples. What a sample cannot tell is nil: the mean of nothing,
/// the spread of one number, the correlation with a constant.
public enum Statistics {
  /// The arithmetic mean, or nil for no samples.
  ///
  /// It is counted from the first sample, so that equal samples have exactly their value as mean, and
  /// no spread.
  public static func mean(_ samples: [Double]) -> Double? {
    guard let first = samples.first else { return nil }
    return first + samples.reduce(0) { $0 + ($1 - first) } / Double(samples.count)
  }

  /// The sample standard deviation, with n - 1 in the denominator, or nil for fewer than two samples.
  ///
  /// It takes two passes, so that a mean far from zero costs no digits.
  public static func deviation(_ samples: [Double]) -> Double? {
    guard samples.count > 1, let mean = mean(samples) else { return nil }
    let squares = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(samples.count - 1)).squareRoot()
  }

  /// The interval that holds the mean of a normal population with probability `confidence`, by
  /// Student's t; nil for fewer than two samples.
  public static func interval(_ samples: [Double], confidence: Double = 0.95) -> Interval? {
    guard let mean = mean(samples), let deviation = deviation(samples) else { return nil }
    let t = studentQuantile(0.5 + 0.5 * confidence, freedom: samples.count - 1)
    let margin = t * deviation / Double(samples.count).squareRoot()
    return Interval(mean: mean, margin: margin, confidence: confidence, count: samples.count)
  }

  /// The interval for the mean of `first[i] - second[i]`: what one treatment gains over another under
  /// the same seeds; nil for fewer than two pairs.
  public static func pairedDifference(
    _ first: [Double], _ second: [Double], confidence: Double = 0.95
  ) -> Interval? {
    precondition(first.count == second.count, "pairs need as many first as second members")
    return interval(zip(first, second).map { $0 - $1 }, confidence: confidence)
  }
}

/// A mean with the margin within which the true one lies, as far as the samples tell.
public struct Interval: Hashable, Sendable {
  /// The mean of the samples.
  public var mean: Double
  /// Half the interval's width.
  public var margin: Double
  /// The probability with which such an interval holds the true mean.
  public var confidence: Double
  /// How many samples it rests on.
  public var count: Int

  /// The lower end.
  public var lower: Double { mean - margin }
  /// The upper end.
  public var upper: Double { mean + margin }

  /// The interval `mean` ± `margin`.
  public init(mean: Double, margin: Double, confidence: Double, count: Int) {
    self.mean = mean
    self.margin = margin
    self.confidence = confidence
    self.count = count
  }
}
