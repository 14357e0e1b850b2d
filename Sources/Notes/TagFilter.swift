/// `html` with the tags made harmless that change how all that follows is read: `<title>`,
/// `<textarea>`, `<style>`, `<xmp>`, `<iframe>`, `<noembed>`, `<noframes>`, `<script>` and
/// `<plaintext>`, whose `<` becomes `&lt;`.
///
/// A name ends where a browser sees it end, at white space, `/` or `>`; the parser's own filter misses
/// a form feed, and a slash before an attribute.
///
/// For a course that lets raw HTML through; everywhere else raw HTML is escaped whole.
///
/// Reference: GitHub Flavored Markdown, "Disallowed Raw HTML (extension)".
public func tagFiltered(_ html: String) -> String {
  let bytes = Array(html.utf8)
  var filtered: [UInt8] = []
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "<"), opensFilteredTag(bytes[(index + 1)...]) {
      filtered += Array("&lt;".utf8)
    } else {
      filtered.append(byte)
    }
  }
  return String(decoding: filtered, as: UTF8.self)
}

/// Whether the text after a `<` makes it a tag to filter.
private func opensFilteredTag(_ text: ArraySlice<UInt8>) -> Bool {
  let text = text.first == UInt8(ascii: "/") ? text.dropFirst() : text
  let names = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]
  return names.contains { name in
    let start = text.prefix(name.utf8.count)
    guard start.lazy.map({ $0 | 0x20 }).elementsEqual(name.utf8) else { return false }
    let rest = text.dropFirst(start.count)
    guard let end = rest.first else { return false }
    return " />\t\n\u{C}\r".utf8.contains(end)
  }
}
