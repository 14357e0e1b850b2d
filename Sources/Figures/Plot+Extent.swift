extension Plot {
  /// The horizontal values that the marks show.
  var horizontalExtent: Extent {
    var extent = Extent(x.scale)
    visitValues {
      extent.include($0)
    } y: { _ in
    }
    return extent
  }

  /// The vertical values that the marks show.
  var verticalExtent: Extent {
    var extent = Extent(y.scale)
    visitValues { _ in
    } y: {
      extent.include($0)
    }
    return extent
  }

  /// Whether the plot shows values over a plane, whose edge is the frame's.
  var isField: Bool {
    marks.contains {
      switch $0 {
      case .heatMap, .contour: true
      case .line, .dots, .arrows, .rule, .text: false
      }
    }
  }

  /// Whether a frame stands around the plot, in place of grid lines.
  var isFramed: Bool {
    isField || marks.contains { if case .arrows = $0 { true } else { false } }
  }

  /// Whether the vertical axis counts downwards.
  var isFlipped: Bool {
    marks.contains { if case .heatMap(_, _, isFlipped: true) = $0 { true } else { false } }
  }

  /// Whether any mark has something that the axes can show.
  var hasData: Bool { marks.contains(where: hasData) }

  /// Whether `mark` has something that the axes can show.
  func hasData(_ mark: Mark) -> Bool {
    switch mark {
    case .line(let points, _, _), .dots(let points, _, _): points.contains(where: isShown)
    case .contour(let levels): levels.contains { $0.lines.contains { $0.contains(where: isShown) } }
    case .arrows(let arrows, _, _): arrows.contains { isShown($0.tail) && isShown($0.head) }
    case .heatMap(let grid, _, _): grid.values.contains { $0.isFinite }
    case .rule: false
    case .text(_, let place, _, _): isShown(place)
    }
  }

  /// Whether both axes can show `point`.
  func isShown(_ point: Point) -> Bool {
    point.x.isFinite && point.y.isFinite && (x.scale == .linear || point.x > 0)
      && (y.scale == .linear || point.y > 0)
  }

  private func visitValues(x visitX: (Double) -> Void, y visitY: (Double) -> Void) {
    func visit(_ point: Point) {
      // A point that one axis cannot show must not stretch the other.
      guard isShown(point) else { return }
      visitX(point.x)
      visitY(point.y)
    }
    for mark in marks {
      switch mark {
      case .line(let points, _, _), .dots(let points, _, _): points.forEach(visit)
      case .contour(let levels):
        for level in levels { for line in level.lines { line.forEach(visit) } }
      case .arrows(let arrows, _, _):
        for arrow in arrows {
          visit(arrow.tail)
          visit(arrow.head)
        }
      case .heatMap(let grid, _, _):
        visit(Point(grid.x.lowerBound, grid.y.lowerBound))
        visit(Point(grid.x.upperBound, grid.y.upperBound))
      case .rule(.x(let value), _, _): visitX(value)
      case .rule(.y(let value), _, _): visitY(value)
      case .text(_, let place, _, _): visit(place)
      }
    }
  }
}
