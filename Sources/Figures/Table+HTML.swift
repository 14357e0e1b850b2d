extension Table {
  /// The table as HTML, without a caption; the first column heads its rows.
  ///
  /// Cells of columns of numbers have the class `num`, the best of them `best` as well, cells with
  /// nothing to say `none`. Empty elements of the class `pad` stand where a number is shorter than
  /// others of its column; the page's style sheet gives them the width of their `data-pad`, unseen, so
  /// that the points stand under each other. Elements of the class `tail` hold the end of a number and
  /// are as wide as the widest line of their `data-pad`.
  ///
  /// - Parameters:
  ///   - id: The table's id, unique on the page.
  ///   - caption: The id of the caption.
  public func html(id: String, caption: String? = nil) -> Markup {
    let numbers = columns.indices.map { index in
      isNumeric(index) ? AlignedNumbers(rows.map { columns[index].text($0[index]) }) : nil
    }
    let best = self.best
    return .element("table", ["id": id, "aria-labelledby": caption]) { table in
      table += .newline
      table += .element("thead") { head in
        head += .element("tr") { row in
          for (index, column) in columns.enumerated() {
            row += column.head(isNumeric: numbers[index] != nil)
          }
        }
      }
      table += .newline
      table += .element("tbody") { body in
        body += .newline
        for index in rows.indices { body += row(index, numbers, best[index]) + .newline }
      }
      table += .newline
    }
  }

  private func row(_ row: Int, _ numbers: [AlignedNumbers?], _ best: [Bool]) -> Markup {
    .element("tr") { markup in
      for (index, cell) in rows[row].enumerated() {
        var content = columns[index].content(cell, numbers[index])
        if best[index] {
          content =
            .element("strong", [:], content)
            + .element("span", ["class": "said"], .text(", best"))
        }
        let names = [
          numbers[index] == nil ? nil : "num", best[index] ? "best" : nil,
          cell == .empty ? "none" : nil,
        ].compactMap { $0 }
        let className = names.isEmpty ? nil : names.joined(separator: " ")
        markup +=
          index == 0
          ? .element("th", ["scope": "row", "class": className], content)
          : .element("td", ["class": className], content)
      }
    }
  }
}

extension Table.Column {
  fileprivate func head(isNumeric: Bool) -> Markup {
    .element("th", ["scope": "col", "class": isNumeric ? "num" : nil]) { head in
      head += .text(title)
      if unit.utf8.isEmpty { return }
      head += .text(" ") + .element("span", ["class": "unit"], .text("(\(unit))"))
    }
  }

  fileprivate func content(_ cell: Table.Cell, _ numbers: AlignedNumbers?) -> Markup {
    let text = text(cell)
    guard let numbers else { return .text(text) }
    var content = Markup()
    for piece in numbers.pieces(of: text) {
      switch piece {
      case .text(let text): content += .text(text)
      case .pad(let text): content += .element("span", ["class": "pad", "data-pad": text])
      case .tail(let text, let tails):
        content += .element(
          "span", ["class": "tail", "data-pad": tails.joined(separator: "\n")], .text(text))
      }
    }
    return content
  }
}
