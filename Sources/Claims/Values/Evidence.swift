public import Figures
import Notes

/// What the blocks of a course showed, for conditions and formulas to call by name.
public struct Evidence: Sendable {
  private var blocks: [String: [String: BlockEvidence]] = [:]
  /// The notes' slugs, in reading order.
  private var notes: [String] = []

  /// What `blocks`, in reading order, showed.
  public init(_ blocks: [BlockEvidence]) {
    for block in blocks {
      if self.blocks[block.note] == nil { notes.append(block.note) }
      self.blocks[block.note, default: [:]][block.id] = block
    }
  }
}

/// What one block showed.
public struct BlockEvidence: Sendable {
  /// The note's slug.
  public let note: String
  /// The block's id.
  public let id: String
  /// Every value by its name in the block, in order.
  public let entries: [Entry]
  private let places: [String: Int]

  /// One value, or several in a row: the column of a table, or a parameter that is a list.
  public struct Entry: Sendable {
    /// Its name in the block.
    public let name: String
    /// The table whose column it is; nil for a value or a parameter.
    public let table: String?
    /// Whether it is several values.
    public let isColumn: Bool
    /// The value, or one for each row.
    public let rows: [Quantity]

    var value: Value { isColumn ? .column(rows) : .quantity(rows[0]) }
  }

  /// What the block `id` of `note` showed.
  ///
  /// Where a value and a parameter have one name, it is the value's. A table's columns go by their keys with the table's name before them, and where no value or other
  /// table takes it, by the key alone; a key that a table has twice is followed by `-2` from the second
  /// on.
  ///
  /// - Parameters:
  ///   - tables: All tables, also those that are not shown.
  ///   - seeds: The seeds of samples, in their order.
  ///   - parameters: The parameters in their canonical spelling; those that are no numbers are left
  ///     out.
  public init(
    note: String, id: String, values: [NamedValue], tables: [Table], seeds: [Int],
    parameters: [(name: String, value: String)] = []
  ) {
    self.note = note
    self.id = id
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    func add(_ name: String, _ table: String?, isColumn: Bool, _ rows: [Quantity]) {
      guard places[name] == nil, !rows.isEmpty else { return }
      places[name] = entries.count
      entries.append(Entry(name: name, table: table, isColumn: isColumn, rows: rows))
    }
    for value in values {
      let hasSeeds = value.samples.count == seeds.count
      add(
        value.name, nil, isColumn: false,
        [
          Quantity(
            value.number, unit: value.unit, samples: hasSeeds ? value.samples : [],
            seeds: hasSeeds ? seeds : [])
        ])
    }
    for parameter in parameters {
      guard let numbers = Self.numbers(parameter.value) else { continue }
      add(
        parameter.name, nil, isColumn: parameter.value.hasPrefix("["),
        numbers.map { Quantity($0) })
    }
    let columns = tables.flatMap(Self.columns)
    for column in columns {
      add("\(column.table).\(column.key)", column.table, isColumn: true, column.rows)
    }
    for column in columns where columns.count(where: { $0.key == column.key }) == 1 {
      add(column.key, column.table, isColumn: true, column.rows)
    }
    self.entries = entries
    self.places = places
  }

  /// The entry called `name`.
  public subscript(name: String) -> Entry? { places[name].map { entries[$0] } }

  /// The numbers of a parameter, `0.02` or `[0.02, 0.041]`; nil where it holds others things.
  private static func numbers(_ value: String) -> [Double]? {
    let list = value.hasPrefix("[") ? value.dropFirst().dropLast() : value[...]
    let words = list.split(separator: ",").map { $0.drop { $0 == " " } }
    let numbers = words.compactMap { word in
      word.first?.isLetter == true ? nil : Double(word)
    }
    return numbers.count == words.count ? numbers : nil
  }

  /// The columns of `table` that hold numbers.
  private static func columns(
    of table: Table
  ) -> [(table: String, key: String, rows: [Quantity])] {
    var counts: [String: Int] = [:]
    return table.columns.indices.compactMap { index in
      let key = table.columns[index].key
      counts[key, default: 0] += 1
      let count = counts[key] ?? 1
      let cells = table.rows.map { $0[index] }
      let rows = cells.map { cell in
        switch cell {
        case .number(let number), .spread(let number, _): Quantity(number)
        case .text, .empty: Quantity(.nan)
        }
      }
      guard rows.contains(where: { !$0.number.isNaN }) else { return nil }
      return (table.name, count == 1 ? key : "\(key)-\(count)", rows)
    }
  }
}

// MARK: - Names

/// A name that calls nothing.
struct UnknownName: Error {
  let message: String
  let suggestion: String?
}

extension Evidence {
  /// What `name`, written in `note`, calls.
  func entry(_ name: ValueName, in note: String) throws(UnknownName) -> BlockEvidence.Entry {
    let block = try block(name, in: note)
    if let entry = block[name.value] { return entry }
    let known = block.entries.map { ValueName(note: name.note, block: block.id, value: $0.name) }
    throw UnknownName(
      message: "block '\(block.id)' has no value '\(name.value)'\(hint(name, in: note))",
      suggestion: nearest("\(name)", among: known.map(\.description)))
  }

  /// The block that `name`, written in `note`, calls.
  func block(_ name: ValueName, in note: String) throws(UnknownName) -> BlockEvidence {
    let home = name.note ?? note
    if let block = blocks[home]?[name.block] { return block }
    if let slug = name.note, blocks[slug] == nil {
      let near = nearest(slug, among: notes).map {
        ValueName(note: $0, block: name.block, value: name.value).description
      }
      throw UnknownName(message: "no note '\(slug)' with experiments", suggestion: near)
    }
    let elsewhere = notes.first { blocks[$0]?[name.block] != nil }.map {
      ValueName(note: $0, block: name.block, value: name.value).description
    }
    let near = nearest(name.block, among: (blocks[home] ?? [:]).keys.sorted()).map {
      ValueName(note: name.note, block: $0, value: name.value).description
    }
    let known = (blocks[home] ?? [:]).keys.sorted().map { "'\($0)'" }
    let list = known.isEmpty ? "" : ", which has \(known.joined(separator: ", "))"
    throw UnknownName(
      message: "no block '\(name.block)' in \(name.note.map { "'\($0)'" } ?? "this note")"
        + (elsewhere == nil && near == nil && known.count < 10 ? list : ""),
      suggestion: elsewhere ?? near)
  }

  /// What to do where a name is two names with a hyphen that was meant as a minus sign.
  private func hint(_ name: ValueName, in note: String) -> String {
    let parts = name.value.split(separator: "-", omittingEmptySubsequences: false)
    for count in 1..<max(1, parts.count) {
      let first = parts[..<count].joined(separator: "-")
      if blocks[name.note ?? note]?[name.block]?[first] != nil {
        return "; a minus sign has spaces around it"
      }
    }
    return ""
  }
}
