import Figures
import Gallery
import Testing

@Suite("Areas, bars and intervals")
struct SpanTests {
  private func drawing(
    _ marks: [Mark], x: Axis = Axis("x", domain: 0...10), y: Axis = Axis("y", domain: 0...10)
  ) throws -> Element {
    let plot = Plot(x: x, y: y, aspect: 0.5, marks: marks)
    return try parse(Figure("f", title: "F", plots: [plot]).svgDocument().source)
  }

  /// The frame: the clipping rectangle is one pixel wider on every side.
  private func frame(
    _ drawing: Element
  ) throws -> (left: Double, top: Double, width: Double, height: Double) {
    let box = try #require(drawing.elements("clipPath").first?.children.first)
    let edges = ["x", "y", "width", "height"].compactMap { box[$0].flatMap(Double.init) }
    try #require(edges.count == 4)
    return (edges[0] + 1, edges[1] + 1, edges[2] - 2, edges[3] - 2)
  }

  /// The corners of what is drawn under a class, in the units of axes from 0 to 10.
  private func corners(_ drawing: Element, _ path: Element?) throws -> [Point] {
    let frame = try frame(drawing)
    return try PathTrace(try #require(path?["d"])).corners.map {
      Point(
        (($0.x - frame.left) / frame.width * 1000).rounded() / 100,
        ((1 - ($0.y - frame.top) / frame.height) * 1000).rounded() / 100)
    }
  }

  private func expectNear(_ found: [Point], _ wanted: [Point]) {
    #expect(found.count == wanted.count)
    for (one, other) in zip(found, wanted) {
      #expect(abs(one.x - other.x) < 0.03 && abs(one.y - other.y) < 0.03)
    }
  }

  @Test("An area lies between the starts and the ends of its spans")
  func area() throws {
    let drawing = try drawing([
      .area(
        [Span(x: 1, from: 2, to: 4), Span(x: 5, from: 3, to: 9), Span(x: 9, from: 1, to: 5)],
        ink: .series(0))
    ])
    expectNear(
      try corners(drawing, drawing.elements("path", class: "area").first),
      [Point(1, 2), Point(5, 3), Point(9, 1), Point(9, 5), Point(5, 9), Point(1, 4)])
  }

  @Test("A span without a place makes a gap in an area")
  func areaGap() throws {
    let spans = [1, 2, .nan, 4, 5].map { Span(x: $0, from: 1, to: 2) }
    let drawing = try drawing([.area(spans, ink: .series(0))])
    let found = try corners(drawing, drawing.elements("path", class: "area").first)
    expectNear(
      found,
      [
        Point(1, 1), Point(2, 1), Point(2, 2), Point(1, 2), Point(4, 1), Point(5, 1), Point(5, 2),
        Point(4, 2),
      ])
  }

  @Test("An area that leaves the frame is cut at its edge, where the true outline crosses it")
  func areaClipping() throws {
    let drawing = try drawing([
      .area([Span(x: 2, from: 5, to: 5), Span(x: 6, from: 5, to: 1e300)], ink: .series(0)),
      .area([Span(x: 0, from: 0, to: 5), Span(x: 20, from: 0, to: 25)], ink: .series(1)),
    ])
    let areas = drawing.elements("path", class: "area")
    try #require(areas.count == 2)
    for corner in try corners(drawing, areas[0]) {
      #expect((1.97...6.03).contains(corner.x) && (4.97...10.03).contains(corner.y))
    }
    // The second one's upper edge is y = x + 5.
    let cut = try corners(drawing, areas[1])
    #expect(cut.contains { abs($0.x - 5) < 0.03 && abs($0.y - 10) < 0.03 })
  }

  @Test("Bars stand in their categories, those of several series side by side")
  func grouped() throws {
    let bars = Mark.bars([("a", [4, 2]), ("b", [8, .nan])])
    let drawing = try drawing(
      bars, x: Axis("Kind", categories: ["one", "two"]), y: Axis("y", domain: 0...10))
    let groups = drawing.elements("g", class: "bars")
    #expect(groups.map { $0.elements("path").count } == [2, 1])
    // Each category is five tenths of the axis wide, its bars four of them.
    let first = try corners(drawing, groups[0].elements("path").first)
    expectNear(Array(first), [Point(0.5, 0), Point(2.5, 0), Point(2.5, 4), Point(0.5, 4)])
    let second = try corners(drawing, groups[1].elements("path").first)
    expectNear(Array(second), [Point(2.5, 0), Point(4.5, 0), Point(4.5, 8), Point(2.5, 8)])
    #expect(drawing.elements("text", class: "tick").map(\.text).suffix(2) == ["one", "two"])
  }

  @Test("Stacked bars add up, those below zero downwards")
  func stacked() {
    let bars = Mark.bars([("a", [4, -1]), ("b", [-3, -2]), ("c", [1, 5])], .stacked)
    let ends = bars.map { mark -> [ClosedRange<Double>] in
      guard case .bars(let spans, _, _) = mark else { return [] }
      return spans.map { min($0.start.y, $0.end.y)...max($0.start.y, $0.end.y) }
    }
    #expect(ends == [[0...4, -1...0], [-3...0, -3 ... -1], [4...5, 0...5]])
  }

  @Test("Bars that lie have their categories on the vertical axis, from the top")
  func level() throws {
    let drawing = try drawing(
      Mark.bars([("a", [4, 2])], isLevel: true), x: Axis("x", domain: 0...10),
      y: Axis(categories: ["one", "two"]))
    let bars = drawing.elements("g", class: "bars").flatMap { $0.elements("path") }
    let first = try corners(drawing, bars.first)
    #expect(first.map(\.y).min() ?? 0 > 5)
    #expect(first.map(\.x).max() ?? 0 == 4)
    let ticks = drawing.elements("text", class: "tick").filter { $0.classes.contains("e") }
    #expect(ticks.map(\.text) == ["one", "two"])
  }

  @Test("An interval is a line with caps, upright or level")
  func whiskers() throws {
    let drawing = try drawing([
      .whiskers([Span(x: 5, from: 2, to: 8), Span(y: 5, from: 1, to: 3)], ink: .series(0))
    ])
    let found = try corners(drawing, drawing.elements("path", class: "whiskers").first)
    try #require(found.count == 12)
    expectNear(Array(found[0...1]), [Point(5, 2), Point(5, 8)])
    expectNear(Array(found[6...7]), [Point(1, 5), Point(3, 5)])
    #expect(found[2].y == found[3].y && found[8].x == found[9].x)
  }

  @Test(
    "An interval that goes on beyond the frame ends in an arrow there; zero is beyond a log axis",
    arguments: [
      (Axis("y", domain: 0...10), -5), (Axis("y", scale: .log, domain: 1...100), 0),
      (Axis("y", scale: .log, domain: 1...100), -3),
    ])
  func openWhiskers(axis: Axis, low: Double) throws {
    let drawing = try drawing([.whiskers([Span(x: 5, from: low, to: 8)], ink: .series(0))], y: axis)
    let found = try corners(drawing, drawing.elements("path", class: "whiskers").first)
    // A shaft, a head at its lower end, and a cap at its upper end.
    try #require(found.count == 7)
    #expect(abs(found[0].y) < 0.03 && found[0] == found[3])
    #expect(found[2].y == found[4].y && found[2].y > 0.1)
    #expect(abs(found[2].x + found[4].x - 10) < 0.03 && found[2].x != found[4].x)
    #expect(found[5].y == found[6].y && found[5].y == found[1].y)
  }

  @Test("A band that reaches zero on a log axis is drawn to the axis")
  func openArea() throws {
    let spans = [Span(x: 2, from: 0, to: 10), Span(x: 6, from: 0, to: 10)]
    let drawing = try drawing(
      [.area(spans, ink: .series(0))], y: Axis("y", scale: .log, domain: 1...100))
    let found = try corners(drawing, drawing.elements("path", class: "area").first)
    #expect(found.map(\.y).min() == 0 && found.map(\.y).max() == 5)
  }

  @Test("Bars of the first of eight series are plain, the others have a hatching of their own")
  func hatches() throws {
    let drawing = try drawing(
      (0..<9).map { number in
        let left = Double(number)
        return .bars(
          [Span(from: Point(left, 0), to: Point(left + 0.9, 8))], ink: .series(number))
      })
    let hatches = drawing.elements("path", class: "hatch")
    #expect(hatches.count == 7)
    var seen: Set<[String]> = []
    for (index, hatch) in hatches.enumerated() {
      let corners = try corners(drawing, hatch)
      for corner in corners {
        #expect((Double(index + 1) - 0.03...Double(index + 1) + 0.93).contains(corner.x))
        #expect((-0.03...8.03).contains(corner.y))
      }
      let slopes = stride(from: 0, to: corners.count, by: 2).map { place -> String in
        let (start, end) = (corners[place], corners[place + 1])
        return start.x == end.x
          ? "upright"
          : start.y == end.y
            ? "level" : (start.x < end.x) == (start.y < end.y) ? "rising" : "falling"
      }
      seen.insert(Set(slopes).sorted() + ["\(corners.count)"])
    }
    #expect(seen.count == 7)
  }

  @Test("An area has an edge unless its series has a line")
  func edges() throws {
    let spans = [Span(x: 1, from: 1, to: 2), Span(x: 9, from: 1, to: 2)]
    let drawing = try drawing([
      .area(spans, ink: .series(0)), .line([Point(1, 1), Point(9, 1)], ink: .series(0)),
      .area(spans, ink: .series(1)), .area(spans, ink: .quiet),
    ])
    #expect(
      drawing.elements("path", class: "area").map(\.classes) == [
        ["area", "s0"], ["area", "edged", "s1"], ["area", "quiet"],
      ])
  }

  @Test("A few dozen dots and bars have titles, hundreds have none")
  func titles() throws {
    let few = try drawing(
      [.dots([Point(1, 2), Point(3, 4.5)], ink: .series(0), label: "Series")],
      x: Axis("Step", domain: 0...10), y: Axis("Time", unit: "s", domain: 0...10))
    let dots = try #require(few.elements("g", class: "dots").first)
    #expect(
      dots.elements("title").map(\.text) == [
        "Series: Step 1, Time 2 s", "Series: Step 3, Time 4.5 s",
      ])
    let bars = try drawing(
      Mark.bars([("MLP", [3])]), x: Axis("Rule", categories: ["30"]),
      y: Axis("Accuracy", unit: "%", domain: 0...10))
    #expect(
      bars.elements("g", class: "bars").first?.elements("title").map(\.text)
        == ["MLP: 30, Accuracy 3 %"])
    let many = try drawing([.dots((0..<61).map { Point(Double($0) / 10, 1) }, ink: .series(0))])
    #expect(many.elements("title").count == 1)
  }
}

@Suite("What statistics are drawn of")
struct DistributionTests {
  @Test("A histogram counts every finite sample once, in ranges of one round width")
  func histogram() {
    let samples = Samples.bell(500) + [.nan, .infinity]
    guard case .bars(let spans, _, _) = Mark.histogram(samples, bins: 12) else { return }
    #expect(spans.reduce(0) { $0 + $1.end.y } == 500)
    for span in spans {
      let isLast = span == spans.last
      let count = samples.filter {
        $0 >= span.start.x && ($0 < span.end.x || (isLast && $0 == span.end.x))
      }.count
      #expect(span.end.y == Double(count))
      #expect(abs(span.end.x - span.start.x - 0.5) < 1e-12)
    }
  }

  @Test(
    "A histogram of one value, or of none",
    arguments: [([3, 3, 3], 3.0), ([], 0), ([.nan], 0)] as [([Double], Double)])
  func histogramOfLittle(samples: [Double], count: Double) {
    guard case .bars(let spans, _, _) = Mark.histogram(samples) else { return }
    #expect(spans.reduce(0) { $0 + $1.end.y } == count)
  }

  @Test("Quantiles lie between neighbours in proportion")
  func quantiles() {
    let marks = Mark.quantiles([[5, 1, 2, 4, 3, .nan], []])
    guard case .area(let boxes, _, _) = marks[0], case .whiskers(let lines, _, _) = marks[1],
      case .dots(let medians, _, _) = marks[2]
    else {
      Issue.record("not a box, a line and a dot")
      return
    }
    #expect(boxes.prefix(2) == [Span(x: -0.25, from: 2, to: 4), Span(x: 0.25, from: 2, to: 4)])
    #expect(lines == [Span(x: 0, from: 1.2, to: 4.8)])
    #expect(medians == [Point(0, 3)])
  }

  @Test("Arrows of a field point along its vectors, the longest nearly as long as a cell")
  func vectorField() {
    let mark = Mark.vectorField(x: 0...4, y: 0...2, columns: 4, rows: 2) { place in
      place.x < 1 ? Point(0, 0) : Point(place.x, 0)
    }
    guard case .arrows(let arrows, _, _) = mark else { return }
    #expect(arrows.count == 6)
    let lengths = arrows.map { $0.head.x - $0.tail.x }
    #expect(abs((lengths.max() ?? 0) - 0.9) < 1e-12)
    #expect(abs((lengths.min() ?? 0) - 0.9 * 1.5 / 3.5) < 1e-12)
    #expect(arrows.allSatisfy { $0.head.y == $0.tail.y })
  }
}
