import Foundation
import Site

/// A folder of this machine.
struct FolderPlace: PublishingPlace {
  private let folder: String
  private var files: [SiteFile] = []

  /// The folder at `path`, which need not be there.
  init(_ path: String) { folder = path }

  var name: String { "'\(folder)'" }

  /// Nobody knows what leads to a folder.
  var address: PlaceAddress? { nil }

  mutating func survey(_ files: [SiteFile]) throws -> PlaceSurvey {
    self.files = files
    let changes = try Publication(to: folder).survey(files)
    return PlaceSurvey(
      added: changes.added, changed: changes.changed, removed: changes.removed,
      firstPage: FileManager.default.contents(atPath: "\(folder)/index.html").map { [UInt8]($0) })
  }

  mutating func publish() throws { _ = try Publication(to: folder).publish(files) }
}
