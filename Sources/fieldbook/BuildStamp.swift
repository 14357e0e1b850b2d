import Building
import Digest
import Dispatch
import Foundation
import Synchronization

/// A record of the last build: the digests of what went in and of what came out.
///
/// While both are as they were, there is nothing to do. No time of any file counts.
struct BuildStamp {
  private let file: URL
  private let notes: URL
  private let site: URL
  private let request: String

  /// The record of builds of `notes` into `site`, kept in `folder`.
  ///
  /// - Parameter request: What else the build was asked for.
  init(in folder: URL, notes: URL, site: URL, request: String) {
    self.notes = notes
    self.site = site
    self.request = request
    let name = SHA256.digest("\(notes.absoluteURL.path())\n\(site.absoluteURL.path())".utf8)
    file = folder.appending(path: "builds/\(name.prefix(16)).json", directoryHint: .notDirectory)
  }

  /// Whether the last build's inputs and outputs are what they were.
  var isCurrent: Bool {
    guard let data = try? Data(contentsOf: file),
      let record = try? JSONDecoder().decode(Record.self, from: data)
    else { return false }
    return record
      == Record(tool: toolDigest, request: request, inputs: inputs(), outputs: outputs())
  }

  /// The digest of every file of the notes.
  func inputs() -> [String: String] {
    Self.digests(of: Self.files(below: notes).filter { !isOutput($0.value) })
  }

  /// Records a build of `inputs`; a record that cannot be written costs the next build its shortcut.
  func save(inputs: [String: String]) {
    guard
      let data = try? JSONEncoder().encode(
        Record(tool: toolDigest, request: request, inputs: inputs, outputs: outputs()))
    else {
      return
    }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: file, options: .atomic)
  }

  /// The digest of every file of the site.
  private func outputs() -> [String: String] {
    Self.digests(of: Self.files(below: site, hidden: true))
  }

  /// Whether `url` is in the site, should that stand among the notes.
  private func isOutput(_ url: URL) -> Bool {
    url.standardizedFileURL.path.hasPrefix(site.standardizedFileURL.path + "/")
  }

  private struct Record: Codable, Equatable {
    var tool: String
    var request: String
    var inputs: [String: String]
    var outputs: [String: String]
  }

  /// The digest of each of `files`, worked out on all cores.
  private static func digests(of files: [String: URL]) -> [String: String] {
    let files = Array(files)
    let digests = Mutex<[String: String]>([:])
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let content = try? Data(contentsOf: files[index].value)
      let digest = content.map { SHA256.digest($0) } ?? "unreadable"
      digests.withLock { $0[files[index].key] = digest }
    }
    return digests.withLock(\.self)
  }

  /// Every file below `folder` by its path there, those with hidden names on demand.
  private static func files(below folder: URL, hidden: Bool = false) -> [String: URL] {
    let root = folder.path(percentEncoded: false)
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [:] }
    var files: [String: URL] = [:]
    while let path = paths.nextObject() as? String {
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      if isHidden, !hidden { continue }
      let isFolder = paths.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
      if !isFolder { files[path] = folder.appending(path: path, directoryHint: .notDirectory) }
    }
    return files
  }
}
