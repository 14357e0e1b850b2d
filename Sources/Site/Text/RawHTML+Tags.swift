import Notes

extension RawHTML {
  /// A tag that opens an element.
  struct Tag {
    /// The element, in small letters.
    let name: String
    /// The attributes by their names in small letters.
    let attributes: [String: String]
    /// Where it stands.
    let place: Place
    /// What follows it.
    let rest: Substring
  }

  /// The tags that open elements in `html`, which starts at `place`; comments are passed over.
  static func tags(in html: String, at place: Place) -> [Tag] {
    guard html.utf8.contains(UInt8(ascii: "<")) else { return [] }
    var tags: [Tag] = []
    let pattern = #/<!--.*?(?:-->|$)|<([A-Za-z][A-Za-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/#
    for match in html.matches(of: pattern.dotMatchesNewlines()) {
      guard let name = match.output.1, let text = match.output.2 else { continue }
      let before = html[..<match.range.lowerBound]
      let lines = before.count { $0.isNewline }
      let column = lines == 0 ? place.column + before.count : 1
      tags.append(
        Tag(
          name: name.lowercased(), attributes: attributes(of: text),
          place: Place(file: place.file, line: place.line + lines, column: column),
          rest: html[match.range.upperBound...]))
    }
    return tags
  }

  /// The attributes of a tag by their names in small letters.
  private static func attributes(of text: Substring) -> [String: String] {
    let pattern = #/([^\s"'>\/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/#
    var attributes: [String: String] = [:]
    for match in text.matches(of: pattern) {
      let value = match.output.2 ?? match.output.3 ?? match.output.4 ?? ""
      attributes[match.output.1.lowercased()] = String(value)
    }
    return attributes
  }
}

extension BodyWriter {
  /// Notes what is wrong with raw HTML that reaches the page and starts at `place`: what keeps readers
  /// out, what the page's policy forbids, so that no browser would do it, and what leads nowhere; and
  /// asks for the files it names.
  mutating func check(html: String, at place: Place) {
    for tag in RawHTML.tags(in: html, at: place) {
      func report(_ summary: String) { diagnostics.append(Diagnostic(at: tag.place, summary)) }
      if tag.name == "img", tag.attributes["alt"] == nil {
        report("an image without a text alternative; give it 'alt'")
      }
      if tag.name == "table", !tag.rest.contains(#/<th[\s>]/#.ignoresCase()) {
        report("no column or row of the table has a heading; use 'th' for them")
      }
      for (attribute, value) in tag.attributes.sorted(by: { $0.key < $1.key }) {
        if attribute == "style" || attribute.hasPrefix("on") {
          report("'\(attribute)' does nothing on a page of the course; remove it")
        }
        guard ["href", "src", "srcset", "poster", "data", "action"].contains(attribute) else {
          continue
        }
        switch Destination(value, isImage: tag.name == "img") {
        case .refused(let scheme): report("'\(scheme):' links are refused")
        case .external(let address) where attribute != "href" && !address.hasPrefix("data:"):
          report("'\(address)' lies on another site; keep a copy beside the note")
        case .external: break
        case .local where attribute == "action": break
        case .local where attribute == "srcset":
          for choice in value.split(separator: ",") {
            let address = choice.split(whereSeparator: \.isWhitespace).first
            if let address { follow(String(address), at: tag.place) }
          }
        case .local: follow(value, at: tag.place)
        }
      }
    }
  }

  /// Sees to it that an address in raw HTML, which reaches the page as it is, leads somewhere.
  private mutating func follow(_ address: String, at place: Place) {
    do throws(Diagnostic) {
      let target = try scope.links.target(ofWritten: address, at: place)
      if case .file(let path, let bytes) = target {
        files.append(RequiredFile(SiteFile(path: path.text, bytes: bytes), at: place))
      }
    } catch {
      diagnostics.append(error)
    }
  }
}
