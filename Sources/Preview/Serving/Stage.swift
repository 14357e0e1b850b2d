import Synchronization

/// What the preview shows, and who watches: the one place that changes while it runs.
final class Stage: Sendable {
  private let state: Mutex<State>

  private struct State {
    var stand: Stand
    /// The last site that was made from notes without errors.
    var good: (files: [String: [UInt8]], base: String)?
    var complaint = Complaint()
    var running: [RunningBlock] = []
    /// When pages last heard how far the experiments are.
    var lastReport: ContinuousClock.Instant?
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0

    func tell(_ news: News) {
      let event = news.event
      for listener in listeners.values { listener.yield(event) }
    }

    mutating func show(_ files: [String: [UInt8]], below base: String) {
      let old = stand.files ?? [:]
      let changed = files.filter { old[$0.key] != $0.value }.keys.sorted()
      let removed = old.keys.filter { files[$0] == nil }.sorted()
      let isNew = stand.files == nil || stand.base != base
      guard isNew || !changed.isEmpty || !removed.isEmpty else { return }
      stand.files = files
      stand.base = base
      stand.version.number += 1
      tell(.update(version: "\(stand.version)", changed: changed, removed: removed))
    }
  }

  /// An empty stage.
  ///
  /// - Parameter run: What tells this run of the tool from others.
  init(run: String) {
    state = Mutex(State(stand: Stand(version: Version(run: run))))
  }

  /// What there is to see.
  var stand: Stand { state.withLock { $0.stand } }

  /// A stream of events, the first of them a greeting.
  func listen() -> AsyncStream<[UInt8]> {
    AsyncStream { continuation in
      let listener = state.withLock { state in
        state.nextListener += 1
        state.listeners[state.nextListener] = continuation
        let greeting = News.greeting(
          version: "\(state.stand.version)", complaint: state.complaint, running: state.running)
        continuation.yield(greeting.event)
        return state.nextListener
      }
      continuation.onTermination = { [weak self] _ in
        self?.state.withLock { _ = $0.listeners.removeValue(forKey: listener) }
      }
    }
  }

  /// How many pages listen.
  var listeners: Int { state.withLock { $0.listeners.count } }

  /// Lets the streams of those who have gone come to an end.
  func breathe() {
    state.withLock { state in
      for listener in state.listeners.values { listener.yield(News.silence) }
    }
  }

  /// Shows `files` in the place of what was there.
  ///
  /// - Parameter isDraft: Whether the site may yet turn out not to be fit to be seen.
  func show(_ files: [String: [UInt8]], below base: String, isDraft: Bool = false) {
    state.withLock { state in
      if !isDraft { state.good = (files, base) }
      state.show(files, below: base)
    }
  }

  /// Shows the last good site again, where a draft stands in its place.
  func withdraw() {
    state.withLock { state in
      if let good = state.good { state.show(good.files, below: good.base) }
    }
  }

  /// Says what is wrong now.
  func say(_ complaint: Complaint) {
    state.withLock { state in
      guard state.complaint != complaint else { return }
      state.complaint = complaint
      state.tell(.complaint(complaint))
    }
  }

  /// Says how far the experiments are: not each time, but twenty times a second, and when they end.
  func report(_ running: [RunningBlock]) {
    state.withLock { state in
      guard state.running != running else { return }
      state.running = running
      let now = ContinuousClock.now
      if !running.isEmpty, let last = state.lastReport, now - last < .milliseconds(50) { return }
      state.lastReport = now
      state.tell(.progress(running))
    }
  }
}
