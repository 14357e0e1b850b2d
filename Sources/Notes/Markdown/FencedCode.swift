/// A fenced code block and the lines of the file it was read from.
struct FencedCode {
  /// What stands after the opening fence.
  let info: String
  /// The code.
  let text: String
  /// Where the opening fence starts.
  let place: Place
  /// The line of the opening fence.
  let line: Int
  /// The byte of that line where the fence starts.
  let byte: Int
  /// Whether a fence closes it; without one the block runs to the end of what holds it.
  let isClosed: Bool

  /// The block `node`, or nil where it is no fenced one.
  init?(_ node: MarkdownNode, within containers: [Container], in source: SourceText) {
    guard case .code(let info, let text, let fence?) = node.kind else { return nil }
    self.info = info
    self.text = text
    line = node.line
    byte = node.byte
    place = source.place(line: line, byte: byte)
    let last = node.line + 1 + text.utf8.count { $0 == UInt8(ascii: "\n") }
    isClosed =
      last <= source.lineCount
      && ContainerPrefix(line: last, of: source, within: containers[...])?.closes(fence) == true
  }

  /// The code as lines of the file.
  func excerpt(of source: SourceText) -> Excerpt {
    Excerpt(text.utf8, of: source, from: line + 1)
  }

  /// The words of the info string with their places.
  ///
  /// Escapes and entities are not looked for: a word with one is placed where the fence is.
  func words(in source: SourceText) -> [Located<String>] {
    let bytes = source.line(line)
    var rest = bytes.dropFirst(byte)
    return info.split(whereSeparator: \.isWhitespace).map { word in
      let written = Array(word.utf8)
      while rest.count >= written.count {
        if rest.starts(with: written) {
          let offset = rest.startIndex - bytes.startIndex
          rest = rest.dropFirst(written.count)
          return Located(String(word), at: source.place(line: line, byte: offset))
        }
        rest = rest.dropFirst()
      }
      rest = []
      return Located(String(word), at: place)
    }
  }
}
