extension Figure {
  /// What the figure shows, in sentences made from its data: the axes with their ranges, and for
  /// every series its first, last and extreme values.
  public var longDescription: String {
    guard !plots.isEmpty else { return "\(title). The figure shows no data." }
    var sentences = [title + "."]
    if plots.count > 1 { sentences.append("The figure has \(plots.count) plots.") }
    for (index, plot) in plots.enumerated() {
      if plots.count > 1 {
        sentences.append("Plot \(index + 1)" + (plot.title.map { ": " + $0 } ?? "") + ".")
      } else if let title = plot.title {
        sentences.append(title + ".")
      }
      sentences += plot.sentences
    }
    return sentences.joined(separator: " ")
  }
}

extension Plot {
  fileprivate var sentences: [String] {
    guard hasData else { return ["No data."] }
    let layout = PlotLayout(self, hasLegend: false)
    var sentences = [
      sentence(on: x, "Horizontal axis", layout.domains.x),
      sentence(on: y, "Vertical axis", layout.domains.y),
    ]
    let series = self.series
    for (index, mark) in marks.enumerated() {
      switch mark {
      case .line, .dots:
        for one in series where one.first == index { sentences.append(sentence(on: one)) }
      case .contour(let levels): sentences.append(sentence(on: levels))
      case .arrows(let arrows, _, let label):
        sentences.append("\(label ?? "Arrows"): \(counted(arrows.count, "arrow")).")
      case .heatMap(let grid, _, _): sentences.append(sentence(on: grid))
      case .rule(.x(let value), _, let label):
        sentences.append(sentence(onRule: named(x, "x", value), label))
      case .rule(.y(let value), _, let label):
        sentences.append(sentence(onRule: named(y, "y", value), label))
      case .text(let text, let place, _, _):
        sentences.append("Note at \(brief(place)): \(text).")
      }
    }
    return sentences
  }

  private func sentence(
    on axis: Axis, _ name: String, _ domain: ClosedRange<Double>
  ) -> String {
    let label = axis.label.utf8.isEmpty ? "" : " \(axis.label),"
    let scale = axis.scale == .log ? " logarithmic," : ""
    return "\(name):\(label)\(scale) from \(brief(domain.lowerBound)) to "
      + "\(brief(domain.upperBound))."
  }

  private func sentence(on series: DescribedSeries) -> String {
    let points = series.parts.flatMap { $0 }
    let shown = points.filter { isShown($0) }
    let name = series.name
    guard let first = shown.first, let last = shown.last else { return "\(name): no data." }
    var text = "\(name): \(counted(shown.count, "point"))"
    if series.isLine, series.parts.count > 1 {
      text = "\(name): \(series.parts.count) lines of \(counted(shown.count, "point"))"
    } else if series.isLine, shown.count > 1 {
      text += ", first \(brief(first)), last \(brief(last))"
    }
    let lowest = shown.reduce(first) { $1.y < $0.y ? $1 : $0 }
    let highest = shown.reduce(first) { $1.y > $0.y ? $1 : $0 }
    if shown.count == 1 {
      text += " at \(brief(first))"
    } else {
      text += ", lowest \(brief(lowest)), highest \(brief(highest))"
    }
    let missing = points.count - shown.count
    return text + (missing > 0 ? "; \(counted(missing, "point")) cannot be shown." : ".")
  }

  private func sentence(on levels: [ContourLevel]) -> String {
    guard let first = levels.first, let last = levels.last else { return "No contours." }
    if levels.count == 1 { return "A contour at \(brief(first.value))." }
    return
      "Contours at \(levels.count) levels from \(brief(first.value)) to \(brief(last.value))."
  }

  private func sentence(on grid: Grid) -> String {
    var extent = Extent(.linear)
    for value in grid.values { extent.include(value) }
    guard let range = extent.range else { return "Heat map without data." }
    return "Heat map of \(grid.columns) by \(grid.rows) cells with values from "
      + "\(brief(range.lowerBound)) to \(brief(range.upperBound))."
  }

  private func sentence(onRule place: String, _ label: String?) -> String {
    "Reference line at \(place)" + (label.map { ": \($0)." } ?? ".")
  }

  private func named(_ axis: Axis, _ letter: String, _ value: Double) -> String {
    (axis.label.utf8.isEmpty ? letter : axis.label) + " \(brief(value))"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(NumberFormat.integer.text(Double(count))) \(noun)\(count == 1 ? "" : "s")"
  }

  private func brief(_ value: Double) -> String { NumberFormat.brief(value) }

  private func brief(_ point: Point) -> String { "(\(brief(point.x)), \(brief(point.y)))" }
}
