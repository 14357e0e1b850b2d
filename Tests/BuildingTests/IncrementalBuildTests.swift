import Building
import Foundation
import Notes
import Site
import Testing
import Workshop

@Suite("A builder that remembers")
struct IncrementalBuildTests {
  @Test("makes after each of 500 random edits what a new one makes, to the byte")
  func equality() async throws {
    var course = RandomCourse(seed: 20)
    let folder = try CourseFolder(course.files)
    let notes = folder.notes.path(percentEncoded: false)
    let publication = Publication(
      to: folder.root.appending(path: "site").path(percentEncoded: false))
    var builder = Builder(notes: notes, cache: folder.cache("incremental"))
    var edits: [String] = ["nothing yet"]
    var fit = 0
    var isBroken = false
    var last: [String: [UInt8]] = [:]
    for step in 0...500 {
      if step > 0 {
        edits.append(course.edit(isBroken: isBroken))
        try folder.hold(course.files)
      }
      let built = try await builder.build()
      // Trials are what their keys say; twice none is kept from before.
      let cache = [100, 400].contains(step) ? "empty \(step)" : "scratch"
      var scratch = Builder(notes: notes, cache: folder.cache(cache))
      let expected = try await scratch.build()
      let story = Comment(rawValue: "edit \(step): \(edits.suffix(4))")
      try #require(built.isFit == expected.isFit, story)
      try #require(built.diagnostics == expected.diagnostics, story)
      try #require(built.files == expected.files, story)
      isBroken = !built.isFit
      guard built.isFit else { continue }
      fit += 1
      // What it says of the changes is so.
      let now = Dictionary(uniqueKeysWithValues: built.files.map { ($0.path, $0.bytes) })
      let changed = now.keys.filter { last[$0] != nil && last[$0] != now[$0] }
      try #require(built.changes.changed == changed.sorted(by: isBefore), story)
      try #require(
        built.changes.added == now.keys.filter { last[$0] == nil }.sorted(by: isBefore), story)
      try #require(
        built.changes.removed == last.keys.filter { now[$0] == nil }.sorted(by: isBefore), story)
      last = now
      if step % 25 == 0 {
        let summary = try publication.publish(built.files)
        let again = try publication.publish(expected.files)
        #expect(summary.removed >= 0 && !again.changedSomething, story)
      }
    }
    // Most edits leave a course that can be published; many do not.
    #expect((150...450).contains(fit), "\(fit) of 501 were fit")
  }

  private func isBefore(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}

@Suite("What a builder does again")
struct BuilderTests {
  private func builder(_ folder: CourseFolder) -> Builder {
    Builder(notes: folder.notes.path(percentEncoded: false), cache: folder.cache("cache"))
  }

  private func courseFolder() throws -> CourseFolder {
    try CourseFolder(RandomCourse(seed: 1).files)
  }

  @Test("Nothing, where nothing changed")
  func nothing() async throws {
    let folder = try courseFolder()
    var builder = builder(folder)
    let first = try await builder.build()
    #expect(first.isFit && first.diagnostics.isEmpty)
    #expect(first.pagesSet == ["index", "one", "three", "two"])
    let second = try await builder.build()
    #expect(
      second.pagesSet.isEmpty && second.changes.isEmpty && second.plans.trialCount.pending == 0)
    #expect(second.files == first.files)
  }

  @Test("One page, where prose changed")
  func prose() async throws {
    let folder = try courseFolder()
    var builder = builder(folder)
    _ = try await builder.build()
    try folder.edit("two.md", "It goes", "It walks")
    let built = try await builder.build()
    #expect(built.pagesSet == ["two"])
    #expect(built.changes.changed == ["search/index.js", "search/text/two.js", "two.html"])
    #expect(built.changes.added.isEmpty && built.changes.removed.isEmpty)
  }

  @Test("One page and the first one, which shows its picture, where a parameter changed")
  func parameter() async throws {
    let folder = try courseFolder()
    var builder = builder(folder)
    _ = try await builder.build()
    try folder.edit("two.md", "steps: 4", "steps: 5")
    let built = try await builder.build()
    #expect(built.plans.map(\.pending).filter { $0 > 0 }.count == 1)
    #expect(built.pagesSet == ["index", "two"])
  }

  @Test("Every page, where the navigation changed")
  func navigation() async throws {
    let folder = try courseFolder()
    var builder = builder(folder)
    _ = try await builder.build()
    try folder.edit("two.md", "title: Lesson two", "title: Lesson 2")
    #expect(try await builder.build().pagesSet == ["index", "one", "three", "two"])
  }

  @Test("The pages that show a picture, where the picture changed")
  func picture() async throws {
    let folder = try courseFolder()
    var files = RandomCourse(seed: 1).files
    files["two.md"] = files["two.md"]?.replacing("![A dot.](dot.svg)", with: "No dot.")
    try folder.hold(files)
    var builder = builder(folder)
    _ = try await builder.build()
    try folder.edit("dot.svg", "r=\"3\"", "r=\"4\"")
    let built = try await builder.build()
    #expect(built.pagesSet == ["one", "three"])
    #expect(built.changes.changed == ["dot.svg"])
  }

  @Test("No page, where the theme's colours changed: only the style sheet")
  func colours() async throws {
    let folder = try courseFolder()
    var builder = builder(folder)
    _ = try await builder.build()
    try folder.edit(
      "course.yml", "html: false", "html: false\ncolours: {accent: ['#184290', '#9db9f5']}")
    let built = try await builder.build()
    #expect(built.pagesSet.isEmpty && built.changes.changed == ["style.css"])
  }

  @Test("A page goes with its note")
  func deletion() async throws {
    let folder = try courseFolder()
    var builder = builder(folder)
    _ = try await builder.build()
    var files = RandomCourse(seed: 1).files
    files["two.md"] = nil
    try folder.hold(files)
    let built = try await builder.build()
    #expect(built.changes.removed.contains("two.html") && built.isFit)
    #expect(built.changes.removed.contains("search/text/two.js"))
  }

  @Test("A mistake is told, and mended goes; the site that was good is the one to compare with")
  func mistake() async throws {
    let folder = try courseFolder()
    var builder = builder(folder)
    _ = try await builder.build()
    try folder.edit("two.md", "rate: 0.02", "rates: 0.02")
    let broken = try await builder.build()
    #expect(!broken.isFit && broken.files.isEmpty && broken.changes.isEmpty)
    #expect(
      broken.diagnostics.map(\.summary) == ["unknown parameter 'rates' of experiment 'descent'"])
    try folder.edit("two.md", "rates: 0.02", "rate: 0.02")
    let mended = try await builder.build()
    #expect(mended.isFit && mended.changes.isEmpty && mended.pagesSet.isEmpty)
  }

  @Test("Tells what runs, shows pages meanwhile, and counts each block's trials")
  func events() async throws {
    let folder = try courseFolder()
    var builder = builder(folder)
    let log = EventLog()
    let built = try await builder.build { log.note($0) }
    #expect(log.planned == built.plans.map(\.key))
    #expect(log.pending == built.plans.map(\.key))
    #expect(log.drafted.contains("two.html"))
    #expect(log.last?.done == log.last?.total && (log.last?.total ?? 0) > 0)
    #expect(log.last?.blocks.values.allSatisfy { $0.done == $0.total } == true)
    let again = EventLog()
    _ = try await builder.build { again.note($0) }
    #expect(again.drafted.isEmpty && again.last == nil)
  }

  @Test("Stops between trials where it is cancelled, and keeps the results it has")
  func cancelled() async throws {
    let folder = try courseFolder()
    let notes = folder.notes.path(percentEncoded: false)
    let cache = folder.cache("cache")
    let task = Task {
      var builder = Builder(notes: notes, cache: cache, executor: LocalExecutor(width: 1))
      return try await builder.build { event in
        if case .progressed = event { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    var builder = builder(folder)
    #expect(try await builder.build().isFit)
  }
}
