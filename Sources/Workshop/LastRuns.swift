import Foundation

/// What each block ran when it last ran: kept only to say why it runs again.
struct LastRuns: Sendable {
  private let url: URL
  private var runs: [String: LastRun]

  /// The record in `folder`; an unreadable one is an empty one.
  init(in folder: URL) {
    url = folder.appending(path: "last-runs.json", directoryHint: .notDirectory)
    let data = (try? Data(contentsOf: url)) ?? Data()
    runs = (try? JSONDecoder().decode([String: LastRun].self, from: data)) ?? [:]
  }

  subscript(note note: String, id id: String) -> LastRun? {
    get { runs["\(note)#\(id)"] }
    set { runs["\(note)#\(id)"] = newValue }
  }

  func save() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try encoder.encode(runs).write(to: url, options: .atomic)
  }
}

/// One block's last run.
struct LastRun: Codable, Hashable, Sendable {
  var experiment: String
  var parameters: [BoundParameter]
  var coreDigest: String
}
