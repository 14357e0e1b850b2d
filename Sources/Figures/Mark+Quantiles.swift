extension Mark {
  /// For each list of samples a strip of its quantiles at the places 0, 1, 2, …: a dot at the median, a
  /// pale box over the middle half, and a line from the 5 % to the 95 % quantile.
  ///
  /// - Parameter isLevel: Whether the categories stand on the vertical axis, and the strips lie.
  public static func quantiles(
    _ samples: [[Double]], ink: Ink = .series(0), label: String? = nil, isLevel: Bool = false
  ) -> [Mark] {
    var boxes: [Span] = []
    var lines: [Span] = []
    var medians: [Point] = []
    for (index, list) in samples.enumerated() {
      let sorted = list.filter { $0.isFinite }.sorted()
      guard !sorted.isEmpty else { continue }
      func at(_ share: Double) -> Double { quantile(share, ofSorted: sorted) }
      let place = Double(index)
      for edge in [place - 0.25, place + 0.25] {
        boxes.append(
          isLevel
            ? Span(y: edge, from: at(0.25), to: at(0.75))
            : Span(x: edge, from: at(0.25), to: at(0.75)))
      }
      boxes.append(Span(x: .nan, from: .nan, to: .nan))
      lines.append(
        isLevel
          ? Span(y: place, from: at(0.05), to: at(0.95))
          : Span(x: place, from: at(0.05), to: at(0.95)))
      medians.append(isLevel ? Point(at(0.5), place) : Point(place, at(0.5)))
    }
    return [
      .area(boxes, ink: ink, label: label), .whiskers(lines, ink: ink, label: label),
      .dots(medians, ink: ink, label: label),
    ]
  }
}

/// The value below which `share` of the sorted numbers lie, between two of them in proportion.
///
/// Reference: Hyndman & Fan, "Sample quantiles in statistical packages", 1996, definition 7.
func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
  let place = share * Double(sorted.count - 1)
  let index = min(Int(place), sorted.count - 1)
  let next = min(index + 1, sorted.count - 1)
  return sorted[index] + (place - Double(index)) * (sorted[next] - sorted[index])
}
