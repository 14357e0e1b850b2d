import Foundation

/// What the watched files held when they were last looked at.
///
/// A file that was saved without a change, or that came and went, is no change; so the words of the
/// system are only a hint where to look.
struct Fingerprints {
  private let folder: String
  private var known: [String: Int]

  /// The files in `folder` as they are now.
  init(of folder: String) {
    self.folder = folder
    known = [:]
    for path in FolderScan(of: folder).files { known[path] = fingerprint(of: path) }
  }

  /// Whether there was a file at `path`, or one below it.
  func knows(_ path: String) -> Bool {
    known[path] != nil || known.keys.contains { $0.hasPrefix(path + "/") }
  }

  /// Looks again at the files at and below `paths`, and returns those that differ.
  mutating func update(_ paths: some Sequence<String>) -> Set<String> {
    var changed: Set<String> = []
    for path in paths {
      let below = known.keys.filter { $0.hasPrefix(path + "/") }
      for path in [path] + below { if look(at: path) { changed.insert(path) } }
    }
    return changed
  }

  /// Looks again at every file, and returns those that differ.
  mutating func updateAll() -> Set<String> {
    Set(Set(known.keys).union(FolderScan(of: folder).files).filter { look(at: $0) })
  }

  private mutating func look(at path: String) -> Bool {
    let now = fingerprint(of: path)
    defer { known[path] = now }
    return known[path] != now
  }

  /// A digest of the file's content, good for this process alone; nil where there is no file.
  private func fingerprint(of path: String) -> Int? {
    var status = stat()
    let file = "\(folder)/\(path)"
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var hasher = Hasher()
    guard let data = FileManager.default.contents(atPath: file) else { return 0 }
    data.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(data.count)
    return hasher.finalize()
  }
}
