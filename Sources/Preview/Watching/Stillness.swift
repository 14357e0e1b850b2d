/// Waits until a burst of changes is over.
///
/// A save is a burst: a file is written beside the old one, the old one goes, the new one takes its
/// name. A file that was written to its end is soon looked at; one that is gone, or that has only
/// been begun, is given time, for it will mostly come back or be finished.
struct Stillness {
  /// How long nothing more must be heard of a file that has settled, in milliseconds.
  static let short = 12
  /// And of one that is gone or has only been begun.
  static let long = 150
  /// The longest that a burst is waited for.
  static let patience = 1000

  private var due: [String: Int] = [:]
  private var first: Int?
  private var isForAll = false

  /// Takes note of a change at a time in milliseconds.
  ///
  /// - Parameter isKnown: Whether there was a file of this name; one that was not can go at once.
  mutating func note(_ change: Change, at now: Int, isKnown: (String) -> Bool) {
    switch change {
    case .settled(let path): due[path] = now + Self.short
    case .appeared(let path): due[path] = now + Self.long
    case .vanished(let path):
      guard isKnown(path) else {
        due[path] = nil
        if due.isEmpty, !isForAll { first = nil }
        return
      }
      due[path] = now + Self.long
    case .anything:
      isForAll = true
      due[""] = now + Self.long
    }
    first = first ?? now
  }

  /// How long there is to wait, in milliseconds; nil where there is nothing to wait for.
  func remaining(at now: Int) -> Int? {
    guard let first, let last = due.values.max() else { return nil }
    return max(0, min(last, first + Self.patience) - now)
  }

  /// What to look at when the waiting is over: paths, or nil for everything.
  mutating func take() -> [String]? {
    defer { self = Stillness() }
    return isForAll ? nil : due.keys.sorted()
  }
}
