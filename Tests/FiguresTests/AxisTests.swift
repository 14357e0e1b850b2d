import Figures
import Gallery
import Testing

@Suite("Axes")
struct AxisTests {
  private func ticks(_ axis: Axis, _ values: [Double]) throws -> [String] {
    let plot = Plot(
      x: Axis(hasTicks: false), y: axis, marks: [.dots(values.map { Point(0, $0) }, ink: .strong)])
    return try parse(Figure("f", title: "F", plots: [plot]).svgDocument().source)
      .elements("text", class: "tick").map(\.text)
  }

  @Test("A symmetric log axis has powers of ten on both sides of zero")
  func symlog() throws {
    #expect(
      try ticks(Axis("y", scale: .symlog(1)), [-500, 20, 1000])
        == ["−100", "−10", "−1", "0", "1", "10", "100", "1000"])
    #expect(try ticks(Axis("y", scale: .symlog(1)), [0, 3000]) == ["0", "1", "10", "100", "1000"])
    #expect(
      try ticks(Axis("y", scale: .symlog(1e-9)), [-1, 1])
        == [
          "−10⁰", "−10⁻²", "−10⁻⁴", "−10⁻⁶", "−10⁻⁸", "0", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰",
        ])
  }

  @Test("A unit stands after the label in parentheses")
  func unit() throws {
    let plot = Plot(
      x: Axis("Time", unit: "s"), y: Axis(unit: "m"), marks: [.dots([Point(1, 1)], ink: .strong)])
    let drawing = try parse(Figure("f", title: "F", plots: [plot]).svgDocument().source)
    #expect(drawing.elements("text", class: "label").map(\.text) == ["↑ m", "Time (s) →"])
  }

  @Test("Names of categories break between words, and within words only where they must")
  func categories() throws {
    func labels(_ names: [String], _ breadth: Breadth) throws -> [String] {
      let plot = Plot(
        x: Axis(categories: names), y: Axis("y", hasTicks: false),
        marks: Mark.bars([("a", names.map { _ in 1 })]))
      return try parse(Figure("f", title: "F", plots: [plot]).svgDocument(breadth).source)
        .elements("text", class: "tick").map(\.text)
    }
    #expect(try labels(["One network", "Another one"], .wide) == ["One network", "Another one"])
    #expect(
      try labels(["Multilayer perceptron", "Convolutional network", "Recurrent"], .narrow)
        == ["Multilayer", "perceptron", "Convolutional", "network", "Recurrent"])
    let broken = try labels((0..<6).map { "Unbreakable\($0)" }, .narrow)
    #expect(broken.joined() == (0..<6).map { "Unbreakable\($0)" }.joined())
    #expect(broken.count > 6)
  }

  @Test("Shared axes reach over the same values and are labelled at the edge alone")
  func sharing() throws {
    func plot(_ height: Double) -> Plot {
      Plot(
        "To \(height)", x: Axis("x"), y: Axis("y"),
        marks: [.line([Point(0, 0), Point(height, height)], ink: .series(0))])
    }
    var figure = Figure(
      "f", title: "F", columns: 2, sharing: [.x, .y], plots: [plot(1), plot(10), plot(4)])
    let shared = try parse(figure.svgDocument().source)
    let labels = shared.elements("text", class: "label").map(\.text)
    #expect(labels.filter { $0 == "↑ y" }.count == 2 && labels.filter { $0 == "x →" }.count == 2)
    let ends = shared.elements("path", class: "line").compactMap { $0["d"] }.map { data in
      (try? PathTrace(data).corners.last?.x) ?? 0
    }
    let frames = shared.elements("clipPath").compactMap {
      $0.children.first?["x"].flatMap(Double.init)
    }
    let lengths = zip(ends, frames).map { $0 - $1 - 1 }
    #expect(abs(lengths[1] / lengths[0] - 10) < 0.1 && abs(lengths[2] / lengths[0] - 4) < 0.1)
    #expect(figure.longDescription.matches(of: /Vertical axis: y, from 0 to 10\./).count == 3)

    figure.sharing = []
    let free = try parse(figure.svgDocument().source).elements("text", class: "label").map(\.text)
    #expect(free.filter { $0 == "↑ y" }.count == 3)
  }

  @Test("Headings of one row stand at one height")
  func headings() throws {
    for breadth in [Breadth.wide, .narrow] {
      let titles = try parse(Samples.facets.svgDocument(breadth).source)
        .elements("text", class: "title").compactMap { $0["y"] }
      #expect(Set(titles).count == (breadth == .wide ? 2 : 3))
    }
  }
}
