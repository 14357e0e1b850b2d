/// The name that an author gives a heading for links, so that they stay when its words change:
/// `## The bowl {#bowl}`.
struct HeadingName {
  /// The name; nil where it cannot be one.
  let id: Located<String>?
  /// What is wrong with it.
  let fault: Diagnostic?

  /// The name at the end of the heading `node`; nil where none stands there.
  init?(of node: MarkdownNode, in source: SourceText) {
    // Few headings have one, and most can be told by their last byte.
    let last = node.content.last { !$0.isBlank && $0 != UInt8(ascii: "\n") }
    guard last == UInt8(ascii: "}") else { return nil }
    let text = String(decoding: node.content, as: UTF8.self)
    guard let name = Self.split(text)?.name else { return nil }
    var start = TextStart(of: node, in: source)
    let offset = text.utf8.distance(from: text.startIndex, to: name.startIndex)
    let place = start.place(of: offset, in: node.content, source: source)
    let isID = ExperimentReader.isID(String(name))
    id = isID ? Located(String(name), at: place) : nil
    fault =
      isID
      ? nil
      : Diagnostic(
        at: place,
        "an id starts with a letter and holds letters a to z, digits and hyphens only, at most 64, "
          + "not \(quoted(String(name)))")
  }

  /// `text` without a name at its end.
  static func removed(from text: String) -> String {
    split(text).map { String($0.words) } ?? text
  }

  /// The running text `content` of a heading without a name at its end.
  static func removed(from content: [Inline]) -> [Inline] {
    guard case .text(let text)? = content.last, let words = split(text)?.words else {
      return content
    }
    return content.dropLast() + (words.isEmpty ? [] : [.text(String(words))])
  }

  /// What stands before a name at the end of `text`, and the name; nil where none stands there.
  private static func split(_ text: String) -> (words: Substring, name: Substring)? {
    let end = text.lastIndex { !$0.isWhitespace }
    guard let end, text[end] == "}", let open = text.lastIndex(of: "{") else { return nil }
    let name = text[text.index(after: open)..<end]
    let before = text[..<open]
    guard name.first == "#", !name.contains("}"), before.last?.isWhitespace ?? true else {
      return nil
    }
    let words = before.lastIndex { !$0.isWhitespace }.map { before[...$0] } ?? ""
    return (words, name.dropFirst())
  }
}
