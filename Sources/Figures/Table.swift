/// A table as a value: typed columns, rows of cells.
public struct Table: Hashable, Sendable {
  /// The name an author picks it by in `show`.
  public var name: String
  /// What the table lists, as a short sentence without a full stop.
  public var title: String
  /// The columns, left to right; the first one heads its row.
  public var columns: [Column]
  /// The rows; each has one cell per column.
  public var rows: [[Cell]]

  /// A table with these columns and rows.
  public init(_ name: String, title: String, columns: [Column], rows: [[Cell]] = []) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row needs a cell per column")
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// One column's heading and the way its cells are written.
  public struct Column: Hashable, Sendable {
    /// The name by which conditions in a note call the column: lower case, with hyphens.
    public var key: String
    /// The heading, in sentence case, without the unit.
    public var title: String
    /// The unit, written in parentheses after the heading; empty for none.
    public var unit: String
    /// How numbers in it are written.
    public var format: NumberFormat
    /// Whether it is a column of numbers, which are set with their points under each other, or one of
    /// words; nil leaves that to its cells.
    public var isNumeric: Bool?
    /// Which of its cells are marked as the best.
    public var best: Best?

    /// A column headed `title`.
    ///
    /// - Parameters:
    ///   - key: Its name in conditions; without one, the letters and digits of `title` in lower case,
    ///     with hyphens between.
    ///   - format: How its numbers are written; makes it a column of numbers.
    public init(
      _ title: String, key: String? = nil, unit: String = "", format: NumberFormat? = nil,
      best: Best? = nil
    ) {
      self.title = title
      self.unit = unit
      self.key = key ?? Column.key(of: title)
      self.format = format ?? .significant(4)
      self.best = best
      isNumeric = format == nil ? nil : true
    }

    /// The heading with the unit.
    public var heading: String { unit.utf8.isEmpty ? title : "\(title) (\(unit))" }

    /// The ASCII letters and digits of `title` in lower case, every run of others as one hyphen.
    private static func key(of title: String) -> String {
      var key: [UInt8] = []
      for byte in title.utf8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
          key.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
        default: if let last = key.last, last != UInt8(ascii: "-") { key.append(UInt8(ascii: "-")) }
        }
      }
      if key.last == UInt8(ascii: "-") { key.removeLast() }
      return String(decoding: key, as: UTF8.self)
    }
  }

  /// What the best cells are compared with, and which way.
  public enum Best: Hashable, Sendable {
    /// The lowest or the highest number of the column.
    case lowest, highest
    /// The lowest or the highest number of the row, among the columns that say the same.
    case lowestInRow, highestInRow
  }

  /// What stands in one place of a table.
  public enum Cell: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A number, written in its column's format; full precision in the CSV.
    case number(Double)
    /// A mean with a standard deviation, written `0.811 ± 0.004`; see `NumberFormat`.
    case spread(mean: Double, deviation: Double)
    /// Nothing to say here, written as a dash.
    case empty
  }
}
