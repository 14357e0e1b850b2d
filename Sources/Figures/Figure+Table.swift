extension Figure {
  /// The data of lines, dots, bars and intervals as a table for readers, in the plots' order.
  ///
  /// - Returns: The table; nil where it had more rows than `limit`, or none. The CSV has all of the data.
  public func dataTable(limit: Int = 100) -> Table? {
    var rows: [[Table.Cell]] = []
    for (index, plot) in plots.enumerated() {
      let name = Table.Cell.text(plot.title ?? "\(index + 1)")
      for row in plot.dataRows { rows.append(plots.count > 1 ? [name] + row : row) }
      if rows.count > limit { return nil }
    }
    guard let first = plots.first, !rows.isEmpty else { return nil }
    let (x, y) = (first.x.title, first.y.title)
    var columns = [
      Table.Column("Series"), Table.Column(x.utf8.isEmpty ? "x" : x),
      Table.Column(y.utf8.isEmpty ? "y" : y), Table.Column("From"), Table.Column("To"),
    ]
    if plots.count > 1 { columns.insert(Table.Column("Plot"), at: 0) }
    // Columns in which nothing stands say nothing.
    let used = columns.indices.filter { column in
      rows.contains { if case .empty = $0[column] { false } else { true } }
    }
    return Table(
      name + "-data", title: title, columns: used.map { columns[$0] },
      rows: rows.map { row in used.map { row[$0] } })
  }
}

extension Plot {
  /// Series, horizontal and vertical value, and the ends of what has two.
  fileprivate var dataRows: [[Table.Cell]] {
    marks.flatMap { mark -> [[Table.Cell]] in
      let name: Table.Cell = mark.label.map { .text($0) } ?? .empty
      switch mark {
      case .line(let points, _, _):
        return points.map { [name, cell(x, $0.x), cell(y, $0.y), .empty, .empty] }
      case .dots(let points, let ink, _):
        let isRepeated = marks.contains {
          if case .line(points, ink, _) = $0 { true } else { false }
        }
        return isRepeated
          ? [] : points.map { [name, cell(x, $0.x), cell(y, $0.y), .empty, .empty] }
      case .area(let spans, _, _), .whiskers(let spans, _, _):
        return spans.filter(isIntervalShown).map { span in
          let isUpright = span.start.x == span.end.x
          return [
            name, isUpright ? cell(x, span.start.x) : .empty,
            isUpright ? .empty : cell(y, span.start.y),
            .number(isUpright ? span.start.y : span.start.x),
            .number(isUpright ? span.end.y : span.end.x),
          ]
        }
      case .bars(let spans, _, _):
        return spans.filter(isShown).map { span in
          let (start, end) = (span.start, span.end)
          if y.scale.isBand {
            return [name, .number(end.x - start.x), cell(y, (start.y + end.y) / 2), .empty, .empty]
          }
          let value = Table.Cell.number(end.y - start.y)
          if x.scale.isBand {
            return [name, cell(x, (start.x + end.x) / 2), value, .empty, .empty]
          }
          return [name, .empty, value, .number(start.x), .number(end.x)]
        }
      case .contour, .bands, .arrows, .heatMap, .rule, .text: return []
      }
    }
  }

  private func cell(_ axis: Axis, _ value: Double) -> Table.Cell {
    guard value.isFinite else { return .empty }
    return axis.scale.isBand ? .text(axis.words(value)) : .number(value)
  }
}
