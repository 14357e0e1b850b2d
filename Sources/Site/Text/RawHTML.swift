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

  /// Where links into `html`, which starts at `place`, can lead: the ids of its tags, and the names of
  /// its anchors.
  static func anchors(in html: String, at place: Place) -> [Located<String>] {
    tags(in: html, at: place).flatMap { tag -> [Located<String>] in
      let names = [tag.attributes["id"], tag.name == "a" ? tag.attributes["name"] : nil]
      // A tag may say the same in both ways.
      return Set(names.compactMap(\.self)).sorted().filter { !$0.isEmpty }.map {
        Located($0, at: tag.place)
      }
    }
  }
}

extension Block {
  /// Where links into the raw HTML of the block itself can lead.
  var htmlAnchors: [Located<String>] {
    if case .html(let html, let place) = self { return RawHTML.anchors(in: html, at: place) }
    var anchors: [Located<String>] = []
    for content in texts {
      content.forEachInline { inline in
        if case .html(let html, let place) = inline {
          anchors += RawHTML.anchors(in: html, at: place)
        }
      }
    }
    return anchors
  }
}
