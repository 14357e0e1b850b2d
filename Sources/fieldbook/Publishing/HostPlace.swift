import Foundation
import Site

/// A folder of another machine, reached by `rsync`.
///
/// Only what an earlier publication wrote is replaced or removed there.
struct HostPlace: PublishingPlace {
  private let destination: String
  private let rsync = Program(name: "rsync")
  private let staging: TemporaryFolder
  private var paths: [String] = []

  /// The folder that `destination`, such as `me@example.org:www/course`, names.
  init(_ destination: String) throws {
    self.destination = destination.hasSuffix("/") ? destination : destination + "/"
    staging = try TemporaryFolder()
  }

  var name: String { destination }

  var address: PlaceAddress? {
    guard let colon = destination.firstIndex(of: ":"),
      !destination[..<colon].contains("/")
    else { return nil }
    return .host(String(destination[..<colon].split(separator: "@").last ?? ""))
  }

  mutating func survey(_ files: [SiteFile]) throws -> PlaceSurvey {
    let files = Manifest.adding(to: files)
    try files.write(to: staging.path)
    let old = try standing()
    paths = files.map(\.path)
    let gone = old.subtracting(paths)
    // A file's folder must be here for rsync to remove the file there.
    for path in gone {
      let folder = URL(filePath: "\(staging.path)/\(path)").deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    paths += gone.sorted()
    var survey = PlaceSurvey(removed: gone.sorted())
    survey.firstPage = try fetched("index.html")
    for line in try copy(["--dry-run"]).text.split(separator: "\n") {
      // `<f+++++++++ path` is new there, `<fcs...... path` has other content.
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, words[0].count > 2, "<>".contains(words[0].prefix(1)),
        words[0].dropFirst().first == "f"
      else { continue }
      let path = String(words[1])
      if words[0].hasSuffix("+++") {
        survey.added.append(path)
      } else if old.contains(path) {
        survey.changed.append(path)
      } else {
        throw PublishingRefusal.foreign(place: name, file: path)
      }
    }
    survey.added.sort()
    survey.changed.sort()
    return survey
  }

  mutating func publish() throws { _ = try copy([]) }

  /// What an earlier publication wrote there.
  ///
  /// - Throws: A `PublishingRefusal` where the folder holds something and has no such list.
  private func standing() throws -> Set<String> {
    if let manifest = try fetched(Manifest.path) { return Manifest.paths(in: manifest) }
    let list = try rsync.answer(["--list-only", "--", destination])
    // 23: there is no such folder yet.
    guard list.status == 0 || list.status == 23 else {
      throw PublishingRefusal.programFailed(
        "rsync", list.errors.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    let names = list.text.split(separator: "\n").compactMap { $0.split(separator: " ").last }
    if let file = names.first(where: { $0 != "." }), list.status == 0 {
      throw PublishingRefusal.foreign(place: name, file: String(file))
    }
    return []
  }

  /// The content of a file there; nil where it cannot be had.
  private func fetched(_ path: String) throws -> [UInt8]? {
    let folder = try TemporaryFolder()
    let answer = try rsync.answer(["--", destination + path, folder.path + "/"])
    guard answer.status == 0 else { return nil }
    return FileManager.default.contents(atPath: "\(folder.path)/\(path)").map { [UInt8]($0) }
  }

  /// Copies the files, and removes there those that are listed and are here no more.
  private func copy(_ options: [String]) throws -> Program.Answer {
    let list = paths.map { $0 + "\0" }.joined()
    return try rsync.run(
      options + [
        "--checksum", "--itemize-changes", "--8-bit-output", "--out-format=%i %n", "--from0",
        "--files-from=-", "--delete-missing-args", "--chmod=Du=rwx,Dgo=rx,Fu=rw,Fgo=r", "--",
        staging.path + "/", destination,
      ], input: Data(list.utf8))
  }
}
