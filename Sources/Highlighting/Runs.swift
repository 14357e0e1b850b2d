/// Bytes of code, and the runs of one kind that they are cut into from the front.
struct Runs {
  let bytes: [UInt8]
  /// The byte from which nothing is cut yet.
  private(set) var position = 0
  private var ends: [(kind: Token.Kind?, end: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether all is cut.
  var isAtEnd: Bool { position >= bytes.count }

  /// The byte `offset` after the position; 0 beyond either end.
  subscript(_ offset: Int) -> UInt8 {
    let index = position + offset
    return bytes.indices.contains(index) ? bytes[index] : 0
  }

  /// Cuts up to the byte `end`; neighbours of one kind become one.
  ///
  /// Runs of several kinds begin and end beside ASCII characters, so that no other is cut in two.
  mutating func cut(_ kind: Token.Kind?, to end: Int) {
    let end = min(end, bytes.count)
    guard end > position else { return }
    position = end
    if let last = ends.last, last.kind == kind {
      ends[ends.count - 1].end = end
    } else {
      ends.append((kind, end))
    }
  }

  /// The first byte from `start` on that `isSought`; the end where there is none.
  func first(from start: Int, where isSought: (UInt8) -> Bool) -> Int {
    var index = start
    while index < bytes.count, !isSought(bytes[index]) { index += 1 }
    return min(index, bytes.count)
  }

  /// Where the line of the byte `start` ends.
  func endOfLine(from start: Int) -> Int { first(from: start) { $0 == UInt8(ascii: "\n") } }

  /// The first byte from `start` on that is neither a space nor a tab.
  func skipBlanks(from start: Int) -> Int { first(from: start) { !$0.isBlank } }

  /// Whether `text` stands at the byte `index`.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= 0, index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether `sought` stands at the byte `index`.
  func has(_ sought: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + sought.count <= bytes.count else { return false }
    for offset in sought.indices where bytes[index + offset] != sought[offset] { return false }
    return true
  }

  /// The bytes from `start` to `end` as text.
  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// The runs as tokens.
  var tokens: [Token] {
    var start = 0
    return ends.map { kind, end in
      defer { start = end }
      return Token(kind, text(start, end))
    }
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or a carriage return: what lies between words of a line.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
  var isNewline: Bool { self == 0x0A }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isLower: Bool { (0x61...0x7A).contains(self) }
  /// Whether a word can start with it: ASCII letters, the underscore, and every other alphabet.
  var startsWord: Bool { isUpper || isLower || self == 0x5F || self >= 0x80 }
  /// Whether a word can go on with it.
  var continuesWord: Bool { startsWord || isDigit }

  /// Whether it is one of the characters of `text`.
  func isOne(of text: StaticString) -> Bool {
    for offset in 0..<text.utf8CodeUnitCount where text.utf8Start[offset] == self { return true }
    return false
  }
}
