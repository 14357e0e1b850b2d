/// Comma-separated values, as RFC 4180 has them: CRLF after each line, quotes where they are needed.
struct CSV: Hashable, Sendable {
  /// What is written so far.
  private(set) var text = ""

  /// Nothing written yet.
  init() {}

  /// Writes one line of `fields`.
  mutating func line(_ fields: [String]) {
    var isFirst = true
    for field in fields {
      if !isFirst { text += "," }
      isFirst = false
      text += CSV.quoted(field)
    }
    text += "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains {
      switch $0 {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
      default: false
      }
    }
    guard needsQuotes else { return field }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Table {
  /// The table as comma-separated values (RFC 4180) in full precision.
  ///
  /// A column with deviations becomes two: the means under its heading, the deviations under `… (SD)`.
  public var csv: String {
    let hasSpread = columns.indices.map { index in
      rows.contains { if case .spread = $0[index] { true } else { false } }
    }
    var csv = CSV()
    var heads: [String] = []
    for (index, column) in columns.enumerated() {
      heads.append(column.heading)
      if hasSpread[index] { heads.append(column.heading + " (SD)") }
    }
    csv.line(heads)
    for row in rows {
      var fields: [String] = []
      for (index, cell) in row.enumerated() {
        let (value, deviation) = Table.exact(cell)
        fields.append(value)
        if hasSpread[index] { fields.append(deviation) }
      }
      csv.line(fields)
    }
    return csv.text
  }

  private static func exact(_ cell: Cell) -> (value: String, deviation: String) {
    switch cell {
    case .text(let words): (words, "")
    case .number(let number): (NumberFormat.exact(number), "")
    case .spread(let mean, let deviation):
      (NumberFormat.exact(mean), NumberFormat.exact(deviation))
    case .empty: ("", "")
    }
  }
}

extension Figure {
  /// The data behind the marks as comma-separated values (RFC 4180) in long form, a line for each
  /// point.
  ///
  /// The columns are `plot` (its title, or its number from 1, or `all` for what every plot holds), `mark`, `series` (the label),
  /// `part` (the number of the level's chain, of the arrow or of the row of cells, from 1), `x`, `y`
  /// and `value` (a contour's level, the words of a text). An arrow has two lines: its tail and its
  /// head, and so has the start and the end of a bar, an interval or a slice of an area. A heat map has a line for each row of cells: `y` is the row's middle, `value` its cells'
  /// values from left to right with spaces between. Numbers have full precision, points of contours
  /// six digits. Points that are not finite stay, as empty fields or `inf`.
  public var csv: String {
    var csv = CSV()
    csv.line(["plot", "mark", "series", "part", "x", "y", "value"])
    let shared = sharedMarks
    for mark in shared { mark.write(to: &csv, plot: "all") }
    for (index, plot) in plots.enumerated() {
      let name = plot.title ?? "\(index + 1)"
      for mark in plot.marks where !shared.contains(mark) { mark.write(to: &csv, plot: name) }
    }
    return csv.text
  }
}

extension Figure {
  /// The marks that stand in every one of several plots.
  private var sharedMarks: [Mark] {
    guard plots.count > 1, let first = plots.first else { return [] }
    return first.marks.filter { mark in plots.dropFirst().allSatisfy { $0.marks.contains(mark) } }
  }
}

extension Mark {
  fileprivate func write(to csv: inout CSV, plot: String) {
    func line(
      _ mark: String, _ series: String?, _ part: Int?, _ x: Double, _ y: Double,
      _ value: String = ""
    ) {
      csv.line([
        plot, mark, series ?? "", part.map { "\($0)" } ?? "", NumberFormat.exact(x),
        NumberFormat.exact(y), value,
      ])
    }
    func write(_ spans: [Span], _ mark: String, _ label: String?) {
      for (part, span) in spans.enumerated() {
        line(mark, label, part + 1, span.start.x, span.start.y, "from")
        line(mark, label, part + 1, span.end.x, span.end.y, "to")
      }
    }
    switch self {
    case .line(let points, _, let label):
      for point in points { line("line", label, nil, point.x, point.y) }
    case .dots(let points, _, let label):
      for point in points { line("dots", label, nil, point.x, point.y) }
    case .area(let spans, _, let label): write(spans, "area", label)
    case .bars(let spans, _, let label): write(spans, "bar", label)
    case .whiskers(let spans, _, let label): write(spans, "interval", label)
    case .contour(let levels), .bands(let levels):
      let kind = if case .bands = self { "band" } else { "contour" }
      for level in levels {
        let value = NumberFormat.exact(level.value)
        for (part, chain) in level.lines.enumerated() {
          for point in chain.map({ $0.rounded }) {
            line(kind, nil, part + 1, point.x, point.y, value)
          }
        }
      }
    case .arrows(let arrows, _, let label):
      for (part, arrow) in arrows.enumerated() {
        line("arrow", label, part + 1, arrow.tail.x, arrow.tail.y, "tail")
        line("arrow", label, part + 1, arrow.head.x, arrow.head.y, "head")
      }
    case .heatMap(let grid, _, _):
      for row in 0..<grid.rows {
        let cells = grid.values[row * grid.columns..<(row + 1) * grid.columns]
        let values = cells.map(NumberFormat.exact).joined(separator: " ")
        line("cells", nil, row + 1, .nan, grid.middle(ofRow: row), values)
      }
    case .rule(.x(let value), _, let label): line("rule", label, nil, value, .nan)
    case .rule(.y(let value), _, let label): line("rule", label, nil, .nan, value)
    case .text(let text, let point, _, _): line("text", nil, nil, point.x, point.y, text)
    }
  }
}

extension Grid {
  /// The height of a row's middle, in data units.
  fileprivate func middle(ofRow row: Int) -> Double {
    y.lowerBound + (y.upperBound - y.lowerBound) * (Double(row) + 0.5) / Double(rows)
  }
}

extension Point {
  /// The place to six significant digits: a contour's points are no closer to the true line.
  fileprivate var rounded: Point {
    func short(_ value: Double) -> Double {
      guard let digits = DecimalDigits(value) else { return value }
      return digits.rounded(significant: 6).value
    }
    return Point(short(x), short(y))
  }
}
