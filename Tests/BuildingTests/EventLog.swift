import Building
import Site
import Synchronization

/// What a build said.
final class EventLog: Sendable {
  private struct State {
    var planned: [BlockKey] = []
    var drafted: [String] = []
    var pending: [BlockKey] = []
    var last: BuildProgress?
  }

  private let state = Mutex(State())

  /// The blocks that were planned.
  var planned: [BlockKey] { state.withLock(\.planned) }
  /// The paths of the draft.
  var drafted: [String] { state.withLock(\.drafted) }
  /// The blocks that had to run.
  var pending: [BlockKey] { state.withLock(\.pending) }
  /// The last word on progress.
  var last: BuildProgress? { state.withLock(\.last) }

  /// Takes note of `event`.
  func note(_ event: BuildEvent) {
    state.withLock { state in
      switch event {
      case .planned(let plans): state.planned = plans.map(\.key)
      case .drafted(let files, let pending, _):
        state.drafted = files.map(\.path)
        state.pending = pending
      case .progressed(let progress): state.last = progress
      }
    }
  }
}
