import Elementary
public import Figures

/// What several seeds measured at one place after another, drawn as means with their 95 % intervals.
///
///     let accuracy = SeededSeries([(16, [0.71, 0.74, 0.72]), (32, [0.83, 0.80, 0.84])], within: 0...1)
///     Plot(x: Axis("Rows"), y: Axis("Accuracy"), marks: accuracy.line(ink: .series(0)))
///
/// A place at which a seed has no number, or not one that the mean can use, is a gap. One seed has a mean
/// without an interval.
public struct SeededSeries: Hashable, Sendable {
  /// How the seeds are averaged.
  public enum Mean: String, Hashable, Sendable {
    /// Their sum over their number.
    case arithmetic = "means"
    /// By their logarithms, for what a logarithmic axis shows; they must be above zero.
    case geometric = "geometric means"
  }

  /// The means.
  public let points: [Point]
  /// The intervals, those that are not known as gaps.
  public let intervals: [Span]

  /// The means of `places`, each with one sample for each seed.
  ///
  /// - Parameter bounds: What can be measured at all: a symmetric interval does not know it.
  public init(
    _ places: [(x: Double, samples: [Double])], mean: Mean = .arithmetic,
    within bounds: ClosedRange<Double>? = nil
  ) {
    var points: [Point] = []
    var intervals: [Span] = []
    for (x, samples) in places {
      let isUsable = samples.allSatisfy { $0.isFinite && (mean == .arithmetic || $0 > 0) }
      let used = mean == .geometric && isUsable ? samples.map { Elementary.log($0) } : samples
      func outside(_ value: Double) -> Double {
        mean == .geometric ? Elementary.exp(value) : value
      }
      func bounded(_ value: Double) -> Double {
        bounds.map { min(max(value, $0.lowerBound), $0.upperBound) } ?? value
      }
      let middle = isUsable ? Statistics.mean(used) : nil
      // A single number is its own mean, to the last digit, whatever an axis makes of it.
      points.append(Point(x, samples.count == 1 ? samples[0] : middle.map(outside) ?? .nan))
      let interval = isUsable ? Statistics.interval(used) : nil
      intervals.append(
        Span(
          x: x, from: bounded(outside(interval?.lower ?? .nan)),
          to: bounded(outside(interval?.upper ?? .nan))))
    }
    self.points = points
    self.intervals = intervals
  }

  /// A line through the means in a band of the intervals.
  public func line(ink: Ink, label: String? = nil) -> [Mark] {
    let line = Mark.line(points, ink: ink, label: label)
    return hasIntervals ? [.area(intervals, ink: ink), line] : [line]
  }

  /// A dot at each mean, with an error bar where the seeds differ.
  public func dots(ink: Ink, label: String? = nil) -> [Mark] {
    let dots = Mark.dots(points, ink: ink, label: label)
    let wide = intervals.filter { $0.start.y < $0.end.y }
    return wide.isEmpty ? [dots] : [.whiskers(wide, ink: ink), dots]
  }

  private var hasIntervals: Bool {
    intervals.contains { $0.start.y.isFinite && $0.end.y.isFinite }
  }

  /// What a caption says of `shapes`, such as `Lines`, that are drawn from `count` seeds: what they are,
  /// and what the `intervals` around them, such as `bands`; nil where those are not drawn.
  public static func note(
    _ shapes: String, _ intervals: String?, seeds count: Int, mean: Mean = .arithmetic
  ) -> String {
    guard count > 1 else { return "\(shapes) show one seed." }
    let words = "\(shapes) are \(mean.rawValue) over \(count) seeds"
    return words + (intervals.map { ", \($0) their 95\u{202F}% intervals." } ?? ".")
  }
}
