extension Fields {
  /// Takes the address of a page on the web.
  mutating func webAddress(_ key: String) -> Located<String>? {
    guard let text = text(key) else { return nil }
    if Self.isWebAddress(text.value) { return text }
    report(
      text.place,
      "'\(key)' must be a web address such as https://example.org/, not \(quoted(text.value))")
    return nil
  }

  /// Whether `text` is an address of the web: `http` or `https`, a host, and no space.
  static func isWebAddress(_ text: String) -> Bool {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }) else {
      return false
    }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    return !host.isEmpty && isPrintable(rest)
  }

  /// Whether `text` can stand in a link: a web or mail address, or a path on the site.
  static func isLink(_ text: String) -> Bool {
    if isWebAddress(text) { return true }
    guard isPrintable(text[...]) else { return false }
    if text.lowercased().hasPrefix("mailto:") { return text.contains("@") }
    let start = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !start.contains(":") && !text.hasPrefix("//")
  }

  private static func isPrintable(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        && !"\"<>\\^`{|}".unicodeScalars.contains($0)
    }
  }
}
