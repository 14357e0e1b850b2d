extension Plot {
  /// The drawings of the heat maps among the marks.
  var heatMaps: [HeatMapDrawing] {
    marks.compactMap { mark in
      guard case .heatMap(let grid, let domain, _) = mark else { return nil }
      return HeatMapDrawing(grid, domain: domain, kind: colours.kind)
    }
  }
}

extension PlotLayout {
  /// The plot, from back to front.
  func drawn(_ ids: PlotIDs, heatMaps: [HeatMapDrawing]) -> Markup {
    let clipped = frame.outset(by: 1)
    var markup = Markup.element(
      "clipPath", ["id": "\(ids.own)-clip"],
      .leaf(
        "rect",
        [
          "x": coordinate(clipped.left), "y": coordinate(clipped.top),
          "width": coordinate(clipped.width), "height": coordinate(clipped.height),
        ]))
    markup += .newline
    markup += grid
    markup += drawnMarks(ids, heatMaps: heatMaps)
    markup += axes
    for words in captions + tickLabels + annotations { markup += words.markup + .newline }
    if legendLines > 0 {
      markup += legend.drawn(left: left, top: legendTop, width: width)
    }
    if let key { markup += key.drawn(left: left, top: keyTop, width: width) }
    if !plot.hasData {
      let words = Words(
        text: "No data", x: (frame.left + frame.right) / 2,
        y: (frame.top + frame.bottom) / 2 + Typeface.middle, anchor: .middle,
        className: "note quiet")
      markup += words.markup + .newline
    }
    return markup
  }

  /// Quiet lines across the frame at the labelled ticks of the values, and the beginnings of such lines at
  /// the others; none for categories, and none over a field.
  private var grid: Markup {
    guard !plot.isFramed else { return Markup() }
    var path = PathData()
    if plot.y.scale.isBand {
      for tick in ticks.x where tick.label != nil {
        guard let place = x.position(tick.value) else { continue }
        path.move(to: Pixel(place, frame.top))
        path.line(to: Pixel(place, frame.bottom))
      }
    } else {
      for tick in ticks.y {
        guard let place = y.position(tick.value) else { continue }
        path.move(to: Pixel(frame.left, place))
        path.line(to: Pixel(tick.label == nil ? frame.left + 8 : frame.right, place))
      }
    }
    guard !path.isEmpty else { return Markup() }
    return .leaf("path", ["class": "grid", "d": path.text]) + .newline
  }

  /// The axis line, or the frame of a field, with short lines at the ticks of values; bars that lie
  /// stand on an upright line, and bars on both sides of zero on a line at zero.
  private var axes: Markup {
    var path = PathData()
    if let zero = y.position(0), hasBars, !plot.y.scale.isBand, zero < frame.bottom - 0.5,
      zero > frame.top
    {
      path.move(to: Pixel(frame.left, zero))
      path.line(to: Pixel(frame.right, zero))
    }
    if let zero = x.position(0), hasBars, plot.y.scale.isBand, frame.contains(zero, frame.top) {
      path.move(to: Pixel(zero, frame.top))
      path.line(to: Pixel(zero, frame.bottom))
    }
    path.move(to: Pixel(frame.left, frame.bottom))
    path.line(to: Pixel(frame.right, frame.bottom))
    if plot.isFramed {
      path.line(to: Pixel(frame.right, frame.top))
      path.line(to: Pixel(frame.left, frame.top))
      path.line(to: Pixel(frame.left, frame.bottom))
    }
    for tick in ticks.x where !plot.x.scale.isBand {
      guard let place = x.position(tick.value) else { continue }
      path.move(to: Pixel(place, frame.bottom))
      path.line(to: Pixel(place, frame.bottom + (tick.label == nil ? 3 : 5)))
    }
    for tick in plot.isFramed ? ticks.y : [] {
      guard let place = y.position(tick.value) else { continue }
      path.move(to: Pixel(frame.left, place))
      path.line(to: Pixel(frame.left - (tick.label == nil ? 3 : 5), place))
    }
    return .leaf("path", ["class": "axis", "d": path.text]) + .newline
  }
}
