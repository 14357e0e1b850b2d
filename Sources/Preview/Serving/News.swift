import Foundation

/// What the preview tells an open page, as an event of its stream.
enum News: Hashable, Sendable {
  /// What an open page needs to know first.
  case greeting(version: String, complaint: Complaint, running: [RunningBlock])
  /// There is a new site, in which these files are new, other, or gone.
  case update(version: String, changed: [String], removed: [String])
  /// All that is wrong now.
  case complaint(Complaint)
  /// How far the experiments are; empty where none runs.
  case progress([RunningBlock])

  /// The event as the stream holds it.
  var event: [UInt8] {
    switch self {
    case .greeting(let version, let complaint, let running):
      Self.event("greeting", Greeting(version: version, complaint: complaint, running: running))
    case .update(let version, let changed, let removed):
      Self.event("update", Update(version: version, changed: changed, removed: removed))
    case .complaint(let complaint): Self.event("complaint", complaint)
    case .progress(let running): Self.event("progress", running)
    }
  }

  /// What keeps a quiet stream open, and finds out that nobody listens any more.
  static let silence = Array(": \n\n".utf8)

  private struct Greeting: Encodable {
    var version: String
    var complaint: Complaint
    var running: [RunningBlock]
  }

  private struct Update: Encodable {
    var version: String
    var changed: [String]
    var removed: [String]
  }

  private static func event(_ name: String, _ content: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // JSON has no line breaks of its own, so that it fits on the one line of an event.
    let data = (try? encoder.encode(content)) ?? Data("null".utf8)
    return Array("retry: 500\nevent: \(name)\ndata: ".utf8) + data + Array("\n\n".utf8)
  }
}
