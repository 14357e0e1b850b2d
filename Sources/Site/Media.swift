/// The files that stand beside the notes: pictures, and whatever else notes link to.
public struct Media: Sendable {
  /// The content of the file at a path from the folder of notes, or nil where there is none.
  public var read: @Sendable (_ path: String) -> [UInt8]?
  /// The paths of all files, for suggestions where one is missing.
  public var paths: [String]

  /// The files that `read` and `paths` tell of.
  public init(paths: [String], read: @escaping @Sendable (_ path: String) -> [UInt8]?) {
    self.paths = paths
    self.read = read
  }

  /// The files in `folder` on the disk, hidden ones and those in hidden folders left out.
  public init(folder: String) {
    self.init(paths: Self.paths(in: folder)) { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return isHidden ? nil : Disk.read(folder + "/" + path)
    }
  }

  private static func paths(in folder: String) -> [String] {
    var found: [String] = []
    var folders = [""]
    while let prefix = folders.popLast() {
      let names = (try? Disk.names(in: folder + "/" + prefix)) ?? []
      for name in names where !name.hasPrefix(".") {
        switch Disk.entry(at: folder + "/" + prefix + name) {
        case .folder: folders.append(prefix + name + "/")
        case .file: found.append(prefix + name)
        case .nothing, .other: break
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// No files.
  public static let none = Media(paths: []) { _ in nil }
}
