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

  /// Whether a comment in `html` is never closed, so that it would swallow all that follows.
  static func hasOpenComment(_ html: String) -> Bool {
    guard let start = html.ranges(of: "<!--").last else { return false }
    return !html[start.upperBound...].contains("-->")
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
        .link(_, _, let content, _), .image(_, _, let content, _), .claim(_, _, let content, _):
        rest += content.reversed()
      case .text, .softBreak, .lineBreak, .formula, .code, .value, .footnote, .citation: break
      }
    }
    return anchors
  }
}
