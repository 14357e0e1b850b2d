import Foundation

/// The files and folders below a folder that matter, links to folders not followed.
struct FolderScan {
  /// The paths of all files, from the folder.
  private(set) var files: [String] = []
  /// The paths of the folder itself (empty) and of all folders below it.
  private(set) var folders: [String] = []

  /// What there is in `folder`, at `path` and below.
  init(of folder: String, at path: String = "") {
    var waiting = [path]
    while let path = waiting.popLast() {
      guard let stream = opendir(path.isEmpty ? folder : "\(folder)/\(path)") else { continue }
      defer { closedir(stream) }
      folders.append(path)
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard WatchedName.matters(name) else { continue }
        let inner = path.isEmpty ? name : "\(path)/\(name)"
        var status = stat()
        guard lstat("\(folder)/\(inner)", &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: waiting.append(inner)
        case S_IFREG, S_IFLNK: files.append(inner)
        default: break
        }
      }
    }
  }
}
