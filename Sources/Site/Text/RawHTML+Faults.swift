import Notes

extension RawHTML {
  /// What is wrong with raw HTML that reaches the page: what keeps readers out, and what the page's
  /// policy forbids, so that no browser would do it.
  ///
  /// - Parameter place: Where `html` starts.
  static func faults(in html: String, at place: Place) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    func report(_ tag: Substring, _ summary: String) {
      let before = html[..<tag.startIndex]
      let lines = before.count { $0.isNewline }
      let column = lines == 0 ? place.column + before.count : 1
      faults.append(
        Diagnostic(
          at: Place(file: place.file, line: place.line + lines, column: column), summary))
    }
    for match in html.matches(of: #/<([A-Za-z][A-Za-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/#) {
      let (tag, name) = (match.output.0, match.output.1.lowercased())
      let attributes = attributes(of: match.output.2)
      if name == "img", attributes["alt"] == nil {
        report(tag, "an image without a text alternative; give it 'alt'")
      }
      if name == "table", !html[tag.endIndex...].contains(#/<th[\s>]/#.ignoresCase()) {
        report(tag, "no column or row of the table has a heading; use 'th' for them")
      }
      for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
        if attribute == "style" || attribute.hasPrefix("on") {
          report(tag, "'\(attribute)' does nothing on a page of the course; remove it")
        }
        guard ["href", "src", "srcset", "poster", "data", "action"].contains(attribute) else {
          continue
        }
        switch Destination(value, isImage: name == "img") {
        case .refused(let scheme): report(tag, "'\(scheme):' links are refused")
        case .external(let address) where attribute != "href" && !address.hasPrefix("data:"):
          report(tag, "'\(address)' lies on another site; keep a copy beside the note")
        case .external, .local: break
        }
      }
    }
    return faults
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
