internal import Elementary

/// Round values on an axis that is logarithmic on both sides of zero: zero, and powers of ten beyond
/// the threshold with either sign.
struct SymlogTicks: Hashable, Sendable {
  /// The first power of ten that is a tick: that of the threshold, or the next.
  private let first: Int

  /// Ticks for a scale that is linear below about `threshold`.
  init(_ threshold: Double) {
    first = Int(Elementary.log10(min(max(threshold, 1e-300), 1e300)).rounded(.up))
  }

  /// `range` with both ends moved outwards to round numbers.
  func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    func outwards(_ value: Double) -> Double {
      guard value != 0 else { return 0 }
      let ends = LogTicks.widened(value.magnitude...value.magnitude.nextUp)
      let end = max(ends.upperBound, powerOfTen(first))
      return value < 0 ? -end : end
    }
    // What lies on the other side of zero needs no room of its own.
    let low = range.lowerBound < 0 ? outwards(range.lowerBound) : min(range.lowerBound, 0)
    let high = range.upperBound > 0 ? outwards(range.upperBound) : max(range.upperBound, 0)
    return low...high
  }

  /// At most about `count` labelled ticks within `range`.
  func ticks(in range: ClosedRange<Double>, count: Int) -> [Tick] {
    var ticks = range.contains(0) ? [Tick(value: 0, label: "0")] : []
    let largest = max(range.lowerBound.magnitude, range.upperBound.magnitude)
    let last = max(Int(Elementary.log10(max(largest, 1e-300)).rounded(.down)), first)
    let sides = range.contains(0) ? [1.0, -1] : [range.lowerBound > 0 ? 1 : -1]
    let stride = max(1, ((last - first + 1) * sides.count + count - 1) / max(count, 1))
    let isPlain = first >= -2 && last <= 4
    for sign in sides {
      for power in first...last {
        let value = sign * powerOfTen(power)
        guard range.contains(value) else { continue }
        let isLabelled = (last - power) % stride == 0
        let text = (sign < 0 ? "−" : "") + (isPlain ? plain(power) : "10" + superscript(power))
        ticks.append(Tick(value: value, label: isLabelled ? text : nil))
      }
    }
    return ticks.sorted { $0.value < $1.value }
  }

  private func plain(_ power: Int) -> String {
    NumberFormat.fixed(max(0, -power)).text(powerOfTen(power))
  }
}
