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
  /// Whether column `index` holds numbers.
  func isNumeric(_ index: Int) -> Bool {
    if let isNumeric = columns[index].isNumeric { return isNumeric }
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
  /// two spaces apart, numbers with their points under each other, the best of them with a star.
  public func text() -> String {
    let best = self.best
    let lists = columns.indices.map { index in
      var list = [columns[index].heading] + lined(index)
      if best.contains(where: { $0[index] }) {
        for row in rows.indices { list[row + 1] += best[row][index] ? "*" : " " }
      }
      return padded(list, flushRight: isNumeric(index))
    }
    func line(_ words: [String]) -> String {
      var bytes = Array(words.joined(separator: "  ").utf8)
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self) + "\n"
    }
    var text = line(lists.map { $0[0] })
    text += line(lists.map { String(repeating: "-", count: Table.width($0[0])) })
    for row in rows.indices { text += line(lists.map { $0[row + 1] }) }
    if let note = bestNote { text += "* \(note)\n" }
    return text
  }

  /// The cells of a column, numbers with spaces where others of the column have more.
  private func lined(_ index: Int) -> [String] {
    let cells = rows.map { columns[index].text($0[index]) }
    guard isNumeric(index) else { return cells }
    let numbers = AlignedNumbers(cells)
    return cells.map { cell in
      numbers.pieces(of: cell, isHeadPadded: true).map { piece in
        switch piece {
        case .text(let text): text
        case .pad(let text): spaces(Table.width(text))
        case .tail(let text, let tails):
          text + spaces(tails.reduce(0) { max($0, Table.width($1)) } - Table.width(text))
        }
      }.joined()
    }
  }

  private func padded(_ list: [String], flushRight: Bool) -> [String] {
    let width = list.reduce(0) { max($0, Table.width($1)) }
    return list.map { words in
      let space = spaces(width - Table.width(words))
      return flushRight ? space + words : words + space
    }
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
