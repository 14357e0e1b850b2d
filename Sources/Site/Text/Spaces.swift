extension String {
  /// How many words there are between its white space.
  var wordCount: Int {
    guard let count = asciiWordCount else { return split(whereSeparator: \.isWhitespace).count }
    return count
  }

  /// The words with one space between them.
  var withSingleSpaces: String {
    var text = self
    let isTidy = text.withUTF8 { bytes in
      var last = UInt8(ascii: " ")
      for byte in bytes {
        let isDouble = byte == UInt8(ascii: " ") && last == byte
        if byte >= 0x80 || byte != UInt8(ascii: " ") && byte.isSpace || isDouble { return false }
        last = byte
      }
      return last != UInt8(ascii: " ")
    }
    return isTidy ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The number of words of a text that is ASCII; nil for others.
  private var asciiWordCount: Int? {
    var text = self
    return text.withUTF8 { bytes in
      var count = 0
      var isInWord = false
      for byte in bytes {
        if byte >= 0x80 { return nil }
        let isSpace = byte.isSpace
        if !isSpace, !isInWord { count += 1 }
        isInWord = !isSpace
      }
      return count
    }
  }
}

extension UInt8 {
  /// Whether it is white space of ASCII.
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
