#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The folder of a published site and its surroundings.
struct SiteFolder {
  /// The folder, links resolved where it is one.
  let path: String
  private let parent: String
  private let name: String

  /// The folder at `path`; the folders above it are made where they are missing.
  init(_ path: String) throws(PublicationError) {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let isPlain = !["", ".", ".."].contains(last) && Disk.entry(at: path) != .other
    if !isPlain {
      guard let real = Disk.resolved(path) else { throw .failed("follow", path) }
      path = real
    }
    guard let name = path.split(separator: "/").last.map(String.init) else {
      throw .foreignFolder(path)
    }
    let above = path.dropLast(name.utf8.count)
    self.path = path
    self.name = name
    parent = above.isEmpty ? "." : String(above)
    try Self.makeFolders(to: parent)
  }

  private static func makeFolders(to path: String) throws(PublicationError) {
    var reached = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      reached += part
      if Disk.entry(at: reached) == .nothing { try Disk.makeFolder(reached) }
      reached += "/"
    }
  }

  /// The path beside the site for this process's folder of a kind: `new` or `old`.
  func beside(_ kind: String) -> String {
    inParent(".\(name).\(kind)-\(getpid())")
  }

  private func inParent(_ name: String) -> String {
    parent == "." ? name : parent.hasSuffix("/") ? parent + name : parent + "/" + name
  }

  /// Sets right what a killed build left: a site moved aside comes back, the rest is removed.
  func recover() throws(PublicationError) {
    for kind in ["old", "new"] {
      let prefix = ".\(name).\(kind)-"
      for leftover in try Disk.names(in: parent) where leftover.hasPrefix(prefix) {
        guard let process = pid_t(leftover.dropFirst(prefix.count)), !isAtWork(process) else {
          continue
        }
        if kind == "old", Disk.entry(at: path) == .nothing {
          try Disk.move(inParent(leftover), to: path)
        } else {
          try Disk.remove(inParent(leftover))
        }
      }
    }
  }

  private func isAtWork(_ process: pid_t) -> Bool {
    process != getpid() && (kill(process, 0) == 0 || errno == EPERM)
  }

  /// The paths of the site's files, or nil where no site stands yet.
  ///
  /// - Throws: `PublicationError` where something else than a site of ours stands there.
  func files() throws(PublicationError) -> [String]? {
    switch Disk.entry(at: path) {
    case .nothing: return nil
    case .file, .other: throw .notAFolder(path)
    case .folder: break
    }
    var found: [String] = []
    try list(path, prefix: "", into: &found)
    if found.isEmpty { return nil }
    guard let bytes = Disk.read(path + "/" + Manifest.path) else { throw .foreignFolder(path) }
    let ours = Manifest.paths(in: bytes)
    for file in found where !ours.contains(file) { throw .foreignFile(path + "/" + file) }
    return found
  }

  /// Adds every file under `folder`, except what the Finder leaves wherever it looks.
  private func list(
    _ folder: String, prefix: String, into found: inout [String]
  ) throws(PublicationError) {
    for name in try Disk.names(in: folder) where name != ".DS_Store" {
      if Disk.entry(at: folder + "/" + name) == .folder {
        try list(folder + "/" + name, prefix: prefix + name + "/", into: &found)
      } else {
        found.append(prefix + name)
      }
    }
  }

  /// Whether the site consists of exactly `files`; `old` are the paths it has.
  func holds(_ files: [SiteFile], among old: [String]) -> Bool {
    Set(old) == Set(files.map(\.path))
      && files.allSatisfy { Disk.file(at: path + "/" + $0.path, holds: $0.bytes) }
  }

  /// Writes `files` to the new folder `staging`; those the site has already are linked, not copied.
  func write(
    _ files: [SiteFile], over old: [String], to staging: String
  ) throws(PublicationError) -> Publication.Summary {
    let known = Set(old)
    var summary = Publication.Summary(written: 0, kept: 0, removed: 0)
    var folders: Set<Substring> = []
    try Disk.makeFolder(staging)
    for file in files {
      for end in file.path.indices where file.path[end] == "/" {
        guard folders.insert(file.path[..<end]).inserted else { continue }
        try Disk.makeFolder(staging + "/" + file.path[..<end])
      }
      let standing = path + "/" + file.path
      let target = staging + "/" + file.path
      if known.contains(file.path), Disk.file(at: standing, holds: file.bytes) {
        summary.kept += 1
        if Disk.link(standing, to: target) { continue }
        try Disk.create(target, holding: file.bytes)
        Disk.copyTime(from: standing, to: target)
      } else {
        summary.written += 1
        try Disk.create(target, holding: file.bytes)
      }
    }
    summary.removed = known.subtracting(files.map(\.path)).count
    return summary
  }
}
