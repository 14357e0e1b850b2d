/// The ids of a plot's parts in one layout of a figure.
struct PlotIDs: Hashable, Sendable {
  /// The prefix of ids that this layout has for itself.
  let own: String
  /// The prefix of ids of what both layouts show.
  let shared: String
  /// Whether the other layout holds what both show, so that this one refers to it.
  let isCopy: Bool

  /// The reference to the plot's clip path.
  var clip: String { "url(#\(own)-clip)" }
}

extension PlotLayout {
  /// The marks in the order of the plot; `heatMaps` are the drawings of its heat maps.
  func drawnMarks(_ ids: PlotIDs, heatMaps: [HeatMapDrawing]) -> Markup {
    var markup = Markup()
    var heatMapCount = 0
    for mark in plot.marks {
      switch mark {
      case .line(let points, let ink, _):
        let chains = Chains(points, x: x, y: y, within: frame.outset(by: 4))
        let kind = points.count > 1000 ? "line thin" : "line"
        markup += drawn(chains.path, kind, ink, clip: ids.clip)
        markup += drawn(chains.lonePoints, "dots small", ink, clip: ids.clip)
      case .dots(let points, let ink, let label):
        let shape = MarkerShape(ink)
        let size = shape == .circle && points.count > 50 ? "dots small" : shape.className
        markup += dots(points, shape, "\(size) \(ink.className)", name: name(of: mark, label))
      case .area(let spans, let ink, _):
        markup += drawn(area(spans), plot.hasEdges(mark) ? "area edged" : "area", ink)
      case .bars(let spans, let ink, let label):
        markup += bars(spans, ink, name: name(of: mark, label))
      case .whiskers(let spans, let ink, _):
        let path = whiskers(spans)
        if hasBars { markup += drawn(path, "halo", ink) }
        markup += drawn(path, "whiskers", ink)
      case .contour(let levels):
        markup += contour(levels, clip: ids.clip)
      case .bands(let levels): markup += bands(levels)
      case .arrows(let arrows, let ink, _):
        markup += drawn(path(of: arrows), "arrows", ink, clip: ids.clip)
      case .heatMap(let grid, _, _):
        markup += heatMap(grid, heatMaps[heatMapCount], ids, number: heatMapCount)
        heatMapCount += 1
      case .rule(let rule, let ink, _):
        markup += drawn(path(of: rule), "rule", ink)
      case .text: break
      }
    }
    return markup
  }

  /// Whether there are bars among the marks.
  var hasBars: Bool {
    plot.marks.contains { if case .bars = $0 { true } else { false } }
  }

  private func drawn(_ path: PathData, _ kind: String, _ ink: Ink, clip: String? = nil) -> Markup {
    guard !path.isEmpty else { return Markup() }
    return .leaf(
      "path", ["class": "\(kind) \(ink.className)", "clip-path": clip, "d": path.text]) + .newline
  }

  /// Dots are drawn whole: those on the frame's edge reach beyond it.
  private func dots(
    _ points: [Point], _ shape: MarkerShape, _ className: String, name: String
  ) -> Markup {
    var pieces = Pieces(className, isTitled: hasTitles)
    pieces.reserve(points.count, size: 8 + shape.steps.utf8CodeUnitCount)
    let box = frame.outset(by: 0.5)
    let (x, y) = (self.x, self.y)
    var last: Pixel?
    for point in points {
      guard let across = x.position(point.x), let down = y.position(point.y),
        box.contains(across, down)
      else { continue }
      let pixel = Pixel(across, down)
      guard pixel != last else { continue }
      pieces.add(title: plot.words(on: point, name)) { path in
        path.move(to: pixel)
        path.shape(shape.steps)
      }
      last = pixel
    }
    return pieces.markup
  }

  private func contour(_ levels: [ContourLevel], clip: String) -> Markup {
    .element("g", ["class": "contour", "clip-path": clip]) { group in
      for (index, level) in levels.enumerated() {
        var path = PathData()
        for line in level.lines {
          path.append(
            Chains(line, x: x, y: y, within: frame.outset(by: 4), tolerance: 0.25))
        }
        guard !path.isEmpty else { continue }
        let shade = levels.count < 2 ? 0 : index * 7 / (levels.count - 1)
        group += .leaf("path", ["class": "l\(shade)", "d": path.text])
      }
    } + .newline
  }

  /// A shaft and an open head for each arrow; the head is left out where it lies outside the frame.
  private func path(of arrows: [Arrow]) -> PathData {
    var path = PathData()
    let (x, y) = (self.x, self.y)
    for arrow in arrows {
      guard let tailX = x.position(arrow.tail.x), let tailY = y.position(arrow.tail.y),
        let headX = x.position(arrow.head.x), let headY = y.position(arrow.head.y),
        let shaft = frame.outset(by: 4).clipped(Point(tailX, tailY), Point(headX, headY))
      else { continue }
      let start = Pixel(shaft.start.x, shaft.start.y)
      let end = Pixel(shaft.end.x, shaft.end.y)
      guard start != end else { continue }
      path.move(to: start)
      path.line(to: end)
      guard frame.outset(by: 0.5).contains(headX, headY) else { continue }
      let across = headX - tailX
      let down = headY - tailY
      let length = (across * across + down * down).squareRoot()
      let size = min(7, length * 0.45) / length
      // Two barbs at about 27 degrees to the shaft.
      let back = Point(-across * size * 0.9, -down * size * 0.9)
      let aside = Point(-down * size * 0.45, across * size * 0.45)
      path.move(to: Pixel(headX + back.x + aside.x, headY + back.y + aside.y))
      path.line(to: end)
      path.line(to: Pixel(headX + back.x - aside.x, headY + back.y - aside.y))
    }
    return path
  }

  private func path(of rule: Mark.Rule) -> PathData {
    var path = PathData()
    switch rule {
    case .x(let value):
      guard let place = x.position(value), frame.left - 0.5 <= place, place <= frame.right + 0.5
      else { return path }
      path.move(to: Pixel(place, frame.top))
      path.line(to: Pixel(place, frame.bottom))
    case .y(let value):
      guard let place = y.position(value), frame.top - 0.5 <= place, place <= frame.bottom + 0.5
      else { return path }
      path.move(to: Pixel(frame.left, place))
      path.line(to: Pixel(frame.right, place))
    }
    return path
  }

  private func heatMap(
    _ grid: Grid, _ drawing: HeatMapDrawing, _ ids: PlotIDs, number: Int
  ) -> Markup {
    guard let left = x.position(grid.x.lowerBound), let right = x.position(grid.x.upperBound),
      let first = y.position(grid.y.lowerBound), let last = y.position(grid.y.upperBound),
      grid.columns > 0, grid.rows > 0
    else { return Markup() }
    return .element("g", ["class": "heat", "clip-path": ids.clip]) { group in
      guard x.kind == .linear, y.kind == .linear else {
        group += drawing.cells.mosaic(grid, x: x, y: y)
        return
      }
      let across = fine((right - left) / Double(grid.columns))
      let down = fine((last - first) / Double(grid.rows))
      let transform =
        "translate(\(coordinate(left)) \(coordinate(first))) scale(\(across) \(down))"
      group += .element(
        "g", ["transform": transform],
        drawing.markup(
          shared: "\(ids.shared)-h\(number)", own: "\(ids.own)-h\(number)", isCopy: ids.isCopy))
    } + .newline
  }

  /// A factor to five digits after the point.
  private func fine(_ factor: Double) -> String {
    guard factor.isFinite, factor.magnitude < 1e9 else { return "0" }
    return NumberFormat.exact((factor * 1e5).rounded(.toNearestOrEven) / 1e5)
  }
}
