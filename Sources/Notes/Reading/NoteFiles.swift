import Foundation

/// The two things that are asked of the world in which notes stand.
public struct NoteFiles: Sendable {
  /// The names of what stands in a folder, in any order; nil where there is no such folder.
  public var list: @Sendable (_ folder: String) -> [Entry]?
  /// The bytes of a file; nil where it cannot be read.
  public var read: @Sendable (_ file: String) -> [UInt8]?

  /// Something that stands in a folder.
  public struct Entry: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Whether it is a folder.
    public var isFolder: Bool

    /// An entry called `name`.
    public init(name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  /// A world in which these two questions are answered.
  public init(
    list: @escaping @Sendable (_ folder: String) -> [Entry]?,
    read: @escaping @Sendable (_ file: String) -> [UInt8]?
  ) {
    self.list = list
    self.read = read
  }

  /// The disk; paths are relative to the working directory.
  ///
  /// A link to a folder is no folder, so that no folder stands within itself.
  public static let disk = NoteFiles(
    list: { folder in
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        return nil
      }
      return names.map { name in
        let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
        let type = attributes?[.type] as? FileAttributeType
        return Entry(name: name, isFolder: type == .typeDirectory)
      }
    },
    read: { file in FileManager.default.contents(atPath: file).map { [UInt8]($0) } })
}

extension NoteFiles {
  /// The notes below `folder`, as paths relative to it, in the order of their names: every file
  /// `….md` whose name, and whose folders' names, start with neither a dot nor an underscore.
  func notes(in folder: String) -> [String] {
    var notes: [String] = []
    var folders = [""]
    while let path = folders.popLast() {
      for entry in list(path.isEmpty ? folder : "\(folder)/\(path)") ?? [] {
        guard !entry.name.hasPrefix("."), !entry.name.hasPrefix("_") else { continue }
        let inner = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
        if entry.isFolder {
          folders.append(inner)
        } else if entry.name.hasSuffix(".md"), entry.name.count > 3 {
          notes.append(inner)
        }
      }
    }
    return notes.sorted(by: precedes)
  }
}
