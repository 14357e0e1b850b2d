extension Figure {
  /// What of the data cannot be seen for want of a place on an axis, a sentence for each series without a
  /// full stop; empty for a sound figure.
  ///
  /// Values at or below zero have no place on a logarithmic axis, whoever chose its domain. An interval
  /// with one end there is drawn open, and is none of them.
  public var faults: [String] {
    plots.enumerated().flatMap { index, plot in
      let home =
        plots.count < 2 ? "" : " in " + (plot.title.map { "'\($0)'" } ?? "plot \(index + 1)")
      return plot.faults.map { $0 + home }
    }
  }
}

extension Plot {
  fileprivate var faults: [String] {
    var faults: [String] = []
    for (axis, coordinate) in [(x, { (point: Point) in point.x }), (y, { $0.y })] {
      guard axis.scale.isLog else { continue }
      var counts: [(name: String, count: Int)] = []
      for mark in marks {
        var count = 0
        visit(mark) { point in
          let value = coordinate(point)
          if value.isFinite, value <= 0 { count += 1 }
        }
        guard count > 0 else { continue }
        let name = seriesName(of: mark)
        if let known = counts.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
          counts[known].count += count
        } else {
          counts.append((name, count))
        }
      }
      let name =
        axis.title.utf8.isEmpty ? "a logarithmic axis" : "the logarithmic axis '\(axis.title)'"
      for (series, count) in counts {
        let values = count == 1 ? "1 value" : "\(count) values"
        faults.append("\(series) has \(values) at or below zero, which \(name) cannot show")
      }
    }
    return faults
  }

  /// Shows every place of `mark` to `body` but those of intervals that are drawn open.
  private func visit(_ mark: Mark, _ body: (Point) -> Void) {
    switch mark {
    case .area(let spans, _, _), .whiskers(let spans, _, _):
      for span in spans where !isOpen(span) {
        body(span.start)
        body(span.end)
      }
    default: mark.visit(body)
    }
  }

  /// The name of a mark's series in quotes, or else what it is.
  private func seriesName(of mark: Mark) -> String {
    if let label = mark.label { return "'\(label)'" }
    if let ink = mark.ink {
      for other in marks where other.ink == ink {
        if let label = other.label { return "'\(label)'" }
      }
    }
    return switch mark {
    case .line: "a line"
    case .dots: "a row of dots"
    case .area: "an area"
    case .bars: "a row of bars"
    case .whiskers: "a row of intervals"
    case .arrows: "a field of arrows"
    case .contour, .bands: "a contour"
    case .heatMap: "a heat map"
    case .rule, .text: "a label"
    }
  }
}
