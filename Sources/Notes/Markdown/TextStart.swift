/// Where in a file the lines of a block's running text start.
struct TextStart {
  /// What the parser adds to a column of the block's text.
  let columnOffset: Int
  /// The line of the first line of text.
  private let firstLine: Int
  /// For each line of text the byte where it starts; empty where the text was not found again.
  private let bytes: [Int]
  /// Whether a pipe of the text is written with a backslash in the file.
  private let escapesPipes: Bool
  private let fallback: Place
  /// The offsets in the text where its lines start.
  private let lineStarts: [Int]
  private var last: (place: Place, byte: Int)?

  /// Finds the text of a paragraph or a heading again in `source`: each line of it ends a line of
  /// the file, and lines before it may hold reference definitions.
  ///
  /// - Complexity: The lines of the block times the lines of its text, in the worst case.
  init(of block: MarkdownNode, in source: SourceText) {
    fallback = source.place(line: max(1, block.line), byte: block.byte)
    escapesPipes = false
    let opening = source.line(block.line).dropFirst(block.byte)
    if case .heading = block.kind, opening.first == UInt8(ascii: "#") {
      let text = opening.drop { $0 == UInt8(ascii: "#") }.drop(while: \.isBlank)
      columnOffset = block.column - 1 + text.startIndex - opening.startIndex
      firstLine = block.line
      bytes = [columnOffset]
      lineStarts = [0]
      return
    }
    let lines = block.content.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).filter { !$0.isEmpty }
    lineStarts = lines.map(\.startIndex)
    columnOffset = block.column - 1
    let last = min(block.endLine + 1, source.lineCount) - lines.count
    let first = (block.line...max(block.line, last)).first { line in
      lines.indices.allSatisfy { Self.start(of: lines[$0], in: source.line(line + $0)) != nil }
    }
    firstLine = first ?? block.line
    bytes =
      first.map { first in
        lines.indices.compactMap { Self.start(of: lines[$0], in: source.line(first + $0)) }
      } ?? []
  }

  /// Finds the text of the cell that stands at `index` of `row` again in `source`.
  init(of cell: MarkdownNode, at index: Int, of row: RowText, in source: SourceText) {
    fallback = source.place(line: max(1, cell.line), byte: cell.byte)
    escapesPipes = true
    firstLine = cell.line
    lineStarts = [0]
    let start = row.start(ofCell: index, reading: cell.content)
    bytes = start.map { [$0.byte] } ?? []
    columnOffset = cell.column - 1 + (start?.blanks ?? 0)
  }

  /// The place of the byte at `offset` of the text.
  ///
  /// - Complexity: The distance from the place told last, where that is on the same line.
  mutating func place(of offset: Int, in text: [UInt8], source: SourceText) -> Place {
    guard bytes.count == lineStarts.count, !bytes.isEmpty else { return fallback }
    let line = lineStarts.indexOfLast(notBeyond: offset)
    var byte = bytes[line] + max(0, offset) - lineStarts[line]
    if escapesPipes { byte += text.prefix(max(0, offset)).count { $0 == UInt8(ascii: "|") } }
    return source.place(line: firstLine + line, byte: byte, after: &last)
  }

  /// The byte of `line` where `text` starts, which ends it but for space.
  private static func start(of text: ArraySlice<UInt8>, in line: ArraySlice<UInt8>) -> Int? {
    let (text, line) = (text.droppingLastBlanks, line.droppingLastBlanks)
    guard text.count <= line.count, line.suffix(text.count).elementsEqual(text) else { return nil }
    return line.count - text.count
  }
}

extension UInt8 {
  /// Whether this is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension ArraySlice<UInt8> {
  /// The bytes without the spaces and tabs at their end.
  var droppingLastBlanks: ArraySlice<UInt8> {
    var rest = self
    while rest.last?.isBlank == true { rest = rest.dropLast() }
    return rest
  }
}
