/// One file of a site: where it stands and what it holds.
public struct SiteFile: Hashable, Sendable {
  /// The path from the site's root, with forward slashes, such as `data/lesson-1/fig-paths.csv`.
  public var path: String
  /// The content.
  public var bytes: [UInt8]

  /// A file at `path` that holds `bytes`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file at `path` that holds `text` in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
