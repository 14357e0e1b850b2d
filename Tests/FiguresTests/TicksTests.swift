import Figures
import Testing

@Suite("Ticks")
struct TicksTests {
  /// The tick labels of a plot with this axis, read from its drawing: those of the vertical axis from
  /// the bottom, those of the horizontal one from the left.
  private func labels(_ axis: Axis, isVertical: Bool, values: [Double] = []) throws -> [String] {
    let blank = Axis(hasTicks: false)
    let points = values.map { isVertical ? Point(0, $0) : Point($0, 0) }
    let plot = Plot(
      x: isVertical ? blank : axis, y: isVertical ? axis : blank, aspect: 0.5,
      marks: [.dots(points + (points.isEmpty ? [Point(1, 1)] : []), ink: .strong)])
    let figure = Figure("ticks", title: "Ticks", plots: [plot])
    let drawing = try parse(figure.svgDocument().source)
    return drawing.elements("text", class: "tick").map(\.text)
  }

  @Test(
    "A linear domain that is asked for",
    arguments: [
      (0...1, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      (-5...5, ["−4", "−2", "0", "2", "4"]),
      (0...1000, ["0", "200", "400", "600", "800", "1000"]),
      (
        0...50000,
        ["0", "10\u{202F}000", "20\u{202F}000", "30\u{202F}000", "40\u{202F}000", "50\u{202F}000"]
      ),
      (0.1...0.35, ["0.10", "0.15", "0.20", "0.25", "0.30", "0.35"]),
      (0.13...0.37, ["0.15", "0.20", "0.25", "0.30", "0.35"]),
      (0...2e-5, ["0", "0.5 × 10⁻⁵", "1.0 × 10⁻⁵", "1.5 × 10⁻⁵", "2.0 × 10⁻⁵"]),
      (-1e-300...1e-300, ["−1.0 × 10⁻³⁰⁰", "−0.5 × 10⁻³⁰⁰", "0", "0.5 × 10⁻³⁰⁰", "1.0 × 10⁻³⁰⁰"]),
      (0...14, ["0", "2", "4", "6", "8", "10", "12", "14"]),
      (-1.7e308...1.7e308, ["−1 × 10³⁰⁸", "0", "1 × 10³⁰⁸"]),
      (0...4e6, ["0", "1 × 10⁶", "2 × 10⁶", "3 × 10⁶", "4 × 10⁶"]),
      (
        1000.0001...1000.0002,
        [
          "1000.00010", "1000.00012", "1000.00014", "1000.00016", "1000.00018", "1000.00020",
        ]
      ),
    ] as [(ClosedRange<Double>, [String])])
  func linearDomain(domain: ClosedRange<Double>, expected: [String]) throws {
    let axis = Axis("y", domain: domain)
    let ticks = try labels(axis, isVertical: true)
    #expect(ticks == expected)
  }

  @Test(
    "A linear axis widens its data to round numbers",
    arguments: [
      ([0, 199], ["0", "50", "100", "150", "200"]),
      ([0.012, 0.98], ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      ([-0.03, 0.03], ["−0.04", "−0.02", "0.00", "0.02", "0.04"]),
      ([7, 7], ["4", "6", "8", "10"]),
      ([0, 0], ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
      ([-1.7e308, 1.7e308], ["−1 × 10³⁰⁸", "0", "1 × 10³⁰⁸"]),
      ([.nan, 3, 8], ["3", "4", "5", "6", "7", "8"]),
    ] as [([Double], [String])])
  func widened(values: [Double], expected: [String]) throws {
    let ticks = try labels(Axis("y"), isVertical: true, values: values)
    #expect(ticks == expected)
  }

  @Test(
    "A log axis",
    arguments: [
      ([1e-6, 2], ["10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰"]),
      ([1e-12, 1e3], ["10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰", "10²"]),
      ([1e-300, 1e300], ["10⁻³⁰⁰", "10⁻²⁰⁰", "10⁻¹⁰⁰", "10⁰", "10¹⁰⁰", "10²⁰⁰", "10³⁰⁰"]),
      ([0.13, 2.1], ["0.1", "0.2", "0.5", "1", "2"]),
      ([12, 900], ["10", "20", "50", "100", "200", "500"]),
      ([0.0007, 0.3], ["0.001", "0.01", "0.1"]),
      ([2, 3], ["2.0", "2.2", "2.4", "2.6", "2.8", "3.0"]),
      ([0, -4, 10, 1000], ["10", "20", "50", "100", "200", "500", "1000"]),
    ] as [([Double], [String])])
  func log(values: [Double], expected: [String]) throws {
    let ticks = try labels(Axis("y", scale: .log), isVertical: true, values: values)
    #expect(ticks == expected)
  }

  @Test("Horizontal labels keep apart, whatever their length")
  func horizontal() throws {
    let short = try labels(Axis("x", domain: 0...100), isVertical: false)
    #expect(
      short == ["0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100"])
    let long = try labels(Axis("x", domain: 0...1e-9), isVertical: false)
    #expect(
      long == ["0", "0.2 × 10⁻⁹", "0.4 × 10⁻⁹", "0.6 × 10⁻⁹", "0.8 × 10⁻⁹", "1.0 × 10⁻⁹"])
  }

  @Test("A log domain at or below zero is taken from the data")
  func badLogDomain() throws {
    let axis = Axis("y", scale: .log, domain: 0...10)
    let ticks = try labels(axis, isVertical: true, values: [1, 100])
    #expect(ticks == ["1", "2", "5", "10", "20", "50", "100"])
  }

  @Test("A domain without extent is taken from the data")
  func pointDomain() throws {
    let axis = Axis("y", domain: 3...3)
    let ticks = try labels(axis, isVertical: true, values: [0, 2])
    #expect(ticks == ["0.0", "0.5", "1.0", "1.5", "2.0"])
  }
}
