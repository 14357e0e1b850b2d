extension Plot {
  /// The horizontal and the vertical values that the marks show.
  var extents: (x: Extent, y: Extent) {
    var (across, down) = (Extent(x.scale), Extent(y.scale))
    let (spacingX, spacingY) = (x.scale.spacing, y.scale.spacing)
    for mark in marks {
      switch mark {
      case .rule(.x(let value), _, _): across.include(value)
      case .rule(.y(let value), _, _): down.include(value)
      default:
        mark.visit { point in
          // A point that one axis cannot show must not stretch the other.
          guard spacingX.shows(point.x), spacingY.shows(point.y) else { return }
          across.include(point.x)
          down.include(point.y)
        }
      }
    }
    return (across, down)
  }

  /// The values at the ends of both axes.
  var domains: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let extents = self.extents
    return (
      x.domain(of: extents.x, isWidened: !isField, steps: 10),
      y.domain(of: extents.y, isWidened: !isField, steps: 5)
    )
  }

  /// Whether the plot shows values over a plane, whose edge is the frame's.
  var isField: Bool {
    marks.contains {
      switch $0 {
      case .heatMap, .contour, .bands: true
      default: false
      }
    }
  }

  /// Whether a frame stands around the plot, in place of grid lines.
  var isFramed: Bool {
    isField || marks.contains { if case .arrows = $0 { true } else { false } }
  }

  /// Whether the vertical axis counts downwards.
  var isFlipped: Bool {
    y.scale.isBand
      || marks.contains { if case .heatMap(_, _, isFlipped: true) = $0 { true } else { false } }
  }

  /// Whether any mark has something that the axes can show.
  var hasData: Bool { marks.contains(where: hasData) }

  /// Whether `mark` has something that the axes can show.
  func hasData(_ mark: Mark) -> Bool {
    switch mark {
    case .line(let points, _, _), .dots(let points, _, _): points.contains(where: isShown)
    case .area(let spans, _, _), .whiskers(let spans, _, _): spans.contains(where: isIntervalShown)
    case .bars(let spans, _, _): spans.contains(where: isShown)
    case .contour(let levels), .bands(let levels):
      levels.contains { $0.lines.contains { $0.contains(where: isShown) } }
    case .arrows(let arrows, _, _): arrows.contains { isShown($0.tail) && isShown($0.head) }
    case .heatMap(let grid, _, _): grid.values.contains { $0.isFinite }
    case .rule: false
    case .text(_, let place, _, _): isShown(place)
    }
  }

  /// Whether both axes can show `point`.
  func isShown(_ point: Point) -> Bool { x.scale.shows(point.x) && y.scale.shows(point.y) }

  /// Whether both axes can show both ends of `span`.
  func isShown(_ span: Span) -> Bool { isShown(span.start) && isShown(span.end) }

  /// Whether one end of the interval `span` lies at or below zero on a logarithmic axis, which the axis
  /// cannot show, and the other does not: it is drawn to the axis's lower end, and open there.
  func isOpen(_ span: Span) -> Bool {
    isShown(span.start) != isShown(span.end) && span.start.isFinite && span.end.isFinite
  }

  /// Whether an interval is drawn, whole or open.
  func isIntervalShown(_ span: Span) -> Bool { isShown(span) || isOpen(span) }

  /// Whether the area `mark` needs an edge, dashed as a line of its series would be, since none is drawn.
  func hasEdges(_ mark: Mark) -> Bool {
    guard case .area(_, .series(let number), _) = mark else { return false }
    return !marks.contains { if case .line(_, .series(number), _) = $0 { true } else { false } }
  }
}

extension Point {
  /// Whether both values are finite.
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}
