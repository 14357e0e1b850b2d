extension Mark {
  /// How the bars of several series share a category.
  public enum BarLayout: Hashable, Sendable {
    /// Side by side, in the order of the series.
    case grouped
    /// One on the other, those below zero downwards.
    case stacked
  }

  /// How much of a category's width its bars take.
  private static let barShare = 0.8

  /// Bars for an axis of categories, one for each value of each series, from zero on.
  ///
  ///     Plot(
  ///       x: Axis("Rule", categories: ["30", "110"]), y: Axis("Accuracy"),
  ///       marks: Mark.bars([("MLP", [0.71, 0.84]), ("CNN", [1, 1])], .grouped))
  ///
  /// - Parameter isLevel: Whether the categories stand on the vertical axis, and the bars lie.
  public static func bars(
    _ series: [(label: String, values: [Double])], _ layout: BarLayout = .grouped,
    isLevel: Bool = false
  ) -> [Mark] {
    let slots = layout == .grouped ? series.count : 1
    var above: [Double] = []
    var below: [Double] = []
    return series.enumerated().map { number, one in
      let spans = one.values.enumerated().map { category, value in
        while above.count <= category {
          above.append(0)
          below.append(0)
        }
        let start = layout == .grouped ? 0 : value < 0 ? below[category] : above[category]
        if value < 0 { below[category] += value }
        if value > 0 { above[category] += value }
        let middle = barPlace(category, series: layout == .grouped ? number : 0, of: slots)
        let half = barShare / Double(max(slots, 1)) / 2
        return isLevel
          ? Span(from: Point(start, middle - half), to: Point(start + value, middle + half))
          : Span(from: Point(middle - half, start), to: Point(middle + half, start + value))
      }
      return .bars(spans, ink: .series(number), label: one.label)
    }
  }

  /// Where on an axis of categories the middle of a bar stands: that of the series numbered `series`, of
  /// `count` side by side.
  public static func barPlace(_ category: Int, series: Int = 0, of count: Int = 1) -> Double {
    let width = barShare / Double(max(count, 1))
    return Double(category) - barShare / 2 + (Double(series) + 0.5) * width
  }

  /// How many of `samples` fall into each of about `bins` ranges of one round width.
  ///
  /// A range holds its lower end; the last one holds both. What is not finite is not counted.
  public static func histogram(
    _ samples: [Double], bins: Int = 20, ink: Ink = .series(0), label: String? = nil
  ) -> Mark {
    var extent = Extent(.linear)
    for sample in samples { extent.include(sample) }
    guard let range = extent.range else { return .bars([], ink: ink, label: label) }
    let isPoint = range.lowerBound == range.upperBound
    let steps = LinearTicks(
      covering: isPoint ? range.lowerBound...(range.lowerBound + 1) : range, count: bins)
    let ends = steps.widened(range)
    let low = ends.lowerBound
    let width = steps.step
    let count = min(
      max(Int(((ends.upperBound - low) / width).rounded(.toNearestOrEven)), 1), 10_000)
    var counts = [Int](repeating: 0, count: count)
    for sample in samples where sample.isFinite {
      counts[min(max(Int((sample - low) / width), 0), count - 1)] += 1
    }
    let spans = counts.enumerated().map { index, number in
      Span(
        from: Point(low + Double(index) * width, 0),
        to: Point(low + Double(index + 1) * width, Double(number)))
    }
    return .bars(spans, ink: ink, label: label)
  }
}
