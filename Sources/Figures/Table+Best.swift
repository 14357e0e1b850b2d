extension Table {
  /// Which cells are marked as the best of their column or row.
  ///
  /// That is the extreme number, and every other that reads the same or is no further from it than the
  /// larger of the two standard deviations: what the table itself cannot tell apart is marked alike.
  /// The mark says nothing of significance; for that, an experiment reports the paired difference with
  /// its interval. Where all are alike, none is marked.
  var best: [[Bool]] {
    var marks = rows.map { _ in columns.map { _ in false } }
    for index in columns.indices {
      guard let best = columns[index].best, !best.isInRow else { continue }
      mark(rows.indices.map { ($0, index) }, lowest: best == .lowest, in: &marks)
    }
    for best in [Best.lowestInRow, .highestInRow] {
      let group = columns.indices.filter { columns[$0].best == best }
      for row in rows.indices where group.count > 1 {
        mark(group.map { (row, $0) }, lowest: best == .lowestInRow, in: &marks)
      }
    }
    return marks
  }

  /// What the mark means, as a sentence; nil where no cell is marked.
  public var bestNote: String? {
    let marks = best
    let marked = columns.indices.filter { index in marks.contains { $0[index] } }
    var kinds: [Best] = []
    for kind in marked.compactMap({ columns[$0].best }) where !kinds.contains(kind) {
      kinds.append(kind)
    }
    guard !kinds.isEmpty else { return nil }
    let hasSpread = marked.contains { index in
      rows.contains { if case .spread = $0[index] { true } else { false } }
    }
    return kinds.map { $0.words }.joined(separator: " or ")
      + (hasSpread ? ", or within one standard deviation of it." : ".")
  }

  private func mark(_ places: [(Int, Int)], lowest: Bool, in marks: inout [[Bool]]) {
    let numbers = places.compactMap { row, column in
      rows[row][column].number.map { (row: row, column: column, mean: $0.mean, spread: $0.spread) }
    }
    guard
      let first = numbers.first,
      case let best = numbers.dropFirst().reduce(
        first,
        {
          (lowest ? $1.mean < $0.mean : $1.mean > $0.mean) ? $1 : $0
        })
    else { return }
    func text(_ row: Int, _ column: Int) -> String.UTF8View {
      columns[column].text(rows[row][column]).utf8
    }
    let alike = numbers.filter {
      abs($0.mean - best.mean) <= max($0.spread, best.spread)
        || text($0.row, $0.column).elementsEqual(text(best.row, best.column))
    }
    guard alike.count < numbers.count else { return }
    for place in alike { marks[place.row][place.column] = true }
  }
}

extension Table.Cell {
  /// The finite number that stands here, with its deviation, 0 where it has none.
  fileprivate var number: (mean: Double, spread: Double)? {
    switch self {
    case .number(let number): number.isFinite ? (number, 0) : nil
    case .spread(let mean, let deviation):
      mean.isFinite ? (mean, deviation.isFinite ? deviation : 0) : nil
    case .text, .empty: nil
    }
  }
}

extension Table.Best {
  fileprivate var isInRow: Bool { self == .lowestInRow || self == .highestInRow }

  fileprivate var words: String {
    switch self {
    case .lowest: "lowest of its column"
    case .highest: "highest of its column"
    case .lowestInRow: "lowest of its row"
    case .highestInRow: "highest of its row"
    }
  }
}
