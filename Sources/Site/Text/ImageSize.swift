/// The width and height of an image, read from its first bytes, so that a page can leave room for it
/// before it has come.
struct ImageSize: Hashable {
  /// Pixels from left to right.
  var width: Int
  /// Pixels from top to bottom.
  var height: Int

  /// The size of the PNG, GIF, JPEG or WebP image in `bytes`; nil for anything else.
  init?(of bytes: [UInt8]) {
    guard let size = Self.png(bytes) ?? Self.gif(bytes) ?? Self.webP(bytes) ?? Self.jpeg(bytes),
      size.width > 0, size.height > 0
    else { return nil }
    self = size
  }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  private static func png(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    return ImageSize(width: big(bytes[16..<20]), height: big(bytes[20..<24]))
  }

  private static func gif(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return ImageSize(width: little(bytes[6..<8]), height: little(bytes[8..<10]))
  }

  private static func webP(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8...].starts(with: "WEBP".utf8)
    else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ":
      return ImageSize(
        width: little(bytes[26..<28]) & 0x3FFF, height: little(bytes[28..<30]) & 0x3FFF)
    case "VP8L":
      let packed = little(bytes[21..<25])
      return ImageSize(width: packed & 0x3FFF + 1, height: packed >> 14 & 0x3FFF + 1)
    case "VP8X":
      return ImageSize(width: little(bytes[24..<27]) + 1, height: little(bytes[27..<30]) + 1)
    default: return nil
    }
  }

  /// Reads the segments of a JPEG up to the one that starts a frame.
  private static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var at = 2
    while at + 9 < bytes.count, bytes[at] == 0xFF {
      let marker = bytes[at + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return ImageSize(width: big(bytes[at + 7..<at + 9]), height: big(bytes[at + 5..<at + 7]))
      }
      at += marker == 0xFF ? 1 : 2 + big(bytes[at + 2..<at + 4])
    }
    return nil
  }

  private static func big(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: ArraySlice<UInt8>) -> Int {
    big(ArraySlice(bytes.reversed()))
  }
}
