extension Statistics {
  /// Pearson's correlation of pairs, or nil where one side is constant, is not finite or has fewer
  /// than two members.
  public static func correlation(_ x: [Double], _ y: [Double]) -> Double? {
    guard let moments = Moments(x, y), moments.xx > 0, moments.yy > 0 else { return nil }
    return moments.xy / (moments.xx.squareRoot() * moments.yy.squareRoot())
  }

  /// Spearman's correlation: Pearson's of the ranks, where equal values share the mean of theirs; nil
  /// where one side is constant, is not finite or has fewer than two members.
  ///
  /// Reference: Spearman, "The proof and measurement of association between two things", 1904.
  public static func rankCorrelation(_ x: [Double], _ y: [Double]) -> Double? {
    guard x.allSatisfy({ $0.isFinite }), y.allSatisfy({ $0.isFinite }) else { return nil }
    return correlation(ranks(x), ranks(y))
  }

  /// The line of least squares through pairs, or nil where `x` is constant or has fewer than two
  /// members, or a number is not finite.
  public static func regression(_ x: [Double], _ y: [Double]) -> Line? {
    guard let moments = Moments(x, y), moments.xx > 0 else { return nil }
    let slope = moments.xy / moments.xx
    let explained = moments.xy * slope
    return Line(
      slope: slope, intercept: moments.meanY - slope * moments.meanX,
      determination: moments.yy > 0 ? explained / moments.yy : nil)
  }

  /// A line y = intercept + slope · x, and how well it fits.
  public struct Line: Hashable, Sendable {
    /// How much y grows where x grows by 1.
    public var slope: Double
    /// The value of y where x is 0.
    public var intercept: Double
    /// The share of the variance of y that the line explains, R²; nil where y is constant.
    public var determination: Double?
  }

  /// The place of each value among all, from 1; equal values share the mean of their places.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = 0.5 * Double(start + 1 + end) }
      start = end
    }
    return ranks
  }

  /// Means, and the sums of squares and products around them.
  private struct Moments {
    var (meanX, meanY) = (0.0, 0.0)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)

    init?(_ x: [Double], _ y: [Double]) {
      precondition(x.count == y.count, "pairs need as many first as second members")
      guard x.count > 1, let meanX = mean(x), let meanY = mean(y) else { return nil }
      guard meanX.isFinite, meanY.isFinite else { return nil }
      (self.meanX, self.meanY) = (meanX, meanY)
      for (x, y) in zip(x, y) {
        xx += (x - meanX) * (x - meanX)
        xy += (x - meanX) * (y - meanY)
        yy += (y - meanY) * (y - meanY)
      }
    }
  }
}
