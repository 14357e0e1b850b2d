extension Table.Column {
  /// What readers see in `cell` of this column.
  public func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let words): words
    case .number(let number): format.text(number)
    case .spread(let mean, let deviation): format.text(mean: mean, deviation: deviation)
    case .empty: "–"
    }
  }
}

extension Table {
  /// Whether column `index` holds numbers, and so is set flush right.
  func isNumeric(_ index: Int) -> Bool {
    var hasNumber = false
    for row in rows {
      switch row[index] {
      case .text: return false
      case .number, .spread: hasNumber = true
      case .empty: break
      }
    }
    return hasNumber
  }

  /// The table for a terminal: a line of headings, a line of dashes, a line for each row, columns
  /// two spaces apart, numbers flush right.
  public func text() -> String {
    let cells = rows.map { row in zip(columns, row).map { $0.text($1) } }
    let widths = columns.indices.map { index in
      cells.reduce(Table.width(columns[index].title)) { max($0, Table.width($1[index])) }
    }
    func line(_ words: [String]) -> String {
      var line = ""
      for (index, word) in words.enumerated() {
        let space = spaces(widths[index] - Table.width(word))
        let isLast = index == words.count - 1
        line += isNumeric(index) ? space + word : isLast ? word : word + space
        if !isLast { line += "  " }
      }
      return line + "\n"
    }
    var text = line(columns.map { $0.title })
    text += line(widths.map { String(repeating: "-", count: $0) })
    for row in cells { text += line(row) }
    return text
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  /// How many places `text` takes in a terminal: its scalars without combining marks.
  private static func width(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars where !(0x0300..<0x0370).contains(scalar.value) {
      width += 1
    }
    return width
  }
}
