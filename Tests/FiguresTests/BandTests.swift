import Figures
import Gallery
import Testing

@Suite("Filled contours")
struct BandTests {
  /// Whether `point` lies within the closed outlines, by the even-odd rule.
  private func isInside(_ point: Point, _ lines: [[Point]]) -> Bool {
    var isInside = false
    for line in lines {
      for (a, b) in zip(line, line.dropFirst()) where (a.y > point.y) != (b.y > point.y) {
        if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
      }
    }
    return isInside
  }

  private let saddle = Samples.samples(columns: 9, rows: 8, x: -1...1, y: -1...1) {
    x, y in x * y + 0.3 * x * x - 0.2 * y
  }

  @Test("Outlines are closed", arguments: [-0.5, -0.1, 0, 0.1, 0.3, 2])
  func closed(level: Double) {
    for line in ContourLevel(above: level, in: saddle).lines { #expect(line.first == line.last) }
  }

  @Test("Samples at or above a level lie within its outlines, the others do not")
  func samples() {
    // Noise has saddles, islands and holes everywhere.
    let values = Samples.bell(12 * 10, seed: 4)
    let grid = Grid(columns: 12, rows: 10, x: 0...11, y: 0...9, values: values)
    for level in [-1.5, -0.4, 0.2, 0.9] {
      let lines = ContourLevel(above: level, in: grid).lines
      for row in 1..<9 {
        for column in 1..<11 {
          let point = Point(Double(column), Double(row) + 1e-7)
          #expect(isInside(point, lines) == (values[row * 12 + column] >= level))
        }
      }
    }
  }

  @Test("Outlines cut the grid's edges where the value is the level")
  func places() {
    let plane = Samples.samples(columns: 5, rows: 5, x: 0...4, y: 0...4) { x, _ in x }
    let line = ContourLevel(above: 1.25, in: plane).lines
    #expect(line.count == 1)
    #expect(Set(line[0].map(\.x)).subtracting([2, 3, 4]) == [1.25])
    #expect(line[0].map(\.y).min() == 0 && line[0].map(\.y).max() == 4)
  }

  @Test("What is not finite belongs to no area")
  func holes() {
    var grid = Samples.samples(columns: 5, rows: 5, x: 0...4, y: 0...4) { _, _ in 1 }
    grid.values[12] = .nan
    let lines = ContourLevel(above: 0, in: grid).lines
    #expect(lines.count == 2)
    #expect(!isInside(Point(2, 2.0001), lines) && isInside(Point(0.5, 0.5), lines))
  }

  @Test("Levels that nothing reaches, and grids too small to have squares, have no outlines")
  func none() {
    #expect(ContourLevel(above: 9, in: saddle).lines.isEmpty)
    let line = Grid(columns: 3, rows: 1, x: 0...1, y: 0...1, values: [1, 2, 3])
    #expect(ContourLevel(above: 0, in: line).lines.isEmpty)
  }

  @Test("The key names the levels between its colours")
  func key() throws {
    let drawing = try parse(Samples.filledContours.svgDocument().source)
    let shades = drawing.elements("g", class: "bands").first?.elements("path") ?? []
    #expect(shades.compactMap { $0.classes.last } == ["q0", "q2", "q4", "q7", "q9", "q11", "q14"])
    let words = drawing.elements("text").map(\.text)
    for text in ["Loss", "1", "3", "10", "30", "100", "200"] { #expect(words.contains(text)) }
  }
}
