/// A run of lines of a file, of which something may have been stripped from the left.
struct Excerpt {
  /// What is left.
  let text: [UInt8]
  private let source: SourceText
  private let firstLine: Int
  /// The offsets in `text` where its lines start.
  private let lineStarts: [Int]
  /// The offsets in `text` where its lines start as YAML counts them: for it a line also ends at
  /// U+0085, U+2028 and U+2029.
  private let lineStartsInYAML: [Int]

  /// The excerpt `text`, whose lines end the lines of `source` from `firstLine` on, counted from 1.
  init(_ text: some Sequence<UInt8>, of source: SourceText, from firstLine: Int) {
    self.text = Array(text)
    self.source = source
    self.firstLine = firstLine
    var starts = [0]
    var startsInYAML = [0]
    let bytes = self.text
    for index in bytes.indices {
      let ending = bytes[...index].suffix(3)
      if bytes[index] == UInt8(ascii: "\n") {
        starts.append(index + 1)
        startsInYAML.append(index + 1)
      } else if ending.suffix(2).elementsEqual([0xC2, 0x85])
        || ending.elementsEqual([0xE2, 0x80, 0xA8]) || ending.elementsEqual([0xE2, 0x80, 0xA9])
      {
        startsInYAML.append(index + 1)
      }
    }
    lineStarts = starts
    lineStartsInYAML = startsInYAML
  }

  /// The place of the byte at `offset`.
  func place(at offset: Int) -> Place {
    let offset = min(max(0, offset), text.count)
    let number = lineStarts.indexOfLast(notBeyond: offset)
    let line = firstLine + number
    let end = number + 1 < lineStarts.count ? lineStarts[number + 1] - 1 : text.count
    // Counted from the line's end, for what was stripped stood before it. (A tab of which a
    // container took a part has become spaces; nothing to point at starts within them.)
    return source.place(line: line, byte: source.line(line).count - (end - offset))
  }

  /// The offset of the `column`-th Unicode scalar of the `line`-th line as YAML counts, both from 1.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStartsInYAML.count else { return text.count }
    var offset = lineStartsInYAML[line - 1]
    var column = column
    while offset < text.count, text[offset] != UInt8(ascii: "\n") {
      let isScalarStart = text[offset] & 0xC0 != 0x80
      if isScalarStart {
        if column == 1 { break }
        column -= 1
      }
      offset += 1
    }
    return offset
  }
}
