import FlyingFox
import FlyingSocks
import Foundation

/// Serves a stage on this machine's loopback, to nobody else.
struct Server {
  private let server: HTTPServer
  private let port: UInt16

  /// A server of what `stage` shows, on `port` of 127.0.0.1; 0 stands for any that is free.
  init(_ stage: Stage, port: UInt16) throws {
    self.port = port
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port),
      pool: PromptPool(HTTPServer.defaultPool()), logger: .disabled,
      handler: Handler(stage: stage))
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter ready: Told the port once the server listens.
  /// - Throws: A `PreviewError` where the port cannot be had.
  func run(ready: @escaping @Sendable (UInt16) -> Void) async throws {
    do {
      try await withThrowingTaskGroup(of: Void.self) { [server] group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening()
          if case .ip4(_, let port) = await server.listeningAddress { ready(port) }
        }
        try await group.waitForAll()
      }
    } catch SocketError.failed(_, let number, _) where number == EADDRINUSE {
      throw PreviewError.portTaken(port)
    } catch SocketError.failed(_, _, let reason) {
      throw PreviewError.cannotListen(port, reason: reason)
    }
  }
}

/// Answers requests from what the stage shows at that moment.
private struct Handler: HTTPHandler {
  let stage: Stage

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let question = Question(
      method: request.method.rawValue, target: request.target.path(), host: request.headers[.host])
    let isForEvents = question.names?.joined(separator: "/") == LiveScript.events
    let reply = stage.stand.reply(to: question)
    guard isForEvents, reply.status != 403, question.method == "GET" else {
      return response(reply, withBody: question.method != "HEAD")
    }
    var response = HTTPResponse(
      statusCode: .ok, headers: headers("text/event-stream"),
      body: HTTPBodySequence(from: Chunks(stream: stage.listen())))
    // The stream ends with its connection.
    response.headers[.connection] = "close"
    return response
  }

  private func response(_ reply: Reply, withBody: Bool) -> HTTPResponse {
    var headers = headers(reply.type)
    if let location = reply.location { headers[.location] = location }
    if reply.status == 405 { headers[HTTPHeader("Allow")] = "GET, HEAD" }
    headers[.contentLength] = "\(reply.body.count)"
    let body = withBody ? Data(reply.body) : Data()
    return HTTPResponse(
      statusCode: HTTPStatusCode(reply.status, phrase: Self.phrases[reply.status] ?? ""),
      headers: headers, body: HTTPBodySequence(data: body, suggestedBufferSize: 1 << 20))
  }

  private func headers(_ type: String) -> HTTPHeaders {
    var headers: HTTPHeaders = [.contentType: type]
    for (name, value) in Reply.guards { headers[HTTPHeader(name)] = value }
    return headers
  }

  private static let phrases = [
    200: "OK", 302: "Found", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 503: "Service Unavailable",
  ]
}

/// A stream of events as the body of a response; each event is sent at once.
private struct Chunks: AsyncBufferedSequence {
  typealias Element = UInt8
  let stream: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(events: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<[UInt8]>.Iterator

    /// Nobody asks for single bytes of a chunked body.
    mutating func next() async throws -> UInt8? { nil }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? { await events.next() }
  }
}
