/// The lines, or the dots, of a plot that readers take for one thing: those of one ink and name.
struct DescribedSeries: Hashable, Sendable {
  /// The first of its marks, by its number among the plot's marks.
  let first: Int
  /// What it is called.
  let name: String
  /// Whether it is drawn by lines, not by dots.
  let isLine: Bool
  /// The points of each of its marks.
  var parts: [[Point]]
  fileprivate let ink: Ink
}

extension Plot {
  /// The lines and dots by ink and name.
  ///
  /// A mark without a name belongs to the first one of its kind and ink, and is called after the
  /// name of its ink. Dots that only repeat the points of a line are left out.
  var series: [DescribedSeries] {
    var series: [DescribedSeries] = []
    for (index, mark) in marks.enumerated() {
      guard let (points, ink, label, isLine) = mark.series, !isRepeated(mark) else { continue }
      let home = series.firstIndex { one in
        one.isLine == isLine && one.ink == ink
          && (label.map { $0.utf8.elementsEqual(one.name.utf8) } ?? true)
      }
      if let home {
        series[home].parts.append(points)
      } else {
        let name = label ?? self.name(of: ink, isLine: isLine)
        series.append(
          DescribedSeries(first: index, name: name, isLine: isLine, parts: [points], ink: ink))
      }
    }
    return series
  }

  private func name(of ink: Ink, isLine: Bool) -> String {
    for mark in marks {
      guard let other = mark.series, other.ink == ink, let label = other.label else { continue }
      return label + (isLine ? ", line" : ", dots")
    }
    return isLine ? "Line" : "Dots"
  }

  private func isRepeated(_ mark: Mark) -> Bool {
    guard case .dots(let points, let ink, _) = mark else { return false }
    return marks.contains { if case .line(points, ink, _) = $0 { true } else { false } }
  }
}

extension Mark {
  /// The points of a line or of dots.
  fileprivate var series: (points: [Point], ink: Ink, label: String?, isLine: Bool)? {
    switch self {
    case .line(let points, let ink, let label): (points, ink, label, true)
    case .dots(let points, let ink, let label): (points, ink, label, false)
    default: nil
    }
  }
}
