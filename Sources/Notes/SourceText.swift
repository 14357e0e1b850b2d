/// The text of one file with the places in it.
///
/// Lines end in a line feed whatever they ended in; a byte order mark is dropped; a NUL reads as
/// U+FFFD, so that no text read from a file can hold one.
struct SourceText: Sendable {
  /// The file, as its author would name it.
  let file: String
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// For each line the offset of its first byte; there is at least one line.
  let lineStarts: [Int]

  /// The text of `file`, or what is wrong with it where it is no UTF-8.
  static func reading(_ bytes: [UInt8], of file: String) -> Result<SourceText, Diagnostic> {
    let text = SourceText(tidying: bytes, file: file)
    guard let offset = invalidOffset(in: text.bytes) else { return .success(text) }
    let place = text.place(at: offset)
    let byte = String(text.bytes[offset], radix: 16, uppercase: true)
    let summary = "byte 0x\(byte) is no UTF-8; save the file as UTF-8"
    return .failure(Diagnostic(at: place, summary))
  }

  /// The text `text` of `file`.
  init(_ text: String, file: String) {
    self.init(tidying: Array(text.utf8), file: file)
  }

  private init(tidying bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = Self.tidied(bytes)
    var starts = [0]
    for (offset, byte) in self.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }
}

extension SourceText {
  /// The whole text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How many lines there are; the empty line after a last line feed counts.
  var lineCount: Int { lineStarts.count }

  /// The bytes of line `line`, counted from 1, without its end; empty for a line that is not there.
  func line(_ line: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(line - 1) else { return [] }
    let start = lineStarts[line - 1]
    let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    return bytes[start..<end]
  }

  /// The place of the byte `offset` bytes into line `line`, counted from 1.
  func place(line: Int, byte offset: Int) -> Place {
    let prefix = self.line(line).prefix(max(0, offset))
    return Place(file: file, line: line, column: Self.characters(in: prefix) + 1)
  }

  /// The place of the byte `offset` bytes into line `line`, counted on from `last` where that is on
  /// the same line and not beyond: so places on one long line cost no more than the line.
  ///
  /// - Parameter last: The place told last, and its byte; on return, this one.
  func place(
    line: Int, byte offset: Int, after last: inout (place: Place, byte: Int)?
  ) -> Place {
    let bytes = self.line(line)
    let end = min(max(0, offset), bytes.count)
    var place = Place(file: file, line: line, column: 1)
    var start = 0
    // Where an ASCII character starts, no character reaches across.
    if let last, last.place.line == line, last.byte <= end, last.byte < bytes.count,
      bytes[bytes.startIndex + last.byte] < 0x80
    {
      place.column = last.place.column
      start = last.byte
    }
    place.column += Self.characters(in: bytes.dropFirst(start).prefix(end - start))
    last = (place, end)
    return place
  }

  /// The place of the byte at `offset` of the text.
  func place(at offset: Int) -> Place {
    let line = lineStarts.indexOfLast(notBeyond: offset)
    return place(line: line + 1, byte: offset - lineStarts[line])
  }

  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
    return String(decoding: bytes, as: UTF8.self).count
  }

  private static func tidied(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    let isTidy = !bytes.contains { $0 == 0 || $0 == UInt8(ascii: "\r") }
    if isTidy { return start == 0 ? bytes : Array(bytes[start...]) }
    var tidied: [UInt8] = []
    tidied.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes[start...] {
      switch byte {
      case 0: tidied += [0xEF, 0xBF, 0xBD]
      case UInt8(ascii: "\r"): tidied.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      default: tidied.append(byte)
      }
      previous = byte
    }
    return tidied
  }

  private static func invalidOffset(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var offset = 0
    var iterator = bytes.makeIterator()
    var parser = UTF8.ForwardParser()
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
  }
}

extension Array<Int> {
  /// The index of the last of these ascending numbers that is not beyond `bound`, or 0.
  func indexOfLast(notBeyond bound: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= bound { low = middle } else { high = middle }
    }
    return low
  }
}
