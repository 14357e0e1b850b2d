/// What the preview answers.
struct Reply: Hashable {
  var status: Int
  var type = "text/plain; charset=utf-8"
  var body: [UInt8] = []
  /// Where else to look.
  var location: String?

  /// A reply in plain words.
  static func words(_ status: Int, _ words: String) -> Reply {
    Reply(status: status, body: Array("\(words)\n".utf8))
  }

  /// The headers that every reply carries, whatever it is.
  ///
  /// Nothing is kept, nothing is guessed, and no other site can use what is here.
  static let guards = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "same-origin"),
  ]
}

/// The types of the files that sites hold.
enum MediaType {
  /// The type of the file at `path`, by its name's ending.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return unknown }
    return known[name[name.index(after: dot)...].lowercased()] ?? unknown
  }

  private static let unknown = "application/octet-stream"

  private static let known: [String: String] = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "xml": "application/xml", "pdf": "application/pdf",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
    "wasm": "application/wasm", "webmanifest": "application/manifest+json",
    "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "wav": "audio/wav",
    "zip": "application/zip",
  ]
}
