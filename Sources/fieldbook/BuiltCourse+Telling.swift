import Building
import Notes

extension Builder {
  /// A builder of the course that `options` name.
  init(_ options: CourseOptions) {
    self.init(
      notes: options.notes, cache: options.workshop.folder, executor: options.workshop.executor)
  }

  /// Builds, shows how it goes, and says everything that is wrong.
  ///
  /// - Throws: `Ending.faultyNotes` where the site is not fit to be published.
  mutating func buildAndTell(_ request: BuildRequest) async throws -> BuiltCourse {
    let built = try await buildAndTell(request, as: .text)
    if !built.isFit { throw Ending.faultyNotes }
    return built
  }

  /// Builds and shows how it goes; as text, says everything that is wrong.
  mutating func buildAndTell(
    _ request: BuildRequest, as format: FindingFormat
  ) async throws -> BuiltCourse {
    let progress = Progress()
    let built = try await build(request) { event in
      if case .progressed(let state) = event {
        progress.update(done: state.done, total: state.total)
      }
    }
    if let trouble = built.trouble { Console.say("warning: results are not kept: \(trouble)") }
    if format == .text { Console.report(built.diagnostics, sources: built.sources) }
    return built
  }
}

extension CourseReading {
  /// Says everything that is wrong with the notes, `more` included.
  /// - Throws: `Ending.faultyNotes` where one of the diagnostics is an error.
  func finish(with more: [Diagnostic]) throws {
    let all = Self.sorted(diagnostics + more)
    Console.report(all, sources: sources)
    if all.contains(where: { $0.severity == .error }) { throw Ending.faultyNotes }
  }
}
