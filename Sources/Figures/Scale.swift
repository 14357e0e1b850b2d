internal import Elementary

/// The arithmetic of a scale.
enum Spacing: Hashable, Sendable {
  /// Equal steps for equal differences.
  case linear
  /// Equal steps for equal ratios.
  case log
  /// Both: linear where magnitudes are small beside the given one.
  case symlog(Double)

  /// Whether there is a place for `value`.
  func shows(_ value: Double) -> Bool {
    if case .log = self { return value > 0 && value.isFinite }
    return value.isFinite
  }
}

/// Maps an axis's values to positions on the page.
struct Scale: Hashable, Sendable {
  /// How values are spaced.
  let kind: Spacing
  /// The values at the two ends.
  let domain: ClosedRange<Double>
  /// The positions, in pixels, of the two ends.
  let start: Double
  let end: Double
  /// The ends as the scale spaces them: their logarithms, on a log scale.
  private let low: Double
  private let span: Double

  /// A scale of `domain`, which must be finite, not a single point, and positive on a log scale.
  init(_ kind: Axis.Scale, domain: ClosedRange<Double>, from start: Double, to end: Double) {
    let kind = kind.spacing
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
    low = Scale.spaced(domain.lowerBound, kind)
    span = Scale.spaced(domain.upperBound, kind) - low
  }

  /// The position of `value` in pixels, possibly far outside the two ends; nil where it has none:
  /// for what is not finite, and on a log scale for what is not above zero.
  func position(_ value: Double) -> Double? {
    guard kind.shows(value) else { return nil }
    let fraction = (Scale.spaced(value, kind) - low) / span
    return start + fraction * (end - start)
  }

  /// A place beyond the lower end for what lies at or below zero on a log scale; nil for anything else.
  func beyond(_ value: Double) -> Double? {
    guard case .log = kind, value <= 0, value.isFinite else { return nil }
    return start - (end - start)
  }

  /// Half of `value`, so that the difference of any two is finite, or its logarithm.
  private static func spaced(_ value: Double, _ kind: Spacing) -> Double {
    switch kind {
    case .linear: value / 2
    case .log: Elementary.log10(value)
    case .symlog(let threshold):
      // sign(v) log(1 + |v|/c)
      (value < 0 ? -1 : 1) * Elementary.log1p(value.magnitude / max(threshold, 1e-300))
    }
  }
}

extension Axis {
  /// The values at the axis's two ends: those asked for, or those of the data, widened to round
  /// numbers where `isWidened`; `steps` tells how finely.
  func domain(of data: Extent, isWidened: Bool, steps: Int) -> ClosedRange<Double> {
    if case .band(let names) = scale { return -0.5...Double(max(names.count, 1)) - 0.5 }
    if let domain, isUsable(domain) { return domain }
    guard let range = data.range else { return scale.isLog ? 0.1...10 : 0...1 }
    if range.lowerBound == range.upperBound { return around(range.lowerBound) }
    guard isWidened else { return range }
    return switch scale {
    case .linear, .band: LinearTicks(covering: range, count: steps).widened(range)
    case .log: LogTicks.widened(range)
    case .symlog(let threshold): SymlogTicks(threshold).widened(range)
    }
  }

  private func isUsable(_ domain: ClosedRange<Double>) -> Bool {
    domain.lowerBound.isFinite && domain.upperBound.isFinite
      && domain.lowerBound < domain.upperBound && scale.shows(domain.lowerBound)
  }

  /// A domain with the one value there is in its middle.
  private func around(_ value: Double) -> ClosedRange<Double> {
    let largest = Double.greatestFiniteMagnitude
    switch scale {
    case .linear, .symlog, .band:
      let room = value == 0 ? 1 : max(min(value.magnitude / 2, largest / 4), 1e-300)
      return max(value - room, -largest)...min(value + room, largest)
    case .log:
      let low = max(value / 10, .leastNonzeroMagnitude)
      return low...max(min(value * 10, largest), low.nextUp)
    }
  }
}

/// The least and the greatest of the values an axis shows.
struct Extent: Hashable, Sendable {
  /// How the axis spaces values: a log scale sees only those above zero.
  private let kind: Spacing
  /// From the least to the greatest; nil before there is any.
  private(set) var range: ClosedRange<Double>?

  /// The extent of nothing.
  init(_ scale: Axis.Scale) { kind = scale.spacing }

  /// Widens the extent to `value`, where the axis can show it.
  mutating func include(_ value: Double) {
    guard kind.shows(value) else { return }
    if let range, range.contains(value) { return }
    range = min(range?.lowerBound ?? value, value)...max(range?.upperBound ?? value, value)
  }
}
