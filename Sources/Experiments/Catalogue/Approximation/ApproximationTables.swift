import Figures

extension Approximation {
  /// The largest errors of the constructed functions.
  func errorsTable(_ findings: Findings) -> Table {
    var columns = [
      Table.Column("Hinges n", key: "n", format: .integer),
      Table.Column("Largest error", key: "error", format: .significant(4)),
      Table.Column("n² × error", key: "scaled", format: .significant(4)),
    ]
    if target.curvature != nil {
      columns.append(Table.Column("Bound Mh²/8", key: "bound", format: .significant(4)))
    }
    if grading != 1 {
      columns.append(
        Table.Column("Error, graded knots", key: "graded-error", format: .significant(4)))
      columns.append(
        Table.Column("n² × error, graded", key: "graded-scaled", format: .significant(4)))
    }
    let width = target.interval.upperBound - target.interval.lowerBound
    return Table(
      "errors-table", title: "Largest error on \(target.title) by number of hinges",
      columns: columns,
      rows: hinges.indices.map { index in
        let n = Double(hinges[index])
        let error = findings.constructed[0][index]
        var row: [Table.Cell] = [.number(n), .number(error), .number(n * n * error)]
        if let curvature = target.curvature {
          row.append(.number(curvature * (width / n) * (width / n) / 8))
        }
        if grading != 1 {
          let graded = findings.constructed[1][index]
          row += [.number(graded), .number(n * n * graded)]
        }
        return row
      })
  }

  /// The largest errors of the trained networks, beside those of the constructed functions.
  func trainingTable(_ findings: Findings) -> Table {
    Table(
      "training", title: "Largest error on \(target.title), trained and constructed",
      columns: [
        .init("Units", key: "units", format: .integer),
        .init("Trained", key: "trained", format: .significant(3)),
        .init("Best seed", key: "best", format: .significant(3)),
        .init("Constructed", key: "constructed", format: .significant(3)),
        .init("Trained over constructed", key: "ratio", format: .significant(2)),
      ],
      rows: zip(widths, findings.trained).map { width, errors in
        let mean = Statistics.mean(errors) ?? .nan
        let spread = Statistics.deviation(errors)
        let constructed = constructedError(width, findings)
        return [
          .number(Double(width)),
          spread.map { .spread(mean: mean, deviation: $0) } ?? .number(mean),
          .number(errors.reduce(.infinity) { min($0, $1) }),
          constructed.map { .number($0) } ?? .empty,
          constructed.map { $0 > 0 ? .number(mean / $0) : .empty } ?? .empty,
        ]
      })
  }
}
