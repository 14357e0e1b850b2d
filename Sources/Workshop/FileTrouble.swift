import Foundation

/// What the file system says of a failure, in one sentence with the file's name.
package func fileTrouble(_ error: any Error) -> String {
  let error = error as NSError
  let path = error.userInfo[NSFilePathErrorKey] as? String
  let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError
  let reason =
    (underlying?.domain == NSPOSIXErrorDomain ? underlying : nil)
    .map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription
  return path.map { "'\($0)': \(reason)" } ?? reason
}
