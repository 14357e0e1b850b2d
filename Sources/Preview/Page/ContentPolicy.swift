/// The policy by which a page says what it may load.
enum ContentPolicy {
  /// The page with a policy that also allows scripts and questions of the page's own server; a page
  /// without a policy stays as it is.
  static func loosened(_ page: [UInt8]) -> [UInt8] {
    let name = Array("http-equiv=\"Content-Security-Policy\"".utf8)
    let opening = Array("content=\"".utf8)
    guard let found = page.firstRange(of: name),
      let start = page[found.upperBound...].firstRange(of: opening)?.upperBound,
      let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return page }
    let policy = String(decoding: page[start..<end], as: UTF8.self)
    return page[..<start] + Array(loosened(policy).utf8) + page[end...]
  }

  /// The policy with `'self'` among the sources of scripts and of connections.
  static func loosened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { directive in
      directive.split(whereSeparator: \.isWhitespace).map(String.init)
    }.filter { !$0.isEmpty }
    let standard = directives.first { $0[0] == "default-src" }.map { Array($0.dropFirst()) }
    for name in ["connect-src", "script-src"] {
      if let place = directives.firstIndex(where: { $0[0] == name }) {
        directives[place] = [name] + sources(Array(directives[place].dropFirst()))
      } else if let standard {
        directives.append([name] + sources(standard))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func sources(_ sources: [String]) -> [String] {
    let others = sources.filter { $0 != "'none'" && $0 != "'self'" }
    return ["'self'"] + others
  }
}
