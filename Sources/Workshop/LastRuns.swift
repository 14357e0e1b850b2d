import Foundation
import Notes

/// What each block ran when it last ran: kept only to say why it runs again, and how long it may take.
struct LastRuns: Equatable, Sendable {
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

  /// How many seconds a trial of `plan` takes: as the block's own took or, where it has not run as
  /// this experiment, as those of other blocks did on average; nil where nobody knows.
  func estimate(for plan: BlockPlan) -> Double? {
    let own = self[note: plan.note, id: plan.fence.id.value]
    if let own, own.experiment == plan.run.experiment, let seconds = own.seconds { return seconds }
    // In order, so that the sum is the same on every run.
    let others = runs.sorted { $0.key < $1.key }.map(\.value)
      .filter { $0.experiment == plan.run.experiment }.compactMap(\.seconds)
    return others.isEmpty ? nil : others.reduce(0, +) / Double(others.count)
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
  /// How long one of its trials took on average when any was last run; nil where none was timed.
  var seconds: Double?
}
