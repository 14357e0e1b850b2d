/// A place in the site (or in the folder of notes, which has the same shape), from its root.
struct SitePath: Hashable {
  /// The names from the root down.
  var parts: [Substring]

  /// The place that `path`, which leads down from the root, names.
  init(down path: String) {
    parts = path.split(separator: "/")
  }

  /// The place that `path`, written in the file at `base`, means; nil where it leads above the root.
  init?(_ path: String, in base: SitePath) {
    self.init(path, from: path.hasPrefix("/") ? [] : Array(base.parts.dropLast()))
  }

  private init?(_ path: String, from folder: [Substring]) {
    parts = folder
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
  }

  /// The path from the root.
  var text: String { parts.joined(separator: "/") }

  /// What leads from the file at `base` to this file, as an address.
  func address(from base: SitePath) -> String {
    Percent.encodedPath(path(from: base))
  }

  /// What leads from the file at `base` to this file.
  func path(from base: SitePath) -> String {
    let folder = base.parts.dropLast()
    let shared = zip(folder, parts.dropLast()).prefix { $0 == $1 }.count
    let up = repeatElement("..", count: folder.count - shared).map { Substring($0) }
    return (up + parts[shared...]).joined(separator: "/")
  }
}
