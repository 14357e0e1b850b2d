import Figures
import Testing

@Suite("Numbers in a column")
struct AlignedNumbersTests {
  /// The column of `cells` as a terminal shows it, its head left out.
  private func lines(_ cells: [String], format: NumberFormat = .integer) -> [String] {
    let column = Table.Column("", format: format)
    let table = Table("t", title: "T", columns: [column], rows: cells.map { [.text($0)] })
    return table.text().split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(2).dropLast().map(String.init)
  }

  @Test("Points stand under each other, whatever the digits")
  func points() {
    #expect(
      lines(["3.25", "−12", "1\u{202F}234.5", "–", "∞"]) == [
        "    3.25", "  −12", "1\u{202F}234.5", "    –", "    ∞",
      ])
  }

  @Test("So do the signs of deviations, and the deviations' points")
  func deviations() {
    #expect(
      lines(["12.5 ± 10.25", "0.811 ± 0.004", "7"]) == [
        "12.5   ± 10.25", " 0.811 ±  0.004", " 7",
      ])
  }

  @Test("Powers of ten follow their digits, and percent signs stand under each other")
  func tails() {
    #expect(
      lines(["3.2 × 10⁻⁵", "0.0012", "(3.20 ± 0.04) × 10⁻¹²"]) == [
        " 3.2 × 10⁻⁵", " 0.0012", "(3.20   ± 0.04) × 10⁻¹²",
      ])
    #expect(lines(["74\u{202F}%", "7.5\u{202F}%"]) == ["74  \u{202F}%", " 7.5\u{202F}%"])
  }

  @Test("Words stand flush right, and move no number")
  func words() {
    #expect(
      lines(["3.25", "12", "constant", "3 of 5", "not a number"]) == [
        "        3.25", "       12", "    constant", "      3 of 5", "not a number",
      ])
  }

  @Test(
    "Every number is written as it is alone, and its point stands where the others' do",
    arguments: [
      NumberFormat.significant(3), .fixed(2), .scientific(1), .percent(1), .integer,
    ])
  func law(format: NumberFormat) throws {
    let values = [0, 1, -1, 3.25e-7, 12_345.678, 0.5, .infinity, 1e20, -2e-12]
    let table = Table(
      "t", title: "T", columns: [Table.Column("", format: format)],
      rows: values.map { [.number($0)] }
        + values.map { [.spread(mean: $0, deviation: $0.magnitude / 7)] })
    let lines = table.text().split(separator: "\n").dropFirst(1).map(String.init)
    var wholes: Set<Int> = []
    try #require(lines.count == table.rows.count)
    for (line, row) in zip(lines, table.rows) {
      #expect(
        line.replacing(" ", with: "") == table.columns[0].text(row[0]).replacing(" ", with: ""))
      let whole = try #require(line.firstMatch(of: /^[ (−\d\u{202F}∞]*[\d∞]/)).output
      wholes.insert(whole.unicodeScalars.count)
    }
    #expect(wholes.count == 1, "\(lines)")
  }
}
