extension Plot {
  /// The drawings of the heat maps among the marks.
  var heatMaps: [HeatMapDrawing] {
    marks.compactMap { mark in
      guard case .heatMap(let grid, let domain, _) = mark else { return nil }
      return HeatMapDrawing(grid, domain: domain)
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
    if !plot.hasData {
      let words = Words(
        text: "No data", x: (frame.left + frame.right) / 2,
        y: (frame.top + frame.bottom) / 2 + Typeface.middle, anchor: .middle,
        className: "note quiet")
      markup += words.markup + .newline
    }
    return markup
  }

  /// Quiet lines across the frame at the labelled ticks; none over a field.
  private var grid: Markup {
    guard !plot.isFramed else { return Markup() }
    var path = PathData()
    for tick in ticks.y where tick.label != nil {
      guard let place = y.position(tick.value) else { continue }
      path.move(to: Pixel(frame.left, place))
      path.line(to: Pixel(frame.right, place))
    }
    guard !path.isEmpty else { return Markup() }
    return .leaf("path", ["class": "grid", "d": path.text]) + .newline
  }

  /// The axis line, or the frame of a field, with short lines at the ticks.
  private var axes: Markup {
    var path = PathData()
    path.move(to: Pixel(frame.left, frame.bottom))
    path.line(to: Pixel(frame.right, frame.bottom))
    if plot.isFramed {
      path.line(to: Pixel(frame.right, frame.top))
      path.line(to: Pixel(frame.left, frame.top))
      path.line(to: Pixel(frame.left, frame.bottom))
    }
    for tick in ticks.x {
      guard let place = x.position(tick.value) else { continue }
      path.move(to: Pixel(place, frame.bottom))
      path.line(to: Pixel(place, frame.bottom + (tick.label == nil ? 3 : 5)))
    }
    for tick in ticks.y where plot.isFramed || tick.label == nil {
      guard let place = y.position(tick.value) else { continue }
      path.move(to: Pixel(frame.left, place))
      path.line(to: Pixel(frame.left - (tick.label == nil ? 3 : 5), place))
    }
    return .leaf("path", ["class": "axis", "d": path.text]) + .newline
  }
}
