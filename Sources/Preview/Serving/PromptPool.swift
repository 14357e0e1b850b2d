import FlyingFox
import FlyingSocks

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A pool of sockets that send what they have at once.
///
/// FlyingFox sends the head and the body of a response one after the other. Unless told not to, the
/// system holds the second back until the browser has confirmed the first, which browsers put off
/// for 40 ms. FlyingFox has no setting for that; but every socket comes by here.
struct PromptPool<Pool: AsyncSocketPool>: AsyncSocketPool {
  private let pool: Pool

  /// A pool that works like `pool`, but promptly.
  init(_ pool: Pool) { self.pool = pool }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // A listening socket refuses on some systems and hands it on to its connections on others.
    try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
