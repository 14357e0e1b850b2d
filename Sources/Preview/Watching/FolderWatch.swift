import Foundation
import Synchronization

/// Tells when the content of files below a folder has changed.
final class FolderWatch: Sendable {
  /// The paths, from the folder, of what has changed, after each burst.
  let changes: AsyncStream<Set<String>>
  private let isOver: OverFlag

  /// A watch over `folder` by the system's best means.
  ///
  /// - Throws: A `PreviewError` where the folder cannot be watched.
  convenience init(_ folder: String) throws(PreviewError) {
    guard FolderScan(of: folder).folders.contains("") else {
      throw .cannotWatch(folder, reason: String(cString: strerror(errno)))
    }
    #if os(Linux)
    self.init(folder, source: try InotifySource(of: folder))
    #else
    self.init(folder, source: PollingSource(of: folder))
    #endif
  }

  /// A watch over `folder` by asking `source`, which nobody else may ask.
  init(_ folder: String, source: some ChangeSource) {
    let (stream, continuation) = AsyncStream.makeStream(of: Set<String>.self)
    changes = stream
    let isOver = OverFlag()
    self.isOver = isOver
    // Made before this returns, so that whatever is changed afterwards is a change; from then on it
    // belongs to the thread alone.
    nonisolated(unsafe) let watchman = Watchman(folder, source: source)
    Thread.detachNewThread {
      while !isOver.isUp {
        if let changed = watchman.next() { continuation.yield(changed) }
      }
      continuation.finish()
    }
  }

  deinit { end() }

  /// Ends the watch within half a second.
  func end() { isOver.raise() }
}

/// Whether a watch is over.
private final class OverFlag: Sendable {
  private let flag = Atomic(false)

  var isUp: Bool { flag.load(ordering: .relaxed) }

  func raise() { flag.store(true, ordering: .relaxed) }
}

/// Asks a source what has happened, and looks when it is over.
private final class Watchman<Source: ChangeSource> {
  private var source: Source
  private var fingerprints: Fingerprints
  private var stillness = Stillness()
  private let start = ContinuousClock.now

  /// The longest sleep, in milliseconds.
  private static var sleep: Int { 500 }

  init(_ folder: String, source: Source) {
    self.source = source
    fingerprints = Fingerprints(of: folder)
  }

  private var now: Int { Int((ContinuousClock.now - start) / .milliseconds(1)) }

  /// Waits a while; the files whose content has changed, where a burst is over and some have.
  func next() -> Set<String>? {
    let wait = stillness.remaining(at: now) ?? Self.sleep
    guard wait == 0 else {
      for change in source.changes(within: min(wait, Self.sleep)) {
        stillness.note(change, at: now, isKnown: fingerprints.knows)
      }
      return nil
    }
    let changed = stillness.take().map { fingerprints.update($0) } ?? fingerprints.updateAll()
    return changed.isEmpty ? nil : changed
  }
}
