import Digest
public import Foundation

/// The results of trials on disk, each under its trial's key.
///
/// An entry is written whole or not at all and carries a digest of its content; one that is damaged,
/// truncated or unreadable is a miss. A cache that cannot be written to loses time, never a result.
public struct TrialCache: Sendable {
  private let folder: URL

  /// The cache in `folder`, which is made when the first result is stored.
  public init(in folder: URL) {
    self.folder = folder.appending(path: "trials", directoryHint: .isDirectory)
  }

  /// The result stored under `key`, or nil where there is none that can be trusted.
  public func recall(_ key: String) -> Data? {
    guard let entry = try? Data(contentsOf: url(of: key)),
      let end = entry.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let content = entry[entry.index(after: end)...]
    guard entry[..<end].elementsEqual(Self.head(of: content, key: key).utf8) else { return nil }
    return Data(content)
  }

  /// Whether anything stands under `key`, trusted or not.
  func hasEntry(_ key: String) -> Bool {
    FileManager.default.fileExists(atPath: url(of: key).path(percentEncoded: false))
  }

  /// Stores `result` under `key`.
  /// - Throws: What the file system says, where the entry could not be written.
  public func store(_ result: Data, under key: String) throws {
    let url = url(of: key)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (Data("\(Self.head(of: result, key: key))\n".utf8) + result).write(
      to: url, options: .atomic)
  }

  private func url(of key: String) -> URL {
    folder.appending(path: "\(key.prefix(2))/\(key).json", directoryHint: .notDirectory)
  }

  private static func head(of content: some Sequence<UInt8>, key: String) -> String {
    "\(key) \(SHA256.digest(content))"
  }
}
