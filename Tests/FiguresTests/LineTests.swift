import Figures
import Testing

@Suite("Lines and dots")
struct LineTests {
  /// A figure with one plot over the given domain.
  private func drawing(
    _ marks: [Mark], x: ClosedRange<Double>? = 0...1, y: ClosedRange<Double>? = 0...1,
    scale: Axis.Scale = .linear
  ) throws -> Element {
    let plot = Plot(
      x: Axis("x", domain: x), y: Axis("y", scale: scale, domain: y), aspect: 0.5, marks: marks)
    return try parse(Figure("f", title: "F", plots: [plot]).svgDocument().source)
  }

  /// The frame: the clipping rectangle is one pixel wider on every side.
  private func frame(_ drawing: Element) throws -> (
    left: Double, top: Double, width: Double, height: Double
  ) {
    let box = try #require(drawing.elements("clipPath").first?.children.first)
    let edges = ["x", "y", "width", "height"].compactMap { box[$0].flatMap(Double.init) }
    try #require(edges.count == 4)
    return (edges[0] + 1, edges[1] + 1, edges[2] - 2, edges[3] - 2)
  }

  private func path(_ drawing: Element, class name: String) throws -> PathTrace {
    try PathTrace(try #require(drawing.elements("path", class: name).last?["d"]))
  }

  @Test("Points stand where the scales put them")
  func positions() throws {
    let drawing = try drawing([.line([Point(0, 0), Point(0.5, 1), Point(1, 0.25)], ink: .strong)])
    let frame = try frame(drawing)
    let corners = try path(drawing, class: "line").corners
    let expected = [(0.0, 1.0), (0.5, 0), (1, 0.75)]
    try #require(corners.count == 3)
    for (corner, place) in zip(corners, expected) {
      #expect(abs(corner.x - (frame.left + place.0 * frame.width)) <= 0.1)
      #expect(abs(corner.y - (frame.top + place.1 * frame.height)) <= 0.1)
    }
  }

  @Test("A frame has the height over the width that was asked for")
  func aspect() throws {
    let frame = try frame(try drawing([.line([Point(0, 0), Point(1, 1)], ink: .strong)]))
    #expect(abs(frame.height / frame.width - 0.5) < 0.001)
  }

  @Test("Values that are not finite make gaps")
  func gaps() throws {
    let points = [0, 0.1, .nan, 0.3, 0.4, 0.5, .infinity, 0.7, 0.8].enumerated().map {
      Point(Double($0) / 10, $1)
    }
    let corners = try path(try drawing([.line(points, ink: .strong)]), class: "line").corners
    #expect(corners.filter(\.isStart).count == 3)
  }

  @Test("A log scale drops values at or below zero as gaps")
  func logGaps() throws {
    let points = [1, 10, 0, 100, 50, -5, 10, 1].enumerated().map { Point(Double($0) / 10, $1) }
    let drawing = try drawing([.line(points, ink: .strong)], y: nil, scale: .log)
    let corners = try path(drawing, class: "line").corners
    #expect(corners.filter(\.isStart).count == 3)
  }

  @Test("A point between two gaps is drawn as a dot")
  func lonePoint() throws {
    let drawing = try drawing([.line([Point(0.5, 0.5)], ink: .series(3))])
    let dot = try #require(drawing.elements("path", class: "dots").last)
    #expect(dot.classes == ["dots", "small", "s3"])
    let corners = try PathTrace(try #require(dot["d"])).corners
    try #require(corners.count == 2)
    #expect(corners[0].x == corners[1].x && corners[0].y == corners[1].y)
    #expect(drawing.elements("path", class: "line").isEmpty)
  }

  @Test("A line that leaves the frame is cut near its edge, and comes back where it should")
  func clipping() throws {
    let drawing = try drawing([
      .line([Point(0.2, 0.5), Point(0.4, 1e6), Point(0.6, 0.5), Point(0.8, -1e9)], ink: .strong)
    ])
    let frame = try frame(drawing)
    let corners = try path(drawing, class: "line").corners
    #expect(corners.filter(\.isStart).count == 2)
    for corner in corners {
      #expect(corner.y >= frame.top - 4.1 && corner.y <= frame.top + frame.height + 4.1)
    }
  }

  @Test("A line between the ends of what numbers can be crosses the frame where it should")
  func farEnds() throws {
    let drawing = try drawing([.line([Point(-1e300, 0.25), Point(1e300, 0.75)], ink: .strong)])
    let frame = try frame(drawing)
    let corners = try path(drawing, class: "line").corners
    try #require(corners.count == 2)
    #expect(corners[0].x <= frame.left && corners[1].x >= frame.left + frame.width)
    for corner in corners { #expect(abs(corner.y - frame.top - frame.height / 2) <= 0.1) }
  }

  @Test("Leaving points out moves a line by no more than a fifth of a pixel")
  func simplification() throws {
    var points: [Point] = []
    var height = 0.9
    var slope = 0.0
    for step in 0..<1000 {
      points.append(Point(Double(step) / 999, 0.75 + height / 2))
      slope -= 0.0004 * height
      height += slope / 10
    }
    let drawing = try drawing([.line(points, ink: .strong)], y: 0...1.5)
    let frame = try frame(drawing)
    let corners = try path(drawing, class: "line").corners
    #expect(corners.count < 300)
    var furthest = 0.0
    for point in points {
      let x = frame.left + point.x * frame.width
      let y = frame.top + (1 - point.y / 1.5) * frame.height
      let distance = zip(corners, corners.dropFirst()).map { start, end in
        distanceToSegment(x, y, (start.x, start.y), (end.x, end.y))
      }.min()
      furthest = max(furthest, try #require(distance))
    }
    #expect(furthest <= 0.2)
  }

  private func distanceToSegment(
    _ x: Double, _ y: Double, _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)
  ) -> Double {
    let across = end.x - start.x
    let down = end.y - start.y
    let length = across * across + down * down
    let along = length == 0 ? 0 : ((x - start.x) * across + (y - start.y) * down) / length
    let fraction = min(max(along, 0), 1)
    let dx = x - start.x - fraction * across
    let dy = y - start.y - fraction * down
    return (dx * dx + dy * dy).squareRoot()
  }

  @Test("A long noisy line keeps its extremes and little else")
  func thinning() throws {
    var state: UInt64 = 7
    var points = (0..<20_000).map { step in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Point(Double(step) / 19_999, 0.3 + 0.4 * Double(state >> 11) * 0x1p-53)
    }
    points[12_345].y = 0.99
    points[4_321].y = 0.01
    let drawing = try drawing([.line(points, ink: .strong)])
    let frame = try frame(drawing)
    let corners = try path(drawing, class: "line").corners
    #expect(corners.count < 4 * 650)
    let highest = try #require(corners.map(\.y).min())
    let lowest = try #require(corners.map(\.y).max())
    #expect(abs(highest - (frame.top + 0.01 * frame.height)) <= 0.1)
    #expect(abs(lowest - (frame.top + 0.99 * frame.height)) <= 0.1)
  }

  @Test("Dots outside the frame are left out, those on its edge are whole")
  func dots() throws {
    let drawing = try drawing([
      .dots(
        [Point(0, 0), Point(0.5, 0.5), Point(1, 1), Point(1.1, 0.5), Point(0.5, -2)], ink: .strong)
    ])
    let dots = try #require(drawing.elements("g", class: "dots").first)
    #expect(dots.elements("path").count == 3)
    #expect(dots["clip-path"] == nil)
  }

  @Test("Each of eight series has its own shape and its own dashes, the ninth the first again")
  func secondCues() throws {
    let drawing = try drawing(
      (0..<9).map { .dots([Point(0.1 * Double($0 + 1), 0.5)], ink: .series($0)) })
    let shapes = drawing.elements("g").filter { group in
      ["dots", "shapes", "strokes"].contains { group.classes.contains($0) }
    }.compactMap { $0.elements("path").first?["d"]?.replacing(/^M[\d.]+[ ]?[\d.]+/, with: "") }
    #expect(Set(shapes.prefix(8)).count == 8)
    #expect(shapes.count == 9 && shapes[8] == shapes[0])
    let dashes = (1..<8).map { number in
      FigureStyle.css.matches(of: /\.line\.s(\d)\{stroke-dasharray:([^}]*)\}/)
        .first { $0.1 == "\(number)" }.map { String($0.2) }
    }
    #expect(!dashes.contains(nil) && Set(dashes).count == 7)
  }
}
