import Foundation
import Synchronization

/// A thread with room for a program that nests deep: other threads' stacks can be as small as half a
/// megabyte.
enum RoomyThread {
  /// What `work` returns, run on a thread of its own.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    let outcome = Outcome<Value>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let value = work()
      outcome.value.withLock { $0 = value }
      done.signal()
    }
    thread.stackSize = 16 << 20
    thread.start()
    done.wait()
    guard let value = outcome.value.withLock({ $0 }) else {
      preconditionFailure("the thread ended without a value")
    }
    return value
  }

  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
