/// An `@` in running text.
struct AtSign: Hashable, Sendable {
  /// Whether a backslash, or an entity in its stead, says that it is no more than a sign.
  let isEscaped: Bool
  /// Where it stands.
  let place: Place
}

/// Running text taken apart so far that citations can be found in it.
struct CitationLine {
  private enum Element {
    case scalar(Unicode.Scalar)
    case sign(AtSign)
    case inline(Inline)
  }

  private let elements: [Element]
  /// For each `[` the `]` that closes it.
  let closing: [Int: Int]
  /// How many keys stand before each element, and one number more for all.
  private let keys: [Int]

  /// The texts among `inlines` as scalars, whose `@` are `signs`, in order.
  init(_ inlines: [Inline], signs: [AtSign]) {
    var signs = signs[...]
    var elements: [Element] = []
    for inline in inlines {
      guard case .text(let text) = inline else {
        elements.append(.inline(inline))
        continue
      }
      for scalar in text.unicodeScalars {
        let sign = scalar == "@" ? signs.popFirst() : nil
        elements.append(sign.map { .sign($0) } ?? .scalar(scalar))
      }
    }
    self.elements = elements
    closing = Self.closing(elements)
    var count = 0
    keys =
      [0]
      + elements.indices.map { index in
        if Self.keyLength(at: index, in: elements) > 0 { count += 1 }
        return count
      }
  }

  private static func closing(_ elements: [Element]) -> [Int: Int] {
    var open: [Int] = []
    var closing: [Int: Int] = [:]
    for (index, element) in elements.enumerated() {
      if case .scalar("[") = element { open.append(index) }
      if case .scalar("]") = element, let start = open.popLast() { closing[start] = index }
    }
    return closing
  }

  private static func keyLength(at index: Int, in elements: [Element]) -> Int {
    guard elements.indices.contains(index), case .sign(let sign) = elements[index],
      !sign.isEscaped, !isWord(at: index - 1, in: elements)
    else { return 0 }
    let scalars = elements[(index + 1)...].lazy.map { element -> Unicode.Scalar in
      if case .scalar(let scalar) = element { scalar } else { Unicode.Scalar(0) }
    }
    return CitationKey.length(in: scalars)
  }

  private static func isWord(at index: Int, in elements: [Element]) -> Bool {
    guard elements.indices.contains(index) else { return false }
    switch elements[index] {
    case .scalar(let scalar): return CitationKey.isWord(scalar) || scalar == "/"
    case .sign: return true
    case .inline: return false
    }
  }
}

extension CitationLine {
  /// How many elements there are.
  var count: Int { elements.count }

  /// How many scalars of a key follow the `@` at `index`; 0 where none does.
  func keyLength(at index: Int) -> Int { Self.keyLength(at: index, in: elements) }

  /// The key after the `@` at `index`.
  func key(at index: Int) -> String {
    plainText(index + 1..<index + 1 + keyLength(at: index)) ?? ""
  }

  /// Whether the element at `index` goes on a word, or a path, so that an `@` after it starts nothing.
  func isWord(at index: Int) -> Bool { Self.isWord(at: index, in: elements) }

  /// Whether `scalar` stands at `index`.
  func isScalar(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    guard elements.indices.contains(index), case .scalar(let other) = elements[index] else {
      return false
    }
    return scalar == other
  }

  /// Whether a key stands in `range`.
  func holdsKey(_ range: Range<Int>) -> Bool { keys[range.upperBound] > keys[range.lowerBound] }

  /// The place of the first `@` in `range` that has a key.
  func place(_ range: Range<Int>) -> Place {
    for index in range where keyLength(at: index) > 0 {
      if case .sign(let sign) = elements[index] { return sign.place }
    }
    return Place(file: "", line: 1)
  }

  /// What stands between the `;` of `range`, those in inner brackets left alone.
  func parts(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if isScalar(";", at: index) {
        parts.append(start..<index)
        start = index + 1
      }
      index = (closing[index] ?? index) + 1
    }
    return parts + [start..<range.upperBound]
  }

  /// `range` without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let range = trimmedAtEnd(range)
    let start = range.first { !isSpace(at: $0) } ?? range.upperBound
    return start..<range.upperBound
  }

  /// `range` without white space at its end.
  func trimmedAtEnd(_ range: Range<Int>) -> Range<Int> {
    let last = range.last { !isSpace(at: $0) }
    return range.lowerBound..<(last.map { $0 + 1 } ?? range.lowerBound)
  }

  private func isSpace(at index: Int) -> Bool {
    switch elements[index] {
    case .scalar(let scalar): scalar.properties.isWhitespace
    case .inline(.softBreak): true
    case .inline, .sign: false
    }
  }

  /// The running text of `range`.
  func inlines(_ range: Range<Int>) -> [Inline] {
    var inlines: [Inline] = []
    var text = String.UnicodeScalarView()
    for element in elements[range] {
      switch element {
      case .scalar(let scalar): text.append(scalar)
      case .sign: text.append("@")
      case .inline(let inline):
        if !text.isEmpty { inlines.append(.text(String(text))) }
        text = String.UnicodeScalarView()
        inlines.append(inline)
      }
    }
    return text.isEmpty ? inlines : inlines + [.text(String(text))]
  }

  /// The words of `range`, or nil where it holds more than words.
  func plainText(_ range: Range<Int>) -> String? {
    var words = ""
    for inline in inlines(range) {
      switch inline {
      case .text(let text): words += text
      case .softBreak: words += " "
      default: return nil
      }
    }
    return words
  }
}
