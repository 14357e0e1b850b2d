public import Foundation

/// The folder of kept results as whoever pays for the disk sees it.
///
/// Only what the tool writes there is ever counted or removed, so that a folder named by mistake
/// keeps what is its owner's.
public struct CacheFolder: Sendable {
  private let folder: URL

  /// What a folder holds or held.
  public struct Sum: Hashable, Sendable {
    /// How many results of trials.
    public var trials = 0
    /// How many other files: formulas and records of earlier builds.
    public var others = 0
    /// How large all of them are, in bytes.
    public var bytes = 0
  }

  private struct Entry {
    var path: String
    var isTrial: Bool
    var isRecord: Bool
    var bytes: Int
    var time: Date
  }

  /// The cache in `folder`, which need not be there.
  public init(_ folder: URL) {
    self.folder = folder
  }

  /// What is in it.
  public var content: Sum { Self.sum(entries()) }

  /// Removes everything.
  ///
  /// - Returns: What is gone.
  /// - Throws: What the file system says.
  public func clear() throws -> Sum {
    let sum = Self.sum(entries())
    for name in Self.folders + Self.records {
      let url = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) {
        try FileManager.default.removeItem(at: url)
      }
    }
    // What else stands there is not ours, and keeps the folder.
    _ = rmdir(folder.path(percentEncoded: false))
    return sum
  }

  /// Removes results and formulas, the oldest first, until the folder is no larger than `limit` bytes
  /// or nothing but records is left.
  ///
  /// - Returns: What is gone.
  /// - Throws: What the file system says.
  public func shrink(to limit: Int) throws -> Sum {
    let entries = entries()
    var bytes = entries.reduce(0) { $0 + $1.bytes }
    let oldest = entries.filter { !$0.isRecord }.sorted { ($0.time, $0.path) < ($1.time, $1.path) }
    var gone: [Entry] = []
    for entry in oldest {
      guard bytes > limit else { break }
      try FileManager.default.removeItem(at: folder.appending(path: entry.path))
      bytes -= entry.bytes
      gone.append(entry)
    }
    return Self.sum(gone)
  }

  private static let folders = ["trials", "formulas", "pages", "builds", "cores"]
  private static let records = ["last-runs.json", "links.json"]

  private func entries() -> [Entry] {
    var entries = Self.records.compactMap { entry($0, isRecord: true) }
    for name in Self.folders {
      let root = folder.appending(path: name).path(percentEncoded: false)
      for path in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] {
        let isRecord = name == "builds" || name == "cores"
        if let entry = entry("\(name)/\(path)", isTrial: name == "trials", isRecord: isRecord) {
          entries.append(entry)
        }
      }
    }
    return entries
  }

  private func entry(_ path: String, isTrial: Bool = false, isRecord: Bool) -> Entry? {
    let file = folder.appending(path: path).path(percentEncoded: false)
    guard let facts = try? FileManager.default.attributesOfItem(atPath: file),
      facts[.type] as? FileAttributeType == .typeRegular
    else { return nil }
    return Entry(
      path: path, isTrial: isTrial, isRecord: isRecord, bytes: (facts[.size] as? Int) ?? 0,
      time: (facts[.modificationDate] as? Date) ?? .distantPast)
  }

  private static func sum(_ entries: [Entry]) -> Sum {
    let trials = entries.count(where: \.isTrial)
    return Sum(
      trials: trials, others: entries.count - trials, bytes: entries.reduce(0) { $0 + $1.bytes })
  }
}
