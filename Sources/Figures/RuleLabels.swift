/// The name of a vertical reference line, over the frame.
struct RuleLabel: Hashable, Sendable {
  /// The name.
  var text: String
  /// The middle of the words, in pixels.
  var x: Double
  /// The line over the frame it stands in, counted from 0 at the frame.
  var line: Int
}

extension PlotLayout {
  /// The names of the vertical reference lines, each over its line, in as few lines of text as keep
  /// them apart, and none beyond the plot's edges.
  var verticalRuleLabels: [RuleLabel] {
    var labels: [RuleLabel] = []
    var ends: [Double] = []
    let found = plot.marks.compactMap { mark -> (text: String, place: Double)? in
      guard case .rule(.x(let value), _, let text?) = mark, !sharedNames.hasRule(text),
        let place = x.position(value),
        frame.left - 0.5 <= place, place <= frame.right + 0.5
      else { return nil }
      return (text, place)
    }
    for (text, place) in found.sorted(by: { $0.place < $1.place }) {
      let parts = TextWidth.lines(text, width: frame.width, size: Typeface.size)
      let half = (parts.map { TextWidth.of($0, size: Typeface.size) }.max() ?? 0) / 2
      let x = max(frame.left + half, min(place, frame.right - half))
      var first = 0
      while ends.dropFirst(first).prefix(parts.count).contains(where: { $0 + 8 > x - half }) {
        first += 1
      }
      for (index, part) in parts.enumerated() {
        let line = first + parts.count - 1 - index
        while ends.count <= line { ends.append(-.infinity) }
        ends[line] = x + half
        labels.append(RuleLabel(text: part, x: x, line: line))
      }
    }
    return labels
  }
}
