/// What a link or an image points to, read as a browser reads it.
enum Destination: Hashable {
  /// Something outside the course: an address with a scheme or a host.
  case external(String)
  /// An address that could run code or read the reader's files; its scheme.
  case refused(scheme: String)
  /// A path from the note or, with a leading slash, from the folder of notes; empty for the note
  /// itself. Percent signs are decoded; the query is as written.
  case local(path: String, query: String?, fragment: String?)

  /// Reads `written`; images may also hold their own data.
  init(_ written: String, isImage: Bool = false) {
    let address = Self.stripped(written)
    if let scheme = Self.scheme(of: address) {
      let holdsImage = isImage && address.utf8.starts(with: "data:image/".utf8)
      self =
        Self.refusedSchemes.contains(scheme) && !holdsImage
        ? .refused(scheme: scheme) : .external(address)
    } else if address.hasPrefix("//") {
      self = .external(address)
    } else {
      let (rest, fragment) = Self.cut(address, at: "#")
      let (path, query) = Self.cut(rest, at: "?")
      self = .local(
        path: Percent.decoded(path), query: query, fragment: fragment.map(Percent.decoded))
    }
  }

  /// Schemes that run code, carry documents of their own or reach the reader's disk.
  private static let refusedSchemes: Set<String> = [
    "blob", "data", "file", "filesystem", "javascript", "vbscript", "view-source",
  ]

  /// The address as a browser sees it: without control characters and spaces at its ends, without
  /// tabs and line breaks anywhere.
  private static func stripped(_ written: String) -> String {
    var bytes = written.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The scheme in lower case, or nil where there is none.
  private static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = address[..<colon].lowercased()
    guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
      name.utf8.allSatisfy(isSchemeByte)
    else { return nil }
    return name
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func cut(_ text: String, at mark: Character) -> (String, String?) {
    guard let index = text.firstIndex(of: mark) else { return (text, nil) }
    return (String(text[..<index]), String(text[text.index(after: index)...]))
  }
}
