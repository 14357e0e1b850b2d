import Synchronization

/// What the preview shows, and who watches: the one place that changes while it runs.
final class Stage: Sendable {
  private let state: Mutex<State>

  private struct State {
    var stand: Stand
    var problems: [Problem] = []
    var running: [RunningBlock] = []
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0

    func tell(_ news: News) {
      let event = news.event
      for listener in listeners.values { listener.yield(event) }
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
          version: "\(state.stand.version)", problems: state.problems, running: state.running)
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
  func show(_ files: [String: [UInt8]], below base: String) {
    state.withLock { state in
      let old = state.stand.files ?? [:]
      let changed = files.filter { old[$0.key] != $0.value }.keys.sorted()
      let removed = old.keys.filter { files[$0] == nil }.sorted()
      let isNew = state.stand.files == nil || state.stand.base != base
      guard isNew || !changed.isEmpty || !removed.isEmpty else { return }
      state.stand.files = files
      state.stand.base = base
      state.stand.version.number += 1
      state.tell(
        .update(version: "\(state.stand.version)", changed: changed, removed: removed))
    }
  }

  /// Says what is wrong now.
  func complain(_ problems: [Problem]) {
    state.withLock { state in
      guard state.problems != problems else { return }
      state.problems = problems
      state.tell(.problems(problems))
    }
  }

  /// Says how far the experiments are.
  func report(_ running: [RunningBlock]) {
    state.withLock { state in
      guard state.running != running else { return }
      state.running = running
      state.tell(.progress(running))
    }
  }
}
