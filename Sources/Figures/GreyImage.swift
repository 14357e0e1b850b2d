/// A picture in shades of grey as a PNG file, uncompressed and so the same bytes everywhere.
///
/// Reference: W3C, "Portable Network Graphics (PNG) Specification", second edition, 2003.
struct GreyImage: Hashable, Sendable {
  /// Pixels in a row.
  let columns: Int
  /// Rows, the first at the top.
  let rows: Int
  /// The pixels, row by row, from 0 for black to `white`.
  let levels: [UInt8]
  /// The level of white, at most 15.
  let white: UInt8

  /// The picture as an address that holds it whole.
  ///
  /// Programs that follow addresses take the path for the name of a file, which must not be long; the
  /// picture stands behind the question mark, where no path is.
  var dataURL: String { "data:image/png;q=?;base64," + base64(png) }

  /// The picture as a file: one bit for each pixel where all are black or white, else four.
  var png: [UInt8] {
    let bits = isBlackAndWhite ? 1 : 4
    let shades = isBlackAndWhite ? [0, 255] : (0...Int(white)).map { $0 * 255 / Int(white) }
    var header = bigEndian(UInt32(columns)) + bigEndian(UInt32(rows))
    header += [UInt8(bits), 3, 0, 0, 0]
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file += chunk("IHDR", header)
    file += chunk("PLTE", shades.flatMap { [UInt8($0), UInt8($0), UInt8($0)] })
    file += chunk("IDAT", zlib(scanLines(bits: bits)))
    file += chunk("IEND", [])
    return file
  }

  private var isBlackAndWhite: Bool { levels.allSatisfy { $0 == 0 || $0 == white } }

  /// Each row after a byte 0, for no filter, with its pixels packed from the high bits down.
  private func scanLines(bits: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in 0..<rows {
      bytes.append(0)
      var packed: UInt8 = 0
      var room = 8
      for column in 0..<columns {
        room -= bits
        let level = levels[row * columns + column]
        packed |= (bits == 1 && level > 0 ? 1 : level) << UInt8(room)
        if room == 0 || column == columns - 1 {
          bytes.append(packed)
          packed = 0
          room = 8
        }
      }
    }
    return bytes
  }
}

private func bigEndian(_ word: UInt32) -> [UInt8] {
  [UInt8(word >> 24), UInt8(word >> 16 & 255), UInt8(word >> 8 & 255), UInt8(word & 255)]
}

private func chunk(_ type: StaticString, _ data: [UInt8]) -> [UInt8] {
  let body = Array(type.description.utf8) + data
  return bigEndian(UInt32(data.count)) + body + bigEndian(crc32(body))
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var rest: UInt32 = .max
  for byte in bytes {
    rest ^= UInt32(byte)
    for _ in 0..<8 { rest = rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
  }
  return ~rest
}

/// `data` as a zlib stream of stored blocks, RFC 1950 and 1951.
private func zlib(_ data: [UInt8]) -> [UInt8] {
  var stream: [UInt8] = [0x78, 0x01]
  var start = 0
  repeat {
    let end = min(start + 65_535, data.count)
    let length = UInt16(end - start)
    stream.append(end == data.count ? 1 : 0)
    for word in [length, ~length] { stream += [UInt8(word & 255), UInt8(word >> 8)] }
    stream += data[start..<end]
    start = end
  } while start < data.count
  var sums: (a: UInt32, b: UInt32) = (1, 0)
  for byte in data {
    sums.a = (sums.a + UInt32(byte)) % 65_521
    sums.b = (sums.b + sums.a) % 65_521
  }
  return stream + bigEndian(sums.b << 16 | sums.a)
}

private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    var group: UInt32 = 0
    let count = min(3, bytes.count - start)
    for offset in 0..<3 {
      group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0)
    }
    for place in 0..<4 {
      let digit = digits[Int(group >> UInt32(18 - 6 * place) & 63)]
      text.append(place <= count ? digit : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
