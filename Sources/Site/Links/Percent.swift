/// Percent-encoding of addresses (RFC 3986).
enum Percent {
  /// A whole address with every byte encoded that may not stand in one; `%` stays as it is.
  static func encodedAddress(_ address: String) -> String {
    encoded(address) { isUnreserved($0) || "!*'();:@&=+$,/?#[]%".utf8.contains($0) }
  }

  /// A path within the site; the result holds no character with a meaning of its own but `/`.
  static func encodedPath(_ path: String) -> String {
    encoded(path) { isUnreserved($0) || "!*()@&=+$,/".utf8.contains($0) }
  }

  /// The part after `#`.
  static func encodedFragment(_ fragment: String) -> String {
    encoded(fragment) { isUnreserved($0) || "!*():@&=+$,/?".utf8.contains($0) }
  }

  /// The text with its `%20` and the like resolved; a stray `%` stays.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(isHexDigit),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func encoded(_ text: String, keeping keeps: (UInt8) -> Bool) -> String {
    guard !text.utf8.allSatisfy(keeps) else { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if keeps(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
