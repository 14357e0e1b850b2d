import Foundation
import Testing

/// A small course in a folder of its own, removed when the test is over.
final class SmallCourse {
  let root: URL

  /// A course with these files below its root; `course.yml` and an index are there unless given.
  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "course-\(UUID().uuidString)")
    try write("notes/course.yml", "title: A small course\n")
    try write("notes/index.md", "---\ntitle: Welcome\n---\n\nHello.\n")
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Writes a file below the root.
  func write(_ path: String, _ text: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Puts `new` in the place of `old`, which must be there, in a file below the root.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try read(path)
    try #require(text.contains(old))
    try write(path, text.replacing(old, with: new))
  }

  /// The text of a file below the root.
  func read(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Runs the tool here.
  @discardableResult
  func fieldbook(_ arguments: String...) throws -> Transcript {
    try run(Repository.tool, arguments, in: root)
  }

  /// Builds, and expects it to work.
  @discardableResult
  func build(_ arguments: String...) throws -> Transcript {
    let transcript = try run(Repository.tool, ["build"] + arguments, in: root)
    try #require(transcript.status == 0, "\(transcript.errors)")
    return transcript
  }

  /// Every file of the site with its content.
  func site(_ folder: String = "site") throws -> [String: Data] {
    try contents(of: root.appending(path: folder))
  }

  /// Every file of the site with its time of modification.
  func times() throws -> [String: Date] {
    let folder = root.appending(path: "site")
    return try Dictionary(
      uniqueKeysWithValues: contents(of: folder).keys.map { path in
        let file = folder.appending(path: path).path(percentEncoded: false)
        let time = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
        return (path, try #require(time as? Date))
      })
  }
}

/// Every file below `folder` by its path there, hidden ones included.
func contents(of folder: URL) throws -> [String: Data] {
  let paths = try FileManager.default.subpathsOfDirectory(
    atPath: folder.path(percentEncoded: false))
  var files: [String: Data] = [:]
  for path in paths {
    let url = folder.appending(path: path)
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(
      atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
    if !isFolder.boolValue { files[path] = try Data(contentsOf: url) }
  }
  return files
}

/// A note with one small descent block; each test edits it as it likes.
let smallLesson = """
  ---
  title: A lesson
  ---

  Some prose.

  ```experiment descent
  id: fig-bowl
  surface: quadratic
  optimizers: [gd]
  rate: 0.02
  steps: 20
  alt: A path runs down a bowl.
  ```

  """
