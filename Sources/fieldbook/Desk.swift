import Building
import Foundation
import Notes
import Preview
import Site

/// The author's desk: builds the course again and again, says how it went, and hands it to a preview.
actor Desk {
  private let options: CourseOptions
  private let request: BuildRequest
  private var builder: Builder?

  /// A desk for the course that `options` name.
  init(_ options: CourseOptions, solutions: Solutions) {
    self.options = options
    request = BuildRequest(solutions: solutions, keepsGoing: true, showsDrafts: true)
  }

  /// Builds the course as it is now.
  ///
  /// - Throws: A `WorkshopDefect`, and a `CancellationError` where the task is cancelled.
  func rebuild(telling tell: @escaping @Sendable (Interim) -> Void) async throws -> Rebuild {
    let start = ContinuousClock.now
    // Out of the actor while it works: the preview never asks twice at a time.
    var builder = self.builder ?? Builder(options)
    self.builder = nil
    defer { self.builder = builder }
    let progress = Progress()
    let built: BuiltCourse
    do {
      built = try await build(&builder, progress, tell)
    } catch {
      progress.clear()
      throw error
    }
    if let trouble = built.trouble { Console.say("warning: results are not kept: \(trouble)") }
    Console.report(built.diagnostics, sources: built.sources)
    if built.isFit { Console.say(built.changes.words(in: ContinuousClock.now - start)) }
    return Rebuild(
      files: built.isFit ? Self.byPath(built.files) : nil, base: Self.base(of: built.address),
      problems: built.diagnostics.map { $0.problem(source: built.sources[$0.place.file]) })
  }

  /// Builds with `builder`, and shows how it goes in the terminal and on the page.
  private func build(
    _ builder: inout Builder, _ progress: Progress,
    _ tell: @escaping @Sendable (Interim) -> Void
  ) async throws -> BuiltCourse {
    try await builder.build(request) { event in
      switch event {
      case .planned: break
      case .drafted(let files, _, let address):
        tell(.draft(files: Self.byPath(files), base: Self.base(of: address)))
      case .progressed(let state):
        progress.update(done: state.done, total: state.total)
        tell(.progress(state.running))
      }
    }
  }

  /// The path of a course's address, with a slash at both ends.
  private static func base(of address: String?) -> String {
    let path = address.flatMap { URL(string: $0)?.path(percentEncoded: false) } ?? ""
    return path.hasSuffix("/") ? path : path + "/"
  }

  private static func byPath(_ files: [SiteFile]) -> [String: [UInt8]] {
    Dictionary(files.map { ($0.path, $0.bytes) }) { $1 }
  }
}
