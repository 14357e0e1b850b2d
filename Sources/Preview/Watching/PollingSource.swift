import Foundation

/// Finds changes by looking again and again, where the system has no better way.
struct PollingSource: ChangeSource {
  private let folder: String
  private var stamps: [String: Stamp]

  /// How long to wait between two looks, in milliseconds.
  private static let pause = 100

  private struct Stamp: Hashable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
    var node: UInt64
  }

  /// A watch over the files below `folder`.
  init(of folder: String) {
    self.folder = folder
    stamps = Self.stamps(in: folder)
  }

  mutating func changes(within milliseconds: Int) -> [Change] {
    usleep(UInt32(min(milliseconds, Self.pause)) * 1000)
    let now = Self.stamps(in: folder)
    defer { stamps = now }
    let settled = now.filter { stamps[$0.key] != $0.value }.map { Change.settled($0.key) }
    let vanished = stamps.keys.filter { now[$0] == nil }.map { Change.vanished($0) }
    return settled + vanished
  }

  private static func stamps(in folder: String) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for path in FolderScan(of: folder).files {
      var status = stat()
      guard stat("\(folder)/\(path)", &status) == 0 else { continue }
      #if canImport(Darwin)
      let time = status.st_mtimespec
      #else
      let time = status.st_mtim
      #endif
      stamps[path] = Stamp(
        size: Int(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec,
        node: UInt64(status.st_ino))
    }
    return stamps
  }
}
