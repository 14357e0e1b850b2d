/// A block that holds others and so puts something before each of its lines.
struct Container: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case quote, item, footnote }
  /// What it is.
  var kind: Kind
  /// The line where it starts.
  var line: Int
}

/// What is left of a line once the containers around it have taken theirs.
///
/// Reference: CommonMark 0.29, "Container blocks" and "Tabs"; tabs stop every four columns.
struct ContainerPrefix {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// The column of `index`, tabs counted as the columns they fill.
  private var column = 0

  /// Takes from line `line` what `containers` put before it, outermost first; nil where the line
  /// does not belong to all of them.
  init?(line: Int, of source: SourceText, within containers: ArraySlice<Container>) {
    bytes = source.line(line)
    index = bytes.startIndex
    for (number, container) in containers.enumerated() {
      let outer = containers.prefix(number)
      let isOpened = container.line == line
      switch container.kind {
      case .quote:
        guard takeQuoteMark() else { return nil }
      case .item where isOpened:
        guard takeItemMark() != nil else { return nil }
      case .item:
        guard let width = Self.itemWidth(container, of: source, within: outer) else { return nil }
        guard indent >= width || isBlank else { return nil }
        skip(columns: min(width, indent))
      case .footnote:
        // The parser moves a footnote out of the quotations that hold it.
        for _ in 0..<Self.quoteMarks(beforeFootnoteIn: source.line(container.line)) {
          guard takeQuoteMark() else { return nil }
        }
        if isOpened {
          guard takeFootnoteMark() else { return nil }
        } else {
          guard indent >= 4 || isBlank else { return nil }
          skip(columns: min(4, indent))
        }
      }
    }
  }

  /// Whether what is left closes a code fence.
  func closes(_ fence: MarkdownNode.Fence) -> Bool {
    let text = bytes[index...].drop(while: \.isBlank)
    let run = text.prefix { $0 == fence.character }
    return indent <= 3 && run.count >= fence.length
      && text.dropFirst(run.count).allSatisfy(\.isBlank)
  }

  /// How many columns an item's mark and the space around it fill: what its other lines are indented
  /// by.
  private static func itemWidth(
    _ item: Container, of source: SourceText, within outer: ArraySlice<Container>
  ) -> Int? {
    var opening = ContainerPrefix(line: item.line, of: source, within: outer)
    return opening?.takeItemMark()
  }

  private var indent: Int {
    var (index, end) = (index, column)
    while index < bytes.endIndex, bytes[index].isBlank {
      end += bytes[index] == UInt8(ascii: "\t") ? 4 - end % 4 : 1
      index += 1
    }
    return end - column
  }

  private var isBlank: Bool { bytes[index...].allSatisfy(\.isBlank) }

  private mutating func skip(columns count: Int) {
    let end = column + count
    while column < end, index < bytes.endIndex {
      let width = bytes[index] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      if column + width > end {
        column = end
        return
      }
      column += width
      index += 1
    }
  }

  private mutating func takeQuoteMark() -> Bool {
    let indent = indent
    guard indent <= 3 else { return false }
    skip(columns: indent)
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: ">") else { return false }
    skip(columns: 1)
    if index < bytes.endIndex, bytes[index].isBlank { skip(columns: 1) }
    return true
  }

  private mutating func takeItemMark() -> Int? {
    let start = column
    skip(columns: indent)
    let digits = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    skip(columns: digits.count)
    guard index < bytes.endIndex else { return nil }
    skip(columns: 1)
    let space = indent
    let isUsual = (1...4).contains(space) && !isBlank
    skip(columns: isUsual ? space : min(1, space))
    return isUsual ? column - start : column - start + (space == 0 ? 1 : 0)
  }

  private static func quoteMarks(beforeFootnoteIn line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 != UInt8(ascii: "[") }.count { $0 == UInt8(ascii: ">") }
  }

  private mutating func takeFootnoteMark() -> Bool {
    skip(columns: indent)
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) else { return false }
    skip(columns: end - index + 2)
    skip(columns: indent)
    return true
  }
}
