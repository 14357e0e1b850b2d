import Figures
import Testing

@Suite("Hard cases")
struct HardCaseTests {
  private static let long =
    "a name with so many words that no telephone has room for all of them in one line of text"
  private static let unbroken = String(repeating: "abcdefghij", count: 12)

  /// The smallest number above zero.
  private static let least = Double.leastNonzeroMagnitude

  private static func line(_ values: [Double], _ number: Int = 0, _ label: String? = nil) -> Mark {
    .line(values.enumerated().map { Point(Double($0), $1) }, ink: .series(number), label: label)
  }

  private static func plot(
    x: Axis = Axis("Step"), y: Axis = Axis("Loss"), _ marks: [Mark]
  ) -> Plot {
    Plot(x: x, y: y, marks: marks)
  }

  private static let plots: [(name: String, plot: Plot)] = [
    ("thirty lines", plot((0..<30).map { line([1, Double($0)], $0, "Series \($0 + 1)") })),
    (
      "long names",
      plot([line([1, 2], 0, long), line([2, 1], 1, unbroken), line([3, 4], 2, "c")])
    ),
    (
      "long rules",
      plot([line([1, 2]), .rule(.y(1.5), label: long), .rule(.x(0.9), label: long)])
    ),
    ("long notes", plot([line([1, 2]), .text(long, at: Point(0.5, 1.5))])),
    ("long axes", plot(x: Axis(long), y: Axis(unbroken), [line([1, 2])])),
    (
      "sixty categories",
      plot(
        x: Axis("Rule", categories: (1...60).map { "category \($0)" }),
        Mark.bars([("MLP", Array(repeating: 1, count: 60))]))
    ),
    (
      "thirty long categories",
      plot(
        x: Axis("Share"), y: Axis(categories: (1...30).map { "\(long) \($0)" }),
        Mark.bars([("MLP", Array(repeating: 1, count: 30))], isLevel: true))
    ),
    ("one point", plot([line([3])])),
    ("one point on logarithmic axes", plot(y: Axis(scale: .log), [line([3])])),
    ("constant", plot([line([5, 5, 5])])),
    ("zero", plot([line([0, 0])])),
    ("last digits", plot([line([1, 1 + 2e-16, 1 + 4e-16])])),
    ("large steps apart", plot([line([1e15, 1e15 + 1, 1e15 + 2])])),
    ("next to nothing", plot([line([0, least, 2 * least])])),
    (
      "next to nothing, logarithmic",
      plot(y: Axis("Loss", scale: .log), [line([least, 1e14 * least])])
    ),
    ("everything", plot(y: Axis("Loss", scale: .log), [line([least, 1.7e308])])),
    (
      "both signs of everything", plot(y: Axis("Loss", scale: .symlog(1)), [line([-1e300, 1e300])])
    ),
  ]

  @Test("keep their words inside and apart, and every number whole", arguments: plots.map(\.name))
  func words(name: String) throws {
    let plot = try #require(Self.plots.first { $0.name == name }?.plot)
    let source = Figure("f", title: "F", plots: [plot]).svg(id: "f").source
    for svg in try parse(source).elements("svg") {
      expectWordsApart(svg, name)
      try expectWordsInside(svg, name)
      for path in svg.elements("path") { _ = try PathTrace(try #require(path["d"])) }
    }
    #expect(!source.contains("No data"))
  }

  @Test("Of very many categories some are named, of a dozen all")
  func manyCategories() throws {
    for (count, least, most) in [(12, 12, 12), (60, 6, 30)] {
      let plot = Plot(
        x: Axis(categories: (1...count).map { "kind \($0)" }), y: Axis(),
        marks: Mark.bars([("a", Array(repeating: 1, count: count))]))
      let drawing = try parse(Figure("f", title: "F", plots: [plot]).svgDocument().source)
      let names = drawing.elements("text", class: "tick").map(\.text).filter { $0 == "kind" }
      let whole = drawing.elements("text", class: "tick").filter { $0.text.hasPrefix("kind") }
      #expect((least...most).contains(max(names.count, whole.count)))
    }
  }
}
