import Foundation

/// The addresses that answered lately; an unreadable record is an empty one.
struct LinkCache {
  private let file: URL
  private let now: Date
  private var answered: [String: Date] = [:]

  /// For how long an answer is believed: a week.
  private static let span: TimeInterval = 7 * 24 * 3600

  /// The record kept in `folder`.
  init(in folder: URL, now: Date = Date()) {
    self.now = now
    file = folder.appending(path: "links.json", directoryHint: .notDirectory)
    guard let data = try? Data(contentsOf: file),
      let record = try? JSONDecoder().decode([String: Date].self, from: data)
    else { return }
    answered = record.filter { (0...Self.span).contains(now.timeIntervalSince($0.value)) }
  }

  /// Whether `address` answered within the last week.
  func isFresh(_ address: String) -> Bool { answered[address] != nil }

  /// Notes that `address` has answered now.
  mutating func keep(_ address: String) { answered[address] = now }

  /// Writes the record; one that cannot be written costs the next check its shortcut.
  func save() {
    guard let data = try? JSONEncoder().encode(answered) else { return }
    let folder = file.deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? data.write(to: file, options: .atomic)
  }
}
