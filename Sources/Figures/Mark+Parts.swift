extension Mark {
  /// What it is painted in; nil for what has colours of its own.
  var ink: Ink? {
    switch self {
    case .line(_, let ink, _), .dots(_, let ink, _), .area(_, let ink, _), .bars(_, let ink, _),
      .whiskers(_, let ink, _), .arrows(_, let ink, _), .rule(_, let ink, _),
      .text(_, _, _, let ink):
      ink
    case .contour, .bands, .heatMap: nil
    }
  }

  /// The name of its series; nil where it has none.
  public var label: String? {
    switch self {
    case .line(_, _, let label), .dots(_, _, let label), .area(_, _, let label),
      .bars(_, _, let label), .whiskers(_, _, let label), .arrows(_, _, let label),
      .rule(_, _, let label):
      label
    case .contour, .bands, .heatMap, .text: nil
    }
  }

  /// The mark without its name.
  public var withoutLabel: Mark {
    switch self {
    case .line(let points, let ink, _): .line(points, ink: ink)
    case .dots(let points, let ink, _): .dots(points, ink: ink)
    case .area(let spans, let ink, _): .area(spans, ink: ink)
    case .bars(let spans, let ink, _): .bars(spans, ink: ink)
    case .whiskers(let spans, let ink, _): .whiskers(spans, ink: ink)
    case .arrows(let arrows, let ink, _): .arrows(arrows, ink: ink)
    case .rule(let rule, let ink, _): .rule(rule, ink: ink)
    case .contour, .bands, .heatMap, .text: self
    }
  }

  /// Shows every place that the mark takes to `body`; a reference line takes none.
  func visit(_ body: (Point) -> Void) {
    switch self {
    case .line(let points, _, _), .dots(let points, _, _): points.forEach(body)
    case .area(let spans, _, _), .bars(let spans, _, _), .whiskers(let spans, _, _):
      for span in spans {
        body(span.start)
        body(span.end)
      }
    case .arrows(let arrows, _, _):
      for arrow in arrows {
        body(arrow.tail)
        body(arrow.head)
      }
    case .contour(let levels), .bands(let levels):
      for level in levels { for line in level.lines { line.forEach(body) } }
    case .heatMap(let grid, _, _):
      body(Point(grid.x.lowerBound, grid.y.lowerBound))
      body(Point(grid.x.upperBound, grid.y.upperBound))
    case .text(_, let place, _, _): body(place)
    case .rule: break
    }
  }
}
