import Figures

/// The numbers that a block's exhibits have on their page.
///
/// All figures of a block are panels of one numbered figure, with one caption; each table has a
/// number of its own, because it is read on its own. Both count from 1 on every page, in the order
/// in which the blocks stand.
struct BlockNumbers: Hashable {
  /// The number of the block's figure, nil where it shows none.
  var figure: Int?
  /// The numbers of its tables, in order.
  var tables: [Int]

  /// What the block as a whole is called: its figure or, without one, its first table.
  var label: String {
    if let figure { return "Figure \(figure)" }
    return tables.first.map { "Table \($0)" } ?? "Figure"
  }

  /// Everything the block numbers, such as `Figure 3 and Table 1`.
  var fullLabel: String {
    let all = (figure.map { ["Figure \($0)"] } ?? []) + tables.map { "Table \($0)" }
    guard let last = all.last, all.count > 1 else { return label }
    return all.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Exhibit {
  /// What it shows as comma-separated values.
  var data: String {
    switch self {
    case .figure(let figure): figure.csv
    case .table(let table): table.csv
    }
  }

  /// Whether it is a picture.
  var isFigure: Bool {
    switch self {
    case .figure: true
    case .table: false
    }
  }
}
