import Figures
import Foundation
import Testing

@Suite("Number formats")
struct NumberFormatTests {
  @Test(
    "Fixed digits",
    arguments: [
      (2, 2.675, "2.68"), (2, 1.005, "1.01"), (2, -1.005, "−1.01"), (1, 0.05, "0.1"),
      (1, 0.04999, "0.0"), (2, -0.001, "0.00"), (0, -0.4, "0"), (0, 0.5, "1"), (0, 9.5, "10"),
      (3, 0.9996, "1.000"), (1, 1234.56, "1234.6"), (1, 12345.67, "12\u{202F}345.7"),
      (0, 1_234_567, "1\u{202F}234\u{202F}567"), (0, -12345, "−12\u{202F}345"),
      (2, 9999.999, "10\u{202F}000.00"), (2, 0, "0.00"), (2, -0.0, "0.00"),
      (1, 999_999_999_999_999, "999\u{202F}999\u{202F}999\u{202F}999\u{202F}999.0"),
      (2, 1e15, "1.00 × 10¹⁵"), (1, -1e300, "−1.0 × 10³⁰⁰"), (20, 0.1, "0.10000000000000000000"),
    ] as [(Int, Double, String)])
  func fixed(places: Int, value: Double, text: String) {
    #expect(NumberFormat.fixed(places).text(value) == text)
  }

  @Test(
    "Significant digits",
    arguments: [
      (4, 0.811, "0.8110"), (3, 2.0 / 51, "0.0392"), (3, 123456, "123\u{202F}000"),
      (3, 1_234_567, "1.23 × 10⁶"), (8, 12_345_678, "12\u{202F}345\u{202F}678"),
      (2, 0.0001, "0.00010"), (2, 0.000032, "3.2 × 10⁻⁵"), (3, -0.00002, "−2.00 × 10⁻⁵"),
      (1, 0.96, "1"), (2, 0.0996, "0.10"), (2, 0.00009996, "0.00010"), (3, 999_999.9, "1.00 × 10⁶"),
      (4, 0, "0"), (4, 1, "1.000"), (4, .leastNonzeroMagnitude, "5.000 × 10⁻³²⁴"),
      (4, 1.7976931348623157e308, "1.798 × 10³⁰⁸"),
    ] as [(Int, Double, String)])
  func significant(count: Int, value: Double, text: String) {
    #expect(NumberFormat.significant(count).text(value) == text)
  }

  @Test("Powers of ten, percent and whole numbers")
  func others() {
    #expect(NumberFormat.scientific(1).text(0.000032) == "3.2 × 10⁻⁵")
    #expect(NumberFormat.scientific(2).text(-99999) == "−1.00 × 10⁵")
    #expect(NumberFormat.scientific(0).text(7) == "7 × 10⁰")
    #expect(NumberFormat.scientific(3).text(0) == "0")
    #expect(NumberFormat.percent(1).text(0.7425) == "74.3\u{202F}%")
    #expect(NumberFormat.percent(0).text(1) == "100\u{202F}%")
    #expect(NumberFormat.percent(1).text(-0.0002) == "0.0\u{202F}%")
    #expect(NumberFormat.percent(1).text(0.57) == "57.0\u{202F}%")
    #expect(NumberFormat.integer.text(2.5) == "3")
    #expect(NumberFormat.integer.text(-10000) == "−10\u{202F}000")
  }

  @Test(
    "What is not finite",
    arguments: [
      NumberFormat.fixed(2), .significant(3), .scientific(1), .percent(0), .integer,
    ])
  func notFinite(format: NumberFormat) {
    #expect(format.text(.nan) == "not a number")
    #expect(format.text(.infinity) == "∞")
    #expect(format.text(-.infinity) == "−∞")
  }

  @Test(
    "A mean with its deviation",
    arguments: [
      (NumberFormat.fixed(3), 0.8114, 0.0041, "0.811 ± 0.004"),
      (.fixed(3), 0.8114, Double.nan, "0.811"),
      (.significant(3), 0.8114, 0.0041, "0.811 ± 0.004"),
      (.significant(2), 0.8114, 0.0041, "0.811 ± 0.004"),
      (.significant(3), 0.8114, 0.0012, "0.8114 ± 0.0012"),
      (.significant(3), 0.8114, 0.00354, "0.8114 ± 0.0035"),
      (.significant(3), 0.8114, 0.00355, "0.811 ± 0.004"),
      (.significant(3), 0.8114, 0.0097, "0.811 ± 0.010"),
      (.significant(3), 0.8114, 1e-12, "0.811400 ± 0.000000"),
      (.significant(3), 12_345, 5678, "12\u{202F}000 ± 6000"),
      (.significant(3), 1, 0, "1.00 ± 0.00"),
      (.significant(3), 12.3456, 0.5, "12.3 ± 0.5"),
      (.significant(3), 0, 0.5, "0.0 ± 0.5"),
      (.significant(3), 0.1, 25, "0 ± 25"),
      (.significant(3), 5321, 0, "5320 ± 0"),
      (.significant(3), 123_456, 12, "123\u{202F}456 ± 12"),
      (.significant(3), 3.2e-7, 4e-8, "(3.2 ± 0.4) × 10⁻⁷"),
      (.scientific(1), 3.2e-7, 4e-8, "(3.2 ± 0.4) × 10⁻⁷"),
      (.scientific(1), 0, 0, "0 ± 0"),
      (.percent(1), 0.811, 0.004, "81.1 ± 0.4\u{202F}%"),
      (.integer, 355, 12.4, "355 ± 12"),
      (.fixed(2), .infinity, 1, "∞"),
      (.fixed(2), .nan, 1, "not a number"),
    ] as [(NumberFormat, Double, Double, String)])
  func spread(format: NumberFormat, mean: Double, deviation: Double, text: String) {
    #expect(format.text(mean: mean, deviation: deviation) == text)
  }

  @Test(
    "Full precision for machines",
    arguments: [
      (0.1, "0.1"), (100, "100"), (-0.0, "0"), (1e-5, "1e-05"), (1e22, "1e+22"),
      (1.0 / 3, "0.3333333333333333"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, ""),
    ] as [(Double, String)])
  func exact(value: Double, text: String) {
    #expect(NumberFormat.exact(value) == text)
  }

  /// Rounds the shortest decimal digits with Foundation's decimal arithmetic, the slow way.
  private func reference(_ value: Double, places: Int) throws -> String {
    var digits = try #require(Decimal(string: "\(value)"))
    var rounded = Decimal()
    NSDecimalRound(&rounded, &digits, places, .plain)
    return rounded.description
  }

  @Test("Fixed digits agree with decimal arithmetic", arguments: 0...5)
  func agreesWithDecimals(places: Int) throws {
    var state: UInt64 = 42
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Few digits, so that ties occur.
      let value = Double(Int64(bitPattern: state) >> 40) / 1000
      let text = NumberFormat.fixed(places).text(value)
        .replacing("−", with: "-").replacing("\u{202F}", with: "")
      let expected = try reference(value, places: places)
      let number = try #require(Decimal(string: text))
      #expect(number == Decimal(string: expected), "\(value) to \(places) places")
      let fraction = text.split(separator: ".").dropFirst().first ?? ""
      #expect(fraction.count == places)
    }
  }

  @Test("The examples of the documentation hold")
  func docExamples() {
    #expect(NumberFormat.fixed(2).text(2.675) == "2.68")
    #expect(NumberFormat.significant(3).text(-0.00002) == "−2.00 × 10⁻⁵")
  }
}
