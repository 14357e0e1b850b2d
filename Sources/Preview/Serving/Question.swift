import Foundation

/// What a browser asks for, as far as it matters here.
struct Question: Hashable {
  var method: String
  /// The path as sent, percent-encoded and without what follows a question mark.
  var target: String
  var host: String?
}

extension Question {
  /// Whether it was sent to this machine by its own name.
  ///
  /// A page of another site can let its name point to 127.0.0.1 and then read what is here; the name
  /// it asks for gives it away.
  var isForLoopback: Bool {
    guard let host else { return false }
    let name: Substring
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return false }
      name = host[...end]
      guard Self.isPort(host[host.index(after: end)...]) else { return false }
    } else {
      name = host.prefix { $0 != ":" }
      guard Self.isPort(host.dropFirst(name.count)) else { return false }
    }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
  }

  private static func isPort(_ rest: Substring) -> Bool {
    rest.isEmpty || rest.first == ":" && rest.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  /// The names that the path consists of, decoded; nil where it is not a path, or one that would
  /// lead up or elsewhere.
  var names: [String]? {
    guard target.hasPrefix("/") else { return nil }
    var names: [String] = []
    for part in target.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = String(part).removingPercentEncoding, name != ".", name != "..",
        !name.unicodeScalars.contains(where: { $0 == "/" || $0 == "\\" || $0.value < 0x20 })
      else { return nil }
      names.append(name)
    }
    return names
  }
}
