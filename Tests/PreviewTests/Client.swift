import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A connection that sends exactly what it is told to.
///
/// One task at a time uses it.
final class Client: @unchecked Sendable {
  private let socket: Int32
  private var rest: [UInt8] = []

  /// A connection to `port` of this machine.
  init(_ port: UInt16) throws {
    #if canImport(Darwin)
    socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #else
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var time = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafeBytes(of: &address) { bytes in
      connect(
        socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
    }
    guard status == 0 else { throw POSIXError(.ECONNREFUSED) }
  }

  deinit { close(socket) }

  func send(_ text: String) {
    var bytes = Array(text.utf8)
    _ = write(socket, &bytes, bytes.count)
  }

  /// What has come up to and with `end`, or all until the connection is closed.
  func receive(to end: String? = nil) async -> String {
    // A thread that waits here is missed elsewhere: there are only as many as there are cores.
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: self.read(to: end)) }
    }
  }

  private func read(to end: String?) -> String {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end, let range = rest.firstRange(of: Array(end.utf8)) {
        defer { rest.removeSubrange(..<range.upperBound) }
        return String(decoding: rest[..<range.upperBound], as: UTF8.self)
      }
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else {
        defer { rest = [] }
        return String(decoding: rest, as: UTF8.self)
      }
      rest += buffer.prefix(count)
    }
  }
}

/// The whole response to one request.
func exchange(
  _ port: UInt16, _ target: String, method: String = "GET", host: String? = "localhost"
) async throws -> String {
  let client = try Client(port)
  let host = host.map { "Host: \($0)\r\n" } ?? ""
  client.send("\(method) \(target) HTTP/1.1\r\n\(host)Connection: close\r\n\r\n")
  return await client.receive()
}
