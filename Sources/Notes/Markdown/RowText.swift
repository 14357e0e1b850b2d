/// One row of a table as the file has it, cut at the pipes.
struct RowText {
  private let line: ArraySlice<UInt8>
  /// What stands between the pipes, the text before the first one included.
  private let pieces: [ArraySlice<UInt8>]
  private let startsWithPipe: Bool

  /// The row on `line` of a table that starts in `column` of its first line.
  ///
  /// - Complexity: Linear in the line.
  init(_ line: ArraySlice<UInt8>, tableColumn column: Int) {
    self.line = line
    var pieces: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "|") {
        pieces.append(line[start..<index])
        start = index + 1
      } else if line[index] == UInt8(ascii: "\\") {
        index += 1
      }
      index += 1
    }
    pieces.append(line[min(start, line.endIndex)...])
    self.pieces = pieces
    let head = pieces[0].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    startsWithPipe = head.isEmpty || pieces[0].count == column - 1
  }

  /// Where the cell at `index` starts, and how many blanks stand between it and the pipe before it;
  /// nil where the cell does not read `text`, whose pipes have lost their backslashes.
  func start(ofCell index: Int, reading text: [UInt8]) -> (byte: Int, blanks: Int)? {
    let number = index + (startsWithPipe ? 1 : 0)
    guard pieces.indices.contains(number) else { return nil }
    let piece = pieces[number].droppingLastBlanks
    let written = Self.escaped(text)
    guard piece.count >= written.count, piece.suffix(written.count).elementsEqual(written) else {
      return nil
    }
    let start = piece.endIndex - written.count
    let before = line[pieces[number].startIndex..<start]
    let followsPipe = number > 0
    return (start - line.startIndex, followsPipe ? before.count : 0)
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var written: [UInt8] = []
    for byte in text {
      if byte == UInt8(ascii: "|") { written.append(UInt8(ascii: "\\")) }
      written.append(byte)
    }
    return written
  }
}
