import Foundation
import Testing

@testable import Preview

@Suite("The server")
struct ServerTests {
  /// Lets `work` talk to a server of `stage`.
  private func serving(_ stage: Stage, _ work: (UInt16) async throws -> Void) async throws {
    let ports = AsyncStream.makeStream(of: UInt16.self)
    let server = try Server(stage, port: 0)
    let running = Task { try await server.run { ports.continuation.yield($0) } }
    defer { running.cancel() }
    var iterator = ports.stream.makeAsyncIterator()
    let port = try #require(await iterator.next())
    try await work(port)
  }

  private func stage() -> Stage {
    let stage = Stage(run: "r")
    stage.show(["index.html": Array("home".utf8), "a.js": Array("1".utf8)], below: "/")
    return stage
  }

  @Test("answers with a type, a length, and what keeps others away")
  func headers() async throws {
    try await serving(stage()) { port in
      let response = try await exchange(port, "/a.js?x=1")
      #expect(response.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(response.hasSuffix("\r\n\r\n1"))
      for header in [
        "Content-Type: text/javascript; charset=utf-8", "Content-Length: 1",
        "X-Content-Type-Options: nosniff", "Cache-Control: no-store",
        "Cross-Origin-Resource-Policy: same-origin",
      ] { #expect(response.contains("\r\n\(header)\r\n"), "\(header)") }
    }
  }

  @Test("sends heads alone to those who ask for heads")
  func head() async throws {
    try await serving(stage()) { port in
      let response = try await exchange(port, "/a.js", method: "HEAD")
      #expect(response.contains("Content-Length: 1\r\n"))
      #expect(response.hasSuffix("\r\n\r\n"))
    }
  }

  @Test("refuses other hosts, other methods, and paths that lead out")
  func refusals() async throws {
    let scratch = try Scratch()
    try scratch.write("secret", "a secret")
    try await serving(stage()) { port in
      for host in ["example.org", "localhost.example.org:\(port)", nil] {
        for path in ["/", "/.fieldbook/events", "/.fieldbook/live.js"] {
          let response = try await exchange(port, path, host: host)
          #expect(response.hasPrefix("HTTP/1.1 403 "))
          #expect(response.contains("nosniff"))
        }
      }
      for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let response = try await exchange(port, "/", method: method)
        #expect(response.hasPrefix("HTTP/1.1 405 "))
        #expect(response.contains("Allow: GET, HEAD\r\n"))
      }
      let up = String(repeating: "../", count: 20)
      let encoded = String(repeating: "%2e%2e%2f", count: 20)
      for path in [
        "/\(up)etc/passwd", "/\(encoded)etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd",
        "/%2fetc%2fpasswd", scratch.at("secret"), "/index.html/\(up)etc/passwd",
        "file:///etc/passwd",
      ] {
        let response = try await exchange(port, path)
        #expect(response.hasPrefix("HTTP/1.1 40"), "\(path)")
        #expect(!response.contains("root:") && !response.contains("a secret"))
      }
    }
  }

  @Test("says clearly that a port is taken")
  func busy() async throws {
    try await serving(stage()) { port in
      let second = try Server(Stage(run: "s"), port: port)
      await #expect(throws: PreviewError.portTaken(port)) { try await second.run { _ in } }
    }
    #expect(
      PreviewError.portTaken(8765).description
        == "port 8765 is taken by another program; choose another one with '--port', or any that "
        + "is free with '--port 0'")
  }

  @Test("tells a page where things stand, and then what changes")
  func events() async throws {
    let stage = stage()
    let problem = Problem(
      severity: "error", file: "a.md", line: 3, words: "a.md:3: error: x", excerpt: "  3 | y\n")
    stage.say(Complaint(problems: [problem], isCurrent: false))
    try await serving(stage) { port in
      let client = try Client(port)
      client.send("GET /.fieldbook/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let head = await client.receive(to: "\r\n\r\n")
      #expect(head.contains("Content-Type: text/event-stream\r\n"))
      #expect(head.contains("Cache-Control: no-store\r\n"))
      let greeting = await client.receive(to: "\n\n\r\n")
      #expect(greeting.contains("event: greeting\ndata: {"))
      #expect(greeting.contains(#""version":"r.1""#))
      #expect(greeting.contains(#""words":"a.md:3: error: x""#))
      #expect(greeting.contains(#""excerpt":"  3 | y\n""#))
      stage.show(["index.html": Array("other".utf8), "b.html": []], below: "/")
      #expect(
        await client.receive(to: "\n\n\r\n").contains(
          """
          event: update
          data: {"changed":["b.html","index.html"],"removed":["a.js"],"version":"r.2"}
          """))
      stage.report([RunningBlock(page: "a.html", id: "fig", done: 1, total: 4)])
      #expect(
        await client.receive(to: "\n\n\r\n").contains(
          #"event: progress"# + "\n" + #"data: [{"done":1,"id":"fig","page":"a.html","total":4}]"#))
      stage.say(Complaint())
      #expect(
        await client.receive(to: "\n\n\r\n").contains(
          "event: complaint\ndata: {\"isCurrent\":true,\"problems\":[]}\n"))
    }
  }

  @Test("does not speak where nothing has changed")
  func silence() async throws {
    let stage = stage()
    let heard = Collector<[UInt8]>()
    let listening = Task { for await event in stage.listen() { await heard.add(event) } }
    _ = try await heard.settled(.milliseconds(50), atLeast: 1)
    stage.show(["index.html": Array("home".utf8), "a.js": Array("1".utf8)], below: "/")
    stage.say(Complaint())
    stage.report([])
    #expect(try await heard.settled(.milliseconds(100)).count == 1)
    listening.cancel()
    await listening.value
    #expect(stage.listeners == 0)
  }

  @Test("forgets a page that has gone")
  func gone() async throws {
    let stage = stage()
    try await serving(stage) { port in
      do {
        let client = try Client(port)
        client.send("GET /.fieldbook/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = await client.receive(to: "event: greeting")
        #expect(stage.listeners == 1)
      }
      let end = ContinuousClock.now + .seconds(10)
      while stage.listeners > 0, ContinuousClock.now < end {
        stage.breathe()
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(stage.listeners == 0)
    }
  }
}
