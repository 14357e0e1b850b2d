import Notes

/// What raw HTML in a note comes to.
enum RawHTML {
  /// The HTML with its comments left out; they are an author's words to himself.
  static func withoutComments(_ html: String) -> String {
    guard html.utf8.contains(UInt8(ascii: "!")) else { return html }
    var kept = ""
    var rest = html[...]
    while let start = rest.firstRange(of: "<!--") {
      kept += rest[..<start.lowerBound]
      let end = rest[start.upperBound...].firstRange(of: "-->")?.upperBound
      rest = rest[(end ?? rest.endIndex)...]
    }
    return kept + rest
  }

  /// The HTML with the tags disarmed that GitHub disarms: they change how all that follows is read.
  ///
  /// Reference: GitHub Flavored Markdown Spec 0.29, section 6.11.
  static func filtered(_ html: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(html.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "<"), isDisarmed(rest) {
        bytes += "&lt;".utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let disarmed: Set<String> = [
    "iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp",
  ]

  /// Whether `rest`, what follows a `<`, starts with the name of a disarmed tag.
  private static func isDisarmed(_ rest: ArraySlice<UInt8>) -> Bool {
    let start = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    let name = start.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    guard disarmed.contains(String(decoding: name, as: UTF8.self).lowercased()) else {
      return false
    }
    guard let next = start[name.endIndex...].first else { return true }
    return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next <= 0x20
  }

  /// The values of `id` and `name` attributes in quotes: where links into the HTML can lead.
  static func anchors(in html: String) -> [String] {
    html.matches(of: #/\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)')/#).compactMap { match in
      (match.output.1 ?? match.output.2).map(String.init)
    }
  }
}

extension [Inline] {
  /// Where links into the raw HTML of this text can lead.
  var htmlAnchors: [String] {
    var anchors: [String] = []
    var rest = Array(reversed())
    while let inline = rest.popLast() {
      switch inline {
      case .html(let html, _): anchors += RawHTML.anchors(in: html)
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _), .image(_, _, let content, _):
        rest += content.reversed()
      case .text, .softBreak, .lineBreak, .code, .footnote: break
      }
    }
    return anchors
  }
}
