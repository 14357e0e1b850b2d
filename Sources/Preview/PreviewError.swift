/// Why there can be no preview.
public enum PreviewError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another program listens on the port.
  case portTaken(UInt16)
  /// The system lets us not listen on the port, and says why.
  case cannotListen(UInt16, reason: String)
  /// The folder to watch cannot be watched.
  case cannotWatch(String, reason: String)

  /// One sentence for the person at the terminal.
  public var description: String {
    switch self {
    case .portTaken(let port):
      "port \(port) is taken by another program; choose another one with '--port', or any that is "
        + "free with '--port 0'"
    case .cannotListen(let port, let reason): "cannot listen on port \(port): \(reason)"
    case .cannotWatch(let folder, let reason): "cannot watch '\(folder)': \(reason)"
    }
  }
}
