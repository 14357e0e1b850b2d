import Digest
import Foundation

/// KaTeX's answers on disk.
///
/// Each stands under a digest of all that it depends on: the formula, the macros, the library and the
/// program around it. What is made of an answer is not kept, so that it is always of
/// this version of the tool.
///
/// An entry carries a digest of itself; one that is damaged is a miss. A cache that cannot be written
/// loses time, never a formula.
struct FormulaCache: Sendable {
  private let folder: URL?

  /// The cache in `folder`; none where that is nil.
  init(in folder: URL?) {
    self.folder = folder?.appending(path: "formulas", directoryHint: .isDirectory)
  }

  /// The answer stored under `key`.
  func recall(_ key: String) -> String? {
    guard let url = url(of: key), let data = try? Data(contentsOf: url),
      let end = data.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let answer = data[data.index(after: end)...]
    guard data[..<end].elementsEqual(Self.head(of: answer, key).utf8) else { return nil }
    return String(decoding: answer, as: UTF8.self)
  }

  /// Stores `answer` under `key`, where that is possible.
  func store(_ answer: String, under key: String) {
    guard let url = url(of: key) else { return }
    let entry = Data("\(Self.head(of: answer.utf8, key))\n\(answer)".utf8)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? entry.write(to: url, options: .atomic)
  }

  private func url(of key: String) -> URL? {
    folder?.appending(path: "\(key.prefix(2))/\(key).json", directoryHint: .notDirectory)
  }

  private static func head(of answer: some Sequence<UInt8>, _ key: String) -> String {
    "\(key) \(SHA256.digest(answer))"
  }
}
