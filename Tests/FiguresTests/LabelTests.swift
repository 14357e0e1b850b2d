import Figures
import Gallery
import Testing

@Suite("Labels")
struct LabelTests {
  private func drawing(_ plots: [Plot], _ breadth: Breadth = .wide) throws -> Element {
    try parse(
      Figure("f", title: "F", columns: plots.count, plots: plots).svgDocument(breadth).source)
  }

  private func level(_ height: Double, _ number: Int, _ label: String) -> Mark {
    .line([Point(0, 0), Point(10, height)], ink: .series(number), label: label)
  }

  @Test("Lines that reach the right edge are named there, without a legend")
  func direct() throws {
    let plot = Plot(x: Axis("x"), y: Axis("y"), marks: [level(1, 0, "one"), level(5, 1, "five")])
    let drawing = try drawing([plot])
    #expect(drawing.elements("text", class: "name").map(\.text) == ["five", "one"])
    #expect(drawing.elements("text", class: "legend").isEmpty)
  }

  @Test("Names of lines that end together keep apart, in the lines' order")
  func spread() throws {
    let plot = Plot(
      x: Axis("x"), y: Axis("y", domain: 0...10),
      marks: (0..<5).map { level(6 + 0.01 * Double($0), $0, "line \($0)") })
    let drawing = try drawing([plot])
    let names = drawing.elements("text", class: "name")
    #expect(names.map(\.text) == ["line 4", "line 3", "line 2", "line 1", "line 0"])
    let heights = names.compactMap { $0["y"].flatMap(Double.init) }
    for (upper, lower) in zip(heights, heights.dropFirst()) { #expect(lower - upper >= 15.9) }
    // The middle name stays at its line: the five move by as little as possible.
    let tick = drawing.elements("text", class: "tick").first {
      $0.classes.contains("e") && $0.text == "6"
    }
    let place = try #require(tick?["y"].flatMap(Double.init))
    #expect(abs(heights[2] - place) < 1)
  }

  @Test("A line that ends inside the frame brings a legend")
  func legend() throws {
    let plot = Plot(
      x: Axis("x"), y: Axis("y"),
      marks: [
        level(1, 0, "whole"), .line([Point(0, 0), Point(5, 3)], ink: .series(1), label: "half"),
      ])
    let drawing = try drawing([plot])
    #expect(drawing.elements("text", class: "legend").map(\.text) == ["whole", "half"])
    #expect(drawing.elements("text", class: "name").isEmpty)
  }

  @Test("Long names stand in a legend, not beside the frame")
  func longNames() throws {
    let name = "A name that is much too long to stand beside the frame"
    let plot = Plot(x: Axis("x"), y: Axis("y"), marks: [level(1, 0, name), level(2, 1, "short")])
    #expect(try drawing([plot], .narrow).elements("text", class: "legend").count >= 2)
  }

  @Test("Plots with the same series share one legend, others have their own")
  func shared() throws {
    let one = Plot("One", x: Axis("x"), y: Axis("y"), marks: [level(1, 0, "a"), level(2, 1, "b")])
    var other = one
    other.title = "Other"
    #expect(try drawing([one, other]).elements("text", class: "legend").map(\.text) == ["a", "b"])
    other.marks = [level(1, 0, "c")]
    let names = try drawing([one, other]).elements("text").filter {
      $0.classes.contains("legend") || $0.classes.contains("name")
    }
    #expect(Set(names.map(\.text)) == ["a", "b", "c"])
  }

  @Test("A line with dots of the same name has one entry with both")
  func lineWithDots() throws {
    let points = [Point(0, 0), Point(4, 1)]
    let plot = Plot(
      x: Axis("x", domain: 0...10), y: Axis("y"),
      marks: [
        .line(points, ink: .series(0), label: "path"),
        .dots(points, ink: .series(0), label: "path"),
      ])
    let drawing = try drawing([plot])
    #expect(drawing.elements("text", class: "legend").map(\.text) == ["path"])
    #expect(drawing.elements("path", class: "line").count == 2)
    #expect(drawing.elements("g", class: "dots").count == 1)
    #expect(drawing.elements("path", class: "dots").count == 1)
  }

  @Test("An empty series says so")
  func noData() throws {
    let plot = Plot(
      x: Axis("x"), y: Axis("y"),
      marks: [level(1, 0, "some"), .line([], ink: .series(1), label: "none")])
    #expect(
      try drawing([plot]).elements("text", class: "legend").map(\.text) == [
        "some", "none (no data)",
      ])
  }

  @Test("A plot or figure without data says so", arguments: ["empty", "nothing"])
  func nothing(name: String) throws {
    let drawing = try parse(Samples.named(name).svgDocument().source)
    #expect(drawing.elements("text").filter { $0.text == "No data" }.count == 1)
    #expect(drawing.elements("text", class: "tick").isEmpty)
  }

  @Test("Reference lines are named once, beside the line or in the legend")
  func rules() throws {
    for breadth in [Breadth.wide, .narrow] {
      let drawing = try parse(Samples.rates.svgDocument(breadth).source)
      for name in ["2/L = 0.0243", "Budget"] {
        #expect(drawing.elements("text").filter { $0.text == name }.count == 1)
      }
    }
  }

  @Test("The name of a level reference line keeps clear of upright ones")
  func rulesApart() throws {
    let drawing = try parse(Samples.rates.svgDocument().source)
    let name = try #require(drawing.elements("text").first { $0.text == "Budget" })
    let rules = drawing.elements("path", class: "rule").compactMap { $0["d"] }
    let upright = try #require(
      try rules.map { try PathTrace($0).corners }.first { $0[0].x == $0[1].x })
    let left = try #require(name["x"].flatMap(Double.init))
    #expect(!name.classes.contains("e") && left + 60 < upright[0].x)
  }

  @Test("A reference line that several plots have is named once, over them")
  func sharedRules() throws {
    for breadth in [Breadth.wide, .narrow] {
      let drawing = try parse(Samples.panels.svgDocument(breadth).source)
      #expect(drawing.elements("text", class: "legend").map(\.text) == ["Place", "Minimum"])
      #expect(drawing.elements("text").filter { $0.text == "Minimum" }.count == 1)
    }
  }

  @Test("Axis labels point along their axes, downwards where the first row is at the top")
  func arrows() throws {
    let upright = try parse(Samples.shades.svgDocument().source)
    #expect(upright.elements("text", class: "label").map(\.text) == ["↑ y", "x →"])
    let flipped = try parse(Samples.noise.svgDocument().source)
    #expect(flipped.elements("text", class: "label").map(\.text) == ["↓ Time step", "Cell →"])
    let heights = flipped.elements("text", class: "tick").filter { $0.classes.contains("e") }
      .map { ($0.text, $0["y"].flatMap(Double.init) ?? 0) }
    #expect(heights.first?.0 == "0")
    #expect(heights.map(\.1) == heights.map(\.1).sorted())
  }

  @Test("Long words break into lines that fit")
  func breaks() throws {
    let drawing = try parse(Samples.texts.svgDocument(.narrow).source)
    let heading = drawing.elements("text", class: "title").map(\.text)
    #expect(heading.count > 1)
    #expect(heading.joined(separator: " ") == Samples.texts.plots[0].title)
  }

  @Test(
    "A narrow page has about half as many plots in a row",
    arguments: [
      (1, 1), (2, 1), (3, 2), (4, 2),
    ])
  func columns(wide: Int, narrow: Int) throws {
    let plot = Plot(x: Axis("x"), y: Axis("y"), marks: [level(1, 0, "a")])
    let figure = Figure(
      "f", title: "F", columns: wide, plots: Array(repeating: plot, count: 4))
    for (breadth, columns) in [(Breadth.wide, wide), (.narrow, narrow)] {
      let frames = try parse(figure.svgDocument(breadth).source).elements("clipPath")
        .compactMap { $0.children.first?["y"] }
      #expect(frames.filter { $0 == frames[0] }.count == columns)
    }
  }
}
