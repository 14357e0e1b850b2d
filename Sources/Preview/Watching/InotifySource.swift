#if os(Linux)
#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Hears of changes from Linux.
final class InotifySource: ChangeSource {
  private let folder: String
  private let descriptor: Int32
  /// The watched folders by the system's number for each, as paths from `folder`.
  private var folders: [Int32: String] = [:]
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)

  /// A watch over `folder` and the folders below it.
  ///
  /// - Throws: A `PreviewError` where the system has no more to give.
  init(of folder: String) throws(PreviewError) {
    self.folder = folder
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else {
      throw .cannotWatch(folder, reason: String(cString: strerror(errno)))
    }
    for path in FolderScan(of: folder).folders where !watch(path) {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw .cannotWatch(path.isEmpty ? folder : "\(folder)/\(path)", reason: reason)
    }
  }

  deinit { close(descriptor) }

  private func watch(_ path: String) -> Bool {
    let number = inotify_add_watch(
      descriptor, path.isEmpty ? folder : "\(folder)/\(path)", Self.events)
    if number >= 0 { folders[number] = path }
    // A folder that is gone again needs no watch.
    return number >= 0 || errno == ENOENT || errno == ENOTDIR
  }

  func changes(within milliseconds: Int) -> [Change] {
    if !folders.values.contains("") {
      // The folder itself was away. It is looked for, as nothing tells when it is back.
      var status = stat()
      if stat(folder, &status) == 0 {
        for path in FolderScan(of: folder).folders { _ = watch(path) }
        return [.anything]
      }
    }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Int32(milliseconds)) > 0 else { return [] }
    let count = read(descriptor, &buffer, buffer.count)
    var changes: [Change] = []
    var offset = 0
    while offset + MemoryLayout<inotify_event>.size <= count {
      let (event, name) = buffer.withUnsafeBytes { bytes in
        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        let name = bytes[start..<start + Int(event.len)].prefix { $0 != 0 }
        return (event, String(decoding: name, as: UTF8.self))
      }
      offset += MemoryLayout<inotify_event>.size + Int(event.len)
      changes += self.changes(from: event, named: name)
    }
    return changes
  }

  private func changes(from event: inotify_event, named name: String) -> [Change] {
    func isOne(of events: Int...) -> Bool {
      events.contains { event.mask & UInt32($0) != 0 }
    }
    if isOne(of: Int(IN_Q_OVERFLOW)) { return [.anything] }
    guard let parent = folders[event.wd] else { return [] }
    if isOne(of: Int(IN_IGNORED)) {
      folders[event.wd] = nil
      return parent.isEmpty ? [.anything] : []
    }
    if isOne(of: Int(IN_DELETE_SELF), Int(IN_MOVE_SELF)) {
      guard parent.isEmpty else { return [] }
      forget("")
      return [.anything]
    }
    guard !name.isEmpty, WatchedName.matters(name) else { return [] }
    let path = parent.isEmpty ? name : "\(parent)/\(name)"
    if isOne(of: Int(IN_ISDIR)) {
      if isOne(of: Int(IN_CREATE), Int(IN_MOVED_TO)) { return enter(path) }
      forget(path)
      return [.vanished(path)]
    }
    if isOne(of: Int(IN_CLOSE_WRITE), Int(IN_MOVED_TO)) { return [.settled(path)] }
    return isOne(of: Int(IN_CREATE)) ? [.appeared(path)] : [.vanished(path)]
  }

  /// Watches a folder that is new, and tells of what stands in it already.
  private func enter(_ path: String) -> [Change] {
    let scan = FolderScan(of: folder, at: path)
    for folder in scan.folders { _ = watch(folder) }
    // What came between the look and the watch is seen by looking once more.
    return FolderScan(of: folder, at: path).files.map { .appeared($0) }
  }

  /// Watches a folder, and those below it, no more: what moved away keeps its watch, not its path.
  private func forget(_ path: String) {
    for (number, known) in folders
    where known == path || path.isEmpty || known.hasPrefix(path + "/") {
      inotify_rm_watch(descriptor, number)
      folders[number] = nil
    }
  }
}
#endif
