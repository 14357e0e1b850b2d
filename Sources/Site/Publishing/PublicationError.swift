#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Why a site could not be put in place; the site that stood there before is whole.
public enum PublicationError: Error, Hashable, Sendable {
  /// The operating system refused: what was tried, on which path, and its reason.
  case refused(action: String, path: String, reason: String)
  /// The folder holds something and was not written by us.
  case foreignFolder(String)
  /// The folder is ours, but this file in it is not, and it would be lost.
  case foreignFile(String)
  /// Where the folder should be stands something else.
  case notAFolder(String)
  /// No file of a site can have this path.
  case badPath(String)

  /// What the operating system said just now about `action` on `path`.
  static func failed(_ action: String, _ path: String) -> PublicationError {
    .refused(action: action, path: path, reason: String(cString: strerror(errno)))
  }
}

extension PublicationError {
  /// The same error with `site` in place of the folder beside it, of which nobody needs to know.
  func naming(_ site: String, insteadOf staging: String) -> PublicationError {
    guard case .refused(let action, let path, let reason) = self, path.hasPrefix(staging) else {
      return self
    }
    return .refused(
      action: action, path: site + path.dropFirst(staging.count), reason: reason)
  }
}

extension PublicationError: CustomStringConvertible {
  /// One sentence for the person at the terminal.
  public var description: String {
    switch self {
    case .refused(let action, let path, let reason):
      "cannot \(action) '\(path)': \(reason)"
    case .foreignFolder(let path):
      "'\(path)' holds files and is not a site written by fieldbook; "
        + "choose another folder or empty this one"
    case .foreignFile(let path):
      "'\(path)' was not written by fieldbook and would be lost; move it out of the site"
    case .notAFolder(let path):
      "'\(path)' is not a folder; choose another place for the site"
    case .badPath(let path):
      "'\(path)' cannot be the path of a file in a site"
    }
  }
}
