import Foundation
import Synchronization
import Testing

@testable import Preview

@Suite("A preview")
struct PreviewTests {
  /// A course of one page that is what its note is, and is broken where the note says so.
  private final class Course: Sendable {
    let scratch: Scratch
    let builds = Mutex(0)

    init() throws {
      scratch = try Scratch()
      try scratch.write("notes/index.md", "first")
    }

    func rebuild() throws -> Rebuild {
      builds.withLock { $0 += 1 }
      let text = FileManager.default.contents(atPath: scratch.at("notes/index.md")) ?? Data()
      if text == Data("broken".utf8) {
        return Rebuild(
          files: nil,
          problems: [
            Problem(severity: "error", file: "index.md", line: 1, words: "broken", excerpt: "")
          ])
      }
      return Rebuild(files: ["index.html": [UInt8](text)])
    }
  }

  private func previewing(
    _ course: Course, build: Preview.Build? = nil, _ work: (UInt16) async throws -> Void
  ) async throws {
    let preview = Preview(
      of: course.scratch.at("notes"), port: 0, build: build ?? { _ in try course.rebuild() })
    let addresses = AsyncStream.makeStream(of: String.self)
    let running = Task { try await preview.run { addresses.continuation.yield($0) } }
    defer { running.cancel() }
    var iterator = addresses.stream.makeAsyncIterator()
    let address = try #require(await iterator.next())
    try await work(try #require(UInt16(address.split(separator: ":").last ?? "")))
  }

  /// Waits until the page says `words`.
  private func expect(_ port: UInt16, _ words: String) async throws {
    let end = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < end {
      if try await exchange(port, "/").contains(words) { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("the page never said '\(words)'")
  }

  @Test("shows the site, follows each save with one build, and keeps the last good page")
  func follows() async throws {
    let course = try Course()
    try await previewing(course) { port in
      try await expect(port, "first")
      try course.scratch.write("notes/index.md", "second")
      try await expect(port, "second")
      #expect(course.builds.withLock { $0 } == 2)
      let client = try Client(port)
      client.send("GET /.fieldbook/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      _ = await client.receive(to: "event: greeting")
      try course.scratch.write("notes/index.md", "broken")
      _ = await client.receive(to: "event: complaint")
      #expect(
        await client.receive(to: "\n\n").contains(#""words":"broken""#))
      #expect(try await exchange(port, "/").contains("second"))
      try course.scratch.write("notes/index.md", "third")
      _ = await client.receive(to: "event: update")
      _ = await client.receive(to: "event: complaint\ndata: {\"isCurrent\":true")
      try await expect(port, "third")
      #expect(course.builds.withLock { $0 } == 4)
    }
  }

  @Test("calls off a build that a change has overtaken, and never builds twice at a time")
  func overtaken() async throws {
    let course = try Course()
    let state = Mutex((running: 0, most: 0, calledOff: 0, builds: 0))
    try await previewing(
      course,
      build: { _ in
        let number = state.withLock { state in
          state.running += 1
          state.builds += 1
          state.most = max(state.most, state.running)
          return state.builds
        }
        defer { state.withLock { $0.running -= 1 } }
        // The first one would take for ever.
        if number == 1 {
          do {
            try await Task.sleep(for: .seconds(3600))
          } catch {
            state.withLock { $0.calledOff += 1 }
            throw error
          }
        }
        return try course.rebuild()
      },
      { port in
        #expect(try await exchange(port, "/").contains("503 "))
        try course.scratch.write("notes/index.md", "second")
        try await expect(port, "second")
        let state = state.withLock { $0 }
        #expect(state.most == 1 && state.calledOff == 1 && state.builds == 2)
      })
  }

  @Test("shows a draft and how far its experiments are, while they run")
  func interim() async throws {
    let course = try Course()
    let gate = AsyncStream.makeStream(of: Void.self)
    try await previewing(
      course,
      build: { tell in
        tell(.draft(files: ["index.html": Array("draft".utf8)], base: "/"))
        tell(.progress([RunningBlock(page: "index.html", id: "fig", done: 1, total: 2)]))
        for await _ in gate.stream { break }
        return try course.rebuild()
      },
      { port in
        try await expect(port, "draft")
        let client = try Client(port)
        client.send("GET /.fieldbook/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(
          await client.receive(to: "\"total\":2}").contains(#""done":1,"id":"fig""#))
        gate.continuation.yield()
        #expect(
          await client.receive(to: "event: progress\ndata: []").contains("event: update"))
        try await expect(port, "first")
      })
  }

  @Test("builds nothing where its port is taken")
  func busy() async throws {
    let course = try Course()
    try await previewing(course) { port in
      try await expect(port, "first")
      let other = try Course()
      let second = Preview(of: other.scratch.at("notes"), port: port) { _ in try other.rebuild() }
      await #expect(throws: PreviewError.portTaken(port)) { try await second.run { _ in } }
      #expect(other.builds.withLock { $0 } == 0)
    }
  }

  @Test("ends with the reason where a build cannot go on")
  func failure() async throws {
    struct Defect: Error {}
    let course = try Course()
    let preview = Preview(of: course.scratch.at("notes"), port: 0) { _ in throw Defect() }
    await #expect(throws: Defect.self) { try await preview.run { _ in } }
  }
}
