import Testing

@testable import Preview

@Suite("What the preview shows")
struct StageTests {
  private func page(of stage: Stage) -> String? {
    stage.stand.files?["index.html"].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A draft that turns out not to be fit gives way to the last good site")
  func withdrawn() {
    let stage = Stage(run: "r")
    stage.withdraw()
    #expect(page(of: stage) == nil)
    stage.show(["index.html": Array("draft".utf8)], below: "/", isDraft: true)
    // There is nothing better yet.
    stage.withdraw()
    #expect(page(of: stage) == "draft")
    stage.show(["index.html": Array("good".utf8)], below: "/")
    stage.show(["index.html": Array("draft".utf8)], below: "/", isDraft: true)
    stage.withdraw()
    #expect(page(of: stage) == "good")
  }

  @Test("Each site has a name of its own, and the same site has the same one")
  func versions() {
    let stage = Stage(run: "r")
    #expect("\(stage.stand.version)" == "r.0")
    stage.show(["index.html": [1]], below: "/")
    stage.show(["index.html": [1]], below: "/")
    #expect("\(stage.stand.version)" == "r.1")
    stage.show(["index.html": [1]], below: "/course/")
    #expect("\(stage.stand.version)" == "r.2")
  }

  @Test("How far experiments are is not told for each trial, but the end is")
  func reports() async throws {
    let stage = Stage(run: "r")
    let heard = Collector<String>()
    let listening = Task {
      for await event in stage.listen() { await heard.add(String(decoding: event, as: UTF8.self)) }
    }
    defer { listening.cancel() }
    _ = try await heard.settled(.milliseconds(50), atLeast: 1)
    for done in 0..<1000 {
      stage.report([RunningBlock(page: "a.html", id: "fig", done: done, total: 1000)])
    }
    stage.report([])
    let events = try await heard.settled(.milliseconds(100), atLeast: 3).dropFirst()
    #expect(events.count < 100)
    #expect(events.last?.hasSuffix("event: progress\ndata: []\n\n") == true)
  }
}
