#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The calls of the operating system that publishing needs, with errors that name the path.
enum Disk {
  /// What stands at a path.
  enum Entry {
    case nothing, file, folder, other
  }

  /// What stands at `path` itself, links not followed.
  static func entry(at path: String) -> Entry {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The path with every link resolved, or nil where nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The names in a folder, in the order of their bytes, without `.` and `..`.
  static func names(in folder: String) throws(PublicationError) -> [String] {
    guard let stream = opendir(folder) else { throw .failed("read", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the regular file at `path` holds exactly `bytes`.
  static func file(at path: String, holds bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return contents(of: descriptor, count: bytes.count) == bytes
  }

  /// The content of the file at `path`, or nil where it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    // Without O_NONBLOCK a pipe would keep us waiting for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return contents(of: descriptor, count: Int(status.st_size))
  }

  private static func contents(of descriptor: Int32, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while let base = buffer.baseAddress, filled < count {
        #if canImport(Darwin)
        let got = Darwin.read(descriptor, base + filled, count - filled)
        #elseif canImport(Musl)
        let got = Musl.read(descriptor, base + filled, count - filled)
        #else
        let got = Glibc.read(descriptor, base + filled, count - filled)
        #endif
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        filled += got
      }
    }
  }

  /// Writes a new file; what stands at `path` already is an error.
  static func create(_ path: String, holding bytes: [UInt8]) throws(PublicationError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .failed("write", path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = PublicationError.failed("write", path)
        close(descriptor)
        throw error
      }
      written += count
    }
    // A full disk may first be told here.
    guard close(descriptor) == 0 else { throw .failed("write", path) }
  }

  /// Makes the folder at `path`.
  static func makeFolder(_ path: String) throws(PublicationError) {
    guard mkdir(path, 0o777) == 0 else { throw .failed("make the folder", path) }
  }

  /// Gives the file at `old` a second name; false where the file system has no such links.
  static func link(_ old: String, to new: String) -> Bool {
    linkat(AT_FDCWD, old, AT_FDCWD, new, 0) == 0
  }

  /// Gives the file at `new` the modification time of the file at `old`.
  static func copyTime(from old: String, to new: String) {
    var status = stat()
    guard lstat(old, &status) == 0 else { return }
    #if canImport(Darwin)
    let times = [status.st_atimespec, status.st_mtimespec]
    #else
    let times = [status.st_atim, status.st_mtim]
    #endif
    _ = utimensat(AT_FDCWD, new, times, 0)
  }

  /// Renames `old` to `new`.
  static func move(_ old: String, to new: String) throws(PublicationError) {
    guard rename(old, new) == 0 else { throw .failed("rename to '\(new)'", old) }
  }

  /// Removes the file or the folder with all it holds; links are removed, not followed.
  static func remove(_ path: String) throws(PublicationError) {
    if entry(at: path) == .folder {
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard rmdir(path) == 0 else { throw .failed("remove", path) }
    } else {
      guard unlink(path) == 0 || errno == ENOENT else { throw .failed("remove", path) }
    }
  }
}
