import Figures
import Testing

@Suite("The best cells of a table")
struct BestCellTests {
  private func table(_ columns: [Table.Column], _ rows: [[Table.Cell]]) -> Table {
    Table("t", title: "T", columns: columns, rows: rows)
  }

  private func marked(_ best: Table.Best, _ cells: [Table.Cell]) -> [Bool] {
    let column = Table.Column("Loss", format: .fixed(2), best: best)
    let lines = table([column], cells.map { [$0] }).text().split(separator: "\n")
    return lines.dropFirst(2).prefix(cells.count).map { $0.hasSuffix("*") }
  }

  @Test("The lowest or the highest number of the column")
  func column() {
    let cells: [Table.Cell] = [.number(3), .empty, .number(1), .number(.nan), .text("gone")]
    #expect(marked(.lowest, cells) == [false, false, true, false, false])
    #expect(marked(.highest, cells) == [true, false, false, false, false])
    #expect(marked(.lowest, [.number(1), .number(-.infinity)]) == [false, false])
  }

  @Test("Numbers that read alike are marked alike; where all are alike, none is")
  func ties() {
    #expect(marked(.lowest, [.number(1.001), .number(1.002), .number(2)]) == [true, true, false])
    #expect(marked(.lowest, [.number(1), .number(1)]) == [false, false])
    #expect(marked(.lowest, [.number(1)]) == [false])
    #expect(marked(.lowest, []) == [])
  }

  @Test("Means within a standard deviation of the best are marked with it")
  func spreads() {
    let cells: [Table.Cell] = [
      .spread(mean: 0.9, deviation: 0.01), .spread(mean: 0.85, deviation: 0.06),
      .spread(mean: 0.8, deviation: 0.02), .number(0.895), .spread(mean: 0.7, deviation: .nan),
    ]
    #expect(marked(.highest, cells) == [true, true, false, true, false])
  }

  @Test("In a row, columns that say the same are compared, and no others")
  func rows() {
    let table = table(
      [
        Table.Column("Rule"), Table.Column("Entropy", format: .fixed(1)),
        Table.Column("MLP", format: .fixed(2), best: .highestInRow),
        Table.Column("CNN", format: .fixed(2), best: .highestInRow),
      ],
      [
        [.text("30"), .number(9), .number(0.8), .number(1)],
        [.text("90"), .number(9), .number(1), .number(1)],
      ])
    #expect(table.bestNote == "highest of its row.")
    #expect(
      table.text() == """
        Rule  Entropy   MLP    CNN
        ----  -------  ----  -----
        30        9.0  0.80  1.00*
        90        9.0  1.00  1.00
        * highest of its row.

        """)
    let html = table.html(id: "t").source
    let best = "<td class=\"num best\"><strong>1.00</strong><span class=\"said\">, best</span></td>"
    #expect(html.contains(best) && html.matches(of: /<strong>/).count == 1)
  }

  @Test("The note tells every kind, and of deviations where there are any")
  func note() {
    let loss = Table.Column("Loss", format: .fixed(2), best: .lowest)
    let accuracy = Table.Column("Accuracy", format: .fixed(2), best: .highest)
    let numbers: [[Table.Cell]] = [[.number(1), .number(2)], [.number(3), .number(4)]]
    #expect(
      table([loss, accuracy], numbers).bestNote == "lowest of its column or highest of its column.")
    #expect(
      table([loss], [[.spread(mean: 1, deviation: 0.1)], [.number(2)]]).bestNote
        == "lowest of its column, or within one standard deviation of it.")
    #expect(table([loss], [[.number(1)]]).bestNote == nil)
  }
}
