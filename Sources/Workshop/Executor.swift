public import Foundation

/// Where trials run: on this machine's cores today, elsewhere later.
public protocol Executor: Sendable {
  /// How many jobs run at a time.
  var width: Int { get }

  /// Runs every job and hands each result over as it comes, from any thread.
  ///
  /// - Parameter finished: Called once per job with the job's index.
  /// - Throws: The first error of a job; `CancellationError` where the task is cancelled.
  func run(
    _ jobs: [TrialJob], finished: @escaping @Sendable (Int, Data) -> Void
  ) async throws
}

/// Runs trials on this machine, a given number at a time.
public struct LocalExecutor: Executor {
  /// How many trials run at a time.
  public let width: Int

  /// An executor of `width` trials at a time; at least 1.
  public init(width: Int = ProcessInfo.processInfo.activeProcessorCount) {
    self.width = max(1, width)
  }

  /// Runs every job on this machine and hands each result over as it comes.
  public func run(
    _ jobs: [TrialJob], finished: @escaping @Sendable (Int, Data) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, job) in jobs.enumerated() {
        if index >= width { try await group.next() }
        try Task.checkCancellation()
        group.addTask { finished(index, try job.observe()) }
      }
      try await group.waitForAll()
    }
  }
}
