extension Table {
  /// The table as HTML, without a caption; the first column heads its rows.
  ///
  /// Cells of numeric columns have the class `num`, cells that hold a mean with its deviation
  /// `num spread` as well, cells with nothing to say `none`.
  ///
  /// - Parameter id: The table's id, unique on the page; the caption's writer refers to it.
  public func html(id: String) -> Markup {
    let isNumeric = columns.indices.map { self.isNumeric($0) }
    return .element("table", ["id": id]) { table in
      table += .newline
      table += .element("thead") { head in
        head += .element("tr") { row in
          for (index, column) in columns.enumerated() {
            row += .element(
              "th", ["scope": "col", "class": isNumeric[index] ? "num" : nil],
              .text(column.title))
          }
        }
      }
      table += .newline
      table += .element("tbody") { body in
        body += .newline
        for cells in rows { body += htmlRow(cells, isNumeric: isNumeric) + .newline }
      }
      table += .newline
    }
  }

  private func htmlRow(_ cells: [Cell], isNumeric: [Bool]) -> Markup {
    .element("tr") { row in
      for (index, cell) in cells.enumerated() {
        let text = Markup.text(columns[index].text(cell))
        let name = className(cell, isNumeric: isNumeric[index])
        row +=
          index == 0
          ? .element("th", ["scope": "row", "class": name], text)
          : .element("td", ["class": name], text)
      }
    }
  }

  private func className(_ cell: Cell, isNumeric: Bool) -> String? {
    let alignment = isNumeric ? "num" : nil
    return switch cell {
    case .text, .number: alignment
    case .spread: "num spread"
    case .empty: isNumeric ? "num none" : "none"
    }
  }
}
