/// Finds the places of links, tags and code in one block of running text.
///
/// The parser takes a block's text apart after it has stripped quotation marks and indentation from
/// the lines and reference definitions from the front, and after the first line break its columns
/// are those of the stripped text. They are exact, though, counted from the last break; so the
/// locator follows the nodes in order, notes where in the stripped text each break stands, and finds
/// the stripped lines again in the file.
struct InlineLocator {
  private let source: SourceText
  private let text: [UInt8]
  private var start: TextStart?
  /// The offset in the text where the line starts that the parser's columns count from.
  private var lineStart = 0
  /// The offset in the text up to which the nodes seen so far reach.
  private var reached = 0
  /// What `reached` was before the last piece of text.
  private var reachedBefore = 0
  /// The offset in the text up to which `@` signs have been found.
  private var signsReached = 0

  /// A locator at the start of the running text of `block`, which stands in the file at `start`; nil
  /// where nothing in it has a place.
  init(_ block: MarkdownNode, in source: SourceText, from start: TextStart?) {
    self.source = source
    self.start = start
    text = block.content
  }
}

extension InlineLocator {
  /// Passes a piece of text.
  mutating func pass(_ node: MarkdownNode) {
    guard start != nil, node.line > 0 else { return }
    reachedBefore = reached
    reached = max(reached, offset(node.endColumn) + 1)
  }

  /// The `count` signs `@` of a piece of text, which is about to be passed.
  mutating func signs(_ node: MarkdownNode, count: Int) -> [AtSign] {
    // What follows a bare address has no column.
    var index = node.line > 0 ? max(offset(node.column), signsReached) : signsReached
    var signs: [AtSign] = []
    while signs.count < count, text.indices.contains(index) {
      let rest = text[index...]
      let escape = Self.writtenSigns.first { rest.starts(with: $0) }
      if let escape {
        let isEscaped = escape.count > 1
        signs.append(AtSign(isEscaped: isEscaped, place: place(index + (isEscaped ? 1 : 0))))
      }
      let isOtherEscape = escape == nil && rest.first == UInt8(ascii: "\\")
      index += escape?.count ?? (isOtherEscape ? 2 : 1)
    }
    signsReached = index
    let missing = AtSign(isEscaped: true, place: place(index))
    return signs + Array(repeating: missing, count: count - signs.count)
  }

  /// The ways to write an `@`, of which all but the first make it a mere sign.
  private static let writtenSigns = ["@", "\\@", "&commat;", "&#64;", "&#x40;", "&#X40;"].map {
    Array($0.utf8)
  }

  /// Passes a line break, soft or hard.
  mutating func passBreak(isHard: Bool) {
    guard start != nil else { return }
    let end = text.dropFirst(reached).firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    reached = min(end + 1, text.count)
    // After a break that a backslash makes, the parser counts on.
    if !isHard || byte(end - 1) != UInt8(ascii: "\\") { lineStart = reached }
  }

  /// Passes a code span that reads `literal`, and tells where its text starts.
  mutating func code(_ node: MarkdownNode, _ literal: String) -> Place {
    var first = offset(node.column)
    let isSound = byte(first - 1) == UInt8(ascii: "`")
    if !isSound { first = find([UInt8(ascii: "`")]) + 1 }
    let end = max(first, offset(node.endColumn) + 1)
    reached = max(reached, end)
    // A space on either side is no part of the text.
    let isStripped = isSound && literal.utf8.count == end - first - 2
    return place(isStripped ? first + 1 : first)
  }

  /// Passes a formula that reads `raw`, of which the parser tells no place, and finds its start in the
  /// text.
  mutating func formula(_ raw: String) -> Int {
    let first = find(Array(raw.utf8))
    reachedBefore = reached
    reached = max(reached, first + raw.utf8.count)
    return first
  }

  /// The place of the byte at `offset` of the text.
  mutating func place(ofText offset: Int) -> Place { place(offset) }

  /// Passes a raw tag, and tells where it starts.
  mutating func tag(_ node: MarkdownNode, _ literal: String) -> Place {
    var first = offset(node.column)
    if byte(first) != UInt8(ascii: "<") { first = find([UInt8(ascii: "<")]) }
    reached = max(reached, first + literal.utf8.count)
    return place(first)
  }

  /// Enters a link whose words are `words` where it holds nothing else, or an image, and tells where
  /// it starts.
  mutating func link(_ node: MarkdownNode, words: String?) -> Place {
    switch node.kind {
    case .link(let destination, _):
      if let words, !words.isEmpty, destination.hasSuffix(words) {
        // Perhaps <…>, whose column counts from the start of the whole text; or a bare address, for
        // which the parser took back some of the text before it without saying so.
        let bare = Array(words.utf8)
        let bracket = node.column - 1
        if byte(bracket) == UInt8(ascii: "<"), text.dropFirst(bracket + 1).starts(with: bare) {
          return place(bracket)
        }
        if byte(offset(node.column)) != UInt8(ascii: "[") {
          let first = find(bare, from: reachedBefore)
          signsReached = first + bare.count
          return place(first)
        }
      }
      let first = offset(node.column)
      return place(byte(first) == UInt8(ascii: "[") ? first : find([UInt8(ascii: "[")]))
    default:
      let first = offset(node.column)
      let opening = Array("![".utf8)
      return place(text.dropFirst(max(0, first)).starts(with: opening) ? first : find(opening))
    }
  }

  /// Leaves a link or an image.
  mutating func leave(_ node: MarkdownNode) {
    let end = offset(node.endColumn) + 1
    let last = byte(end - 1)
    if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") { reached = max(reached, end) }
  }

  /// Where each line of the title of `node` starts, a link whose content has been passed; none where
  /// the title does not stand in the link as it reads.
  mutating func title(_ title: String, of node: MarkdownNode) -> [Place] {
    let bytes = Array(title.utf8)
    let end = min(offset(node.endColumn) + 1, text.count)
    var first = end - 1 - bytes.count
    while first > reached, !text[first...].starts(with: bytes) { first -= 1 }
    guard !bytes.isEmpty, first > reached else { return [] }
    var places = [place(first)]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      places.append(place(first + index + 1))
    }
    return places
  }

  /// The offset in the text of the byte that the parser says stands in `column`.
  private func offset(_ column: Int) -> Int {
    column - 1 - (start?.columnOffset ?? 0) + lineStart
  }

  private func byte(_ offset: Int) -> UInt8? {
    text.indices.contains(offset) ? text[offset] : nil
  }

  private func find(_ bytes: [UInt8], from start: Int? = nil) -> Int {
    var offset = start ?? reached
    while offset + bytes.count <= text.count {
      if text[offset...].starts(with: bytes) { return offset }
      offset += 1
    }
    return min(reached, text.count)
  }

  private mutating func place(_ offset: Int) -> Place {
    start?.place(of: offset, in: text, source: source) ?? Place(file: source.file, line: 1)
  }
}
