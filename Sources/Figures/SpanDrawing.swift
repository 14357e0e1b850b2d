/// The ends of a span on the page.
private struct SpanPlaces {
  let start: Point
  let end: Point

  /// The places that the scales give both ends; nil where one has none.
  init?(_ span: Span, x: Scale, y: Scale) {
    guard let startX = x.position(span.start.x), let startY = y.position(span.start.y),
      let endX = x.position(span.end.x), let endY = y.position(span.end.y)
    else { return nil }
    start = Point(startX, startY)
    end = Point(endX, endY)
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
      if let places = SpanPlaces(span, x: x, y: y) {
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

  /// A rectangle for each span, as far as it lies within the frame.
  func bars(_ spans: [Span], _ className: String, name: String) -> Markup {
    let (x, y) = (self.x, self.y)
    var pieces = Pieces(className, isTitled: hasTitles)
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
      pieces.add(title: plot.words(on: span, name)) { $0.rectangle(corner, other) }
    }
    return pieces.markup
  }

  /// A line with a short cap at each end that lies within the frame.
  func whiskers(_ spans: [Span]) -> PathData {
    let (x, y) = (self.x, self.y)
    var path = PathData()
    let box = frame.outset(by: 0.5)
    for span in spans {
      guard let places = SpanPlaces(span, x: x, y: y),
        let shaft = frame.outset(by: 4).clipped(places.start, places.end)
      else { continue }
      let (start, end) = (places.start, places.end)
      let across = end.x - start.x
      let down = end.y - start.y
      let length = (across * across + down * down).squareRoot()
      let aside =
        length > 0 ? Point(-3.5 * down / length, 3.5 * across / length) : Point(3.5, 0)
      path.move(to: Pixel(shaft.start.x, shaft.start.y))
      path.line(to: Pixel(shaft.end.x, shaft.end.y))
      for tip in [start, end] where box.contains(tip.x, tip.y) {
        path.move(to: Pixel(tip.x - aside.x, tip.y - aside.y))
        path.line(to: Pixel(tip.x + aside.x, tip.y + aside.y))
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
