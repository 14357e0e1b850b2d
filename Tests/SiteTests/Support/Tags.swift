/// The elements of a page, read strictly: every tag closed in order, every attribute in quotes.
struct Tags {
  /// A start tag.
  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)] = []

    /// The value of an attribute.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// The start tags in order.
  private(set) var tags: [Tag] = []
  /// What is not well formed.
  private(set) var faults: [String] = []
  private var rest: ArraySlice<UInt8>

  private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta"]

  init(_ page: String) {
    rest = Array(page.utf8)[...]
    if page.hasPrefix("<!doctype html>") { rest.removeFirst("<!doctype html>".utf8.count) }
    var open: [String] = []
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      let isEnd = skip("/")
      var tag = Tag(name: take { isLetter($0) || isDigit($0) })
      if tag.name.isEmpty { fault("a bare '<'") }
      while skip(" ") {
        let name = take { isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
        guard !name.isEmpty, skip("=\"") else {
          fault("attribute '\(name)' of \(tag.name)")
          break
        }
        let value = take { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
        if !skip("\"") { fault("the value of \(name)") }
        tag.attributes.append((name, value))
      }
      let isEmpty = skip("/")
      if !skip(">") { fault("the end of \(tag.name)") }
      if isEnd {
        if open.popLast() != tag.name { fault("</\(tag.name)> closes something else") }
      } else {
        tags.append(tag)
        if !isEmpty, !Self.void.contains(tag.name) { open.append(tag.name) }
      }
    }
    if !open.isEmpty { faults.append("open at the end: \(open)") }
  }

  private mutating func fault(_ what: String) {
    faults.append("\(what) before \(String(decoding: rest.prefix(30), as: UTF8.self))")
  }

  private mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest.removeFirst(text.utf8.count)
    return true
  }

  private mutating func take(while holds: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: holds)
    rest = rest[taken.endIndex...]
    return String(decoding: taken, as: UTF8.self)
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
