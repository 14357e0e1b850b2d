import Figures

extension LevelSets {
  /// Mean |cos θ| and how it falls from grid to grid.
  func rates(_ findings: Findings) -> Table {
    let mean = NumberFormat.significant(3)
    return Table(
      "rates", title: "Mean |cos θ| between contour and gradient",
      columns: [
        Table.Column("Cells per side", format: .integer),
        Table.Column("Linear vertices", format: mean),
        Table.Column("Ratio", key: "linear-ratio", format: .fixed(2)),
        Table.Column("Refined vertices", format: mean),
        Table.Column("Ratio", key: "refined-ratio", format: .fixed(2)),
      ],
      rows: grids.indices.map { index in
        var row: [Table.Cell] = [.number(Double(grids[index]))]
        for series in [findings.linear, findings.refined] {
          let observation = series.observations[index]
          row.append(observation.count > 0 ? .number(observation.mean) : .empty)
          row.append(series.ratio(at: index).map { .number($0) } ?? .empty)
        }
        return row
      })
  }

  /// What else was measured on each grid.
  func segments(_ findings: Findings) -> Table {
    let angle = NumberFormat.significant(3)
    return Table(
      "segments", title: "Segments of the contour, the largest |cos θ| among them, and its length",
      columns: [
        Table.Column("Cells per side", format: .integer),
        Table.Column("Segments", format: .integer), Table.Column("Left out", format: .integer),
        Table.Column("Largest, linear", format: angle),
        Table.Column("Largest, refined", format: angle),
        Table.Column("Length, linear", format: .significant(7)),
        Table.Column("Length, refined", format: .significant(7)),
      ],
      rows: grids.indices.map { index in
        let linear = findings.linear.observations[index]
        let refined = findings.refined.observations[index]
        return [
          .number(Double(grids[index])), .number(Double(refined.count)),
          .number(Double(refined.excluded)), linear.count > 0 ? .number(linear.maximum) : .empty,
          refined.count > 0 ? .number(refined.maximum) : .empty, .number(linear.length),
          .number(refined.length),
        ]
      })
  }
}
