import Foundation
import Testing

/// A folder of its own for one test, removed with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    path = base + "/fieldbook-site-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of `name` in the folder.
  func at(_ name: String) -> String { path + "/" + name }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: at(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file, or nil where there is none.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: at(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in a folder, hidden ones included, sorted.
  func names(_ folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: at(folder))) ?? []).sorted()
  }

  /// When a file was last written.
  func modified(_ name: String) throws -> Date {
    let attributes = try FileManager.default.attributesOfItem(atPath: at(name))
    return try #require(attributes[.modificationDate] as? Date)
  }

  /// Makes a file look as if it was written long ago.
  func age(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: at(name))
  }
}
