/// The ends of a span on the page.
private struct SpanPlaces {
  let start: Point
  let end: Point

  /// The places that the scales give both ends; nil where one has none.
  ///
  /// - Parameter canBeOpen: Whether one end may lie at or below zero on a logarithmic axis; it then
  ///   stands far beyond the axis's lower end.
  init?(_ span: Span, x: Scale, y: Scale, canBeOpen: Bool = false) {
    func place(_ point: Point, isOpen: Bool) -> Point? {
      guard let across = x.position(point.x) ?? (isOpen ? x.beyond(point.x) : nil),
        let down = y.position(point.y) ?? (isOpen ? y.beyond(point.y) : nil)
      else { return nil }
      return Point(across, down)
    }
    let known = (start: place(span.start, isOpen: false), end: place(span.end, isOpen: false))
    guard known.start != nil || known.end != nil,
      let start = known.start ?? place(span.start, isOpen: canBeOpen),
      let end = known.end ?? place(span.end, isOpen: canBeOpen)
    else { return nil }
    self.start = start
    self.end = end
  }
}

extension PlotLayout {
  /// The area between the spans' starts and their ends, in one piece from gap to gap.
  func area(_ spans: [Span]) -> PathData {
    let (x, y) = (self.x, self.y)
    var path = PathData()
    var starts: [Point] = []
    var ends: [Point] = []
    func finish() {
      let outline = thinned(starts) + thinned(ends).reversed()
      (starts, ends) = ([], [])
      append(outline, to: &path)
    }
    for span in spans {
      if let places = SpanPlaces(span, x: x, y: y, canBeOpen: true) {
        starts.append(places.start)
        ends.append(places.end)
      } else {
        finish()
      }
    }
    finish()
    return path
  }

  /// Adds the part of a polygon that lies within the frame.
  private func append(_ outline: [Point], to path: inout PathData) {
    guard outline.count > 2 else { return }
    let inner = frame.clipped(polygon: outline)
    guard inner.count > 2 else { return }
    let pixels = simplified(inner + [inner[0]], tolerance: 0.15).dropLast()
    if pixels.count > 2 { path.polygon(Array(pixels)) }
  }

  /// A rectangle for each span, as far as it lies within the frame, with the hatching of its series.
  func bars(_ spans: [Span], _ ink: Ink, name: String) -> Markup {
    let (x, y) = (self.x, self.y)
    var pieces = Pieces("bars \(ink.className)", isTitled: hasTitles)
    var hatch = Hatch(ink)
    for span in spans {
      guard let places = SpanPlaces(span, x: x, y: y) else { continue }
      let (start, end) = (places.start, places.end)
      func kept(_ place: Double, _ low: Double, _ high: Double) -> Double {
        min(max(place, low), high)
      }
      let corner = Pixel(
        kept(start.x, frame.left, frame.right), kept(start.y, frame.top, frame.bottom))
      let other = Pixel(
        kept(end.x, frame.left, frame.right), kept(end.y, frame.top, frame.bottom))
      guard corner.x != other.x, corner.y != other.y else { continue }
      hatch.add(corner, other)
      pieces.add(title: plot.words(on: span, name)) { $0.rectangle(corner, other) }
    }
    return pieces.markup + hatch.markup
  }

  /// A line with a short cap at each end, or an arrow's head where it goes on beyond the frame.
  func whiskers(_ spans: [Span]) -> PathData {
    let (x, y) = (self.x, self.y)
    var path = PathData()
    let box = frame.outset(by: 0.5)
    for span in spans {
      guard let places = SpanPlaces(span, x: x, y: y, canBeOpen: true),
        let shaft = box.clipped(places.start, places.end)
      else { continue }
      let across = shaft.end.x - shaft.start.x
      let down = shaft.end.y - shaft.start.y
      let length = (across * across + down * down).squareRoot()
      let along = length > 0 ? Point(across / length, down / length) : Point(0, 1)
      let aside = Point(-3.5 * along.y, 3.5 * along.x)
      path.move(to: Pixel(shaft.start.x, shaft.start.y))
      path.line(to: Pixel(shaft.end.x, shaft.end.y))
      for (tip, wish, sign) in [(shaft.start, places.start, 1.0), (shaft.end, places.end, -1)] {
        let back =
          tip == wish ? Point(0, 0) : Point(sign * 6 * along.x, sign * 6 * along.y)
        path.move(to: Pixel(tip.x + back.x - aside.x, tip.y + back.y - aside.y))
        if tip != wish { path.line(to: Pixel(tip.x, tip.y)) }
        path.line(to: Pixel(tip.x + back.x + aside.x, tip.y + back.y + aside.y))
      }
    }
    return path
  }

  /// The areas at or above each level, the later ones over the earlier ones.
  func bands(_ levels: [ContourLevel]) -> Markup {
    let (x, y) = (self.x, self.y)
    return .element("g", ["class": "bands"]) { group in
      for (index, level) in levels.enumerated() {
        var path = PathData()
        for line in level.lines {
          let places = line.compactMap { point -> Point? in
            guard let across = x.position(point.x), let down = y.position(point.y) else {
              return nil
            }
            return Point(across, down)
          }
          append(places, to: &path)
        }
        guard !path.isEmpty else { continue }
        group += .leaf(
          "path", Shade.band(index, of: levels.count, plot.colours.kind).attributes(path))
      }
    } + .newline
  }
}
