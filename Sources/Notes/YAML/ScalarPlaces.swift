/// The places of the bytes of a text that stands in YAML, where it may be folded, indented or quoted.
///
/// What the YAML adds is passed over: every byte of the text but white space stands in the file, in
/// the same order, unless it is written with an escape; then the places are those nearby.
struct ScalarPlaces {
  private let source: SourceText
  /// For each byte of the text where it stands in the file.
  private let offsets: [Int]

  /// The places of `text`, which was read from `source`.
  init(_ text: Located<String>, in source: SourceText) {
    self.source = source
    let line = source.line(text.place.line)
    let head = String(decoding: line, as: UTF8.self).prefix(max(0, text.place.column - 1))
    var next = line.startIndex + head.utf8.count
    var offsets: [Int] = []
    for byte in text.value.utf8 {
      if !byte.isBlank, byte != UInt8(ascii: "\n") {
        let ahead = source.bytes[min(next, source.bytes.count)...].prefix(Self.farthest)
        next = ahead.firstIndex(of: byte) ?? next
      }
      offsets.append(min(next, source.bytes.count))
      next += 1
    }
    self.offsets = offsets
  }

  /// How many bytes a line end with its indentation, or the sign of a block, can take.
  private static let farthest = 200

  /// The place of the byte at `offset` of the text.
  func place(ofByte offset: Int) -> Place {
    source.place(at: offsets.indices.contains(offset) ? offsets[offset] : offsets.last ?? 0)
  }
}
