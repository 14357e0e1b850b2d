/// The file by which a site's folder is known as ours: it lists what we wrote there.
package enum Manifest {
  /// Where it stands.
  package static let path = ".fieldbook-site"

  /// Its first line, a word to whoever opens it.
  static let greeting = """
    # fieldbook writes this folder; each build replaces the files listed here.

    """

  /// `files` in the order of their paths, with the manifest that lists them.
  package static func adding(to files: [SiteFile]) -> [SiteFile] {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let list = sorted.map { $0.path + "\n" }.joined()
    return [SiteFile(path: path, text: greeting + list)] + sorted
  }

  /// The paths that a manifest lists, itself included.
  package static func paths(in bytes: [UInt8]) -> Set<String> {
    let list = bytes.starts(with: greeting.utf8) ? bytes.dropFirst(greeting.utf8.count) : bytes[...]
    var paths = Set(
      list.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
    paths.insert(path)
    return paths
  }

  /// Whether `path` leads to one place inside the site and fits on a line.
  static func isGood(_ path: String) -> Bool {
    guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
