import Foundation

/// The digests of the core's sources under their common digest: kept only to name the files that
/// changed between two runs.
struct CoreSources: Sendable {
  let digest: String
  let files: [String: String]

  init(digest: String, files: [String: String]) {
    self.digest = digest
    self.files = files
  }

  /// What `folder` knows of the core called `digest`; nil where it knows nothing.
  init?(digest: String, in folder: URL) {
    guard let data = try? Data(contentsOf: Self.url(of: digest, in: folder)),
      let files = try? JSONDecoder().decode([String: String].self, from: data)
    else { return nil }
    self.init(digest: digest, files: files)
  }

  /// The files that are new, gone or other in `now`, in order.
  func changes(to now: [String: String]) -> [String] {
    Set(files.keys).union(now.keys).filter { files[$0] != now[$0] }.sorted()
  }

  func save(in folder: URL) throws {
    let url = Self.url(of: digest, in: folder)
    guard !files.isEmpty, !FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
    else { return }
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try encoder.encode(files).write(to: url, options: .atomic)
  }

  private static func url(of digest: String, in folder: URL) -> URL {
    folder.appending(path: "cores/\(digest.prefix(32)).json", directoryHint: .notDirectory)
  }
}
