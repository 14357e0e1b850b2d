/// What there is to see now: the files of the site, in memory, and what a request for one gets.
///
/// No request reaches the disk, so none can leave the site.
struct Stand: Sendable {
  /// Every file by its path; nil before the first site.
  var files: [String: [UInt8]]?
  /// The path below which the site stands: `/`, or `/course/`.
  var base = "/"
  /// The name of this state.
  var version: Version

  /// The answer to `question`.
  func reply(to question: Question) -> Reply {
    guard question.isForLoopback else {
      return .words(403, "This preview answers to http://localhost and http://127.0.0.1 alone.")
    }
    guard question.method == "GET" || question.method == "HEAD" else {
      return .words(405, "This preview can be read, and nothing else.")
    }
    guard let names = question.names else { return .words(400, "This is no path of a site.") }
    let path = names.joined(separator: "/")
    if path == LiveScript.path {
      return Reply(status: 200, type: MediaType.of("a.js"), body: LiveScript.bytes)
    }
    guard let files else { return page(Waiting.page, status: 503) }
    let root = String(base.dropFirst())
    guard path.hasPrefix(root) else {
      return base == "/\(path)/" || path.isEmpty
        ? Reply(status: 302, location: Self.encoded(base)) : missing(files)
    }
    return file(String(path.dropFirst(root.count)), in: files)
  }

  private func file(_ path: String, in files: [String: [UInt8]]) -> Reply {
    let path = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let bytes = files[path] {
      let type = MediaType.of(path)
      return type.hasPrefix("text/html") ? page(bytes) : Reply(status: 200, type: type, body: bytes)
    }
    if files[path + "/index.html"] != nil {
      return Reply(status: 302, location: Self.encoded(base + path + "/"))
    }
    return missing(files)
  }

  private func missing(_ files: [String: [UInt8]]) -> Reply {
    files["404.html"].map { page($0, status: 404) } ?? .words(404, "There is no such page.")
  }

  private func page(_ bytes: [UInt8], status: Int = 200) -> Reply {
    let type = MediaType.of("a.html")
    let live = LiveScript.added(to: bytes, base: base, version: version)
    return Reply(status: status, type: type, body: live)
  }

  /// `path` as an address may hold it.
  private static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(Character(scalar)) : "%" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
  }
}

/// The name of a state of the preview: which run of the tool, and which site of that run.
struct Version: Codable, Hashable, Sendable, CustomStringConvertible {
  /// What tells this run of the tool from others.
  var run: String
  /// How many sites there were before.
  var number = 0

  var description: String { "\(run).\(number)" }
}
