import Foundation

/// A course in a folder of its own, removed when the test is over, with caches beside it.
final class CourseFolder {
  let root: URL
  private var files: [String: String] = [:]

  /// A course of these files, by their paths in the folder of notes.
  init(_ files: [String: String]) throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "building-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: notes, withIntermediateDirectories: true)
    try hold(files)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The folder of notes.
  var notes: URL { root.appending(path: "notes", directoryHint: .isDirectory) }

  /// A cache of this name.
  func cache(_ name: String) -> URL { root.appending(path: name, directoryHint: .isDirectory) }

  /// Makes `files` the content of the folder of notes; those that are there already are left alone.
  func hold(_ files: [String: String]) throws {
    for path in self.files.keys where files[path] == nil {
      try FileManager.default.removeItem(at: notes.appending(path: path))
    }
    for (path, text) in files where self.files[path] != text {
      let url = notes.appending(path: path, directoryHint: .notDirectory)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    self.files = files
  }

  /// Puts `new` in the place of `old`, which must be there, in a file of the notes.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    var files = files
    let text = files[path] ?? ""
    guard text.contains(old) else { throw Missing(what: "'\(old)' in \(path)") }
    files[path] = text.replacing(old, with: new)
    try hold(files)
  }
}

/// Something a test needs is not there.
struct Missing: Error { let what: String }
