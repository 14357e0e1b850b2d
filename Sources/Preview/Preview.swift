import Foundation

/// Shows a site on this machine, and follows the notes it is made from.
///
/// It knows nothing of notes: it watches a folder, has the site made anew when something in the
/// folder has changed, serves the last one that was fit, and tells the browser.
public struct Preview: Sendable {
  /// Makes the site, and tells what there is to show meanwhile.
  ///
  /// It is cancelled where a change overtakes it.
  public typealias Build =
    @Sendable (_ tell: @escaping @Sendable (Interim) -> Void) async throws -> Rebuild

  private let folder: String
  private let port: UInt16
  private let build: Build

  /// A preview of the site that `build` makes from `folder`.
  ///
  /// - Parameter port: A port of 127.0.0.1; 0 stands for any that is free.
  public init(of folder: String, port: UInt16, build: @escaping Build) {
    self.folder = folder
    self.port = port
    self.build = build
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter ready: Told the preview's address, without the course's path, once it can be opened.
  /// - Throws: A `PreviewError` where the port or the watch cannot be had, and what `build` throws.
  public func run(ready: @escaping @Sendable (String) -> Void) async throws {
    let stage = Stage(run: String(UInt32.random(in: .min ... .max), radix: 36))
    let server = try Server(stage, port: port)
    let watch = try FolderWatch(folder)
    defer { watch.end() }
    let listening = AsyncStream.makeStream(of: Void.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { port in
          ready("http://127.0.0.1:\(port)")
          listening.continuation.yield()
        }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(15))
          stage.breathe()
        }
      }
      group.addTask {
        // Nothing is built where the port cannot be had.
        for await _ in listening.stream { break }
        try Task.checkCancellation()
        try await follow(watch, on: stage)
      }
      try await group.next()
      group.cancelAll()
    }
  }

  /// Builds at first, and after each change; never two builds at a time.
  private func follow(_ watch: FolderWatch, on stage: Stage) async throws {
    let failures = AsyncThrowingStream.makeStream(of: Never.self)
    let backstage = Backstage()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for try await _ in failures.stream {} }
      group.addTask {
        var running = start(on: stage, backstage, failures.continuation)
        for await _ in watch.changes {
          running.cancel()
          await running.value
          running = start(on: stage, backstage, failures.continuation)
        }
        running.cancel()
        await running.value
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private func start(
    on stage: Stage, _ backstage: Backstage,
    _ failures: AsyncThrowingStream<Never, any Error>.Continuation
  ) -> Task<Void, Never> {
    Task(executorPreference: backstage) {
      do {
        let rebuild = try await build { interim in
          switch interim {
          case .draft(let files, let base): stage.show(files, below: base, isDraft: true)
          case .progress(let running): stage.report(running)
          }
        }
        if let files = rebuild.files {
          stage.show(files, below: rebuild.base)
        } else {
          stage.withdraw()
        }
        stage.say(Complaint(problems: rebuild.problems, isCurrent: rebuild.files != nil))
        stage.report([])
      } catch is CancellationError {
        // A newer change is on its way.
      } catch {
        failures.finish(throwing: error)
      }
    }
  }
}
