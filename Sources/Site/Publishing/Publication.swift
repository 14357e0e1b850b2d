#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Puts a site in place, whole or not at all.
///
/// The files are written into a folder beside the old site, and the two change places in one step.
/// A build that fails or is killed at any moment leaves a whole site (on a file system that cannot
/// exchange folders, there is a moment without one between two renames); what it leaves beside it
/// is removed by the next one. A file that has not changed keeps its modification time, and where
/// nothing has changed nothing is written at all.
public struct Publication: Sendable {
  /// The site's folder.
  public var folder: String
  /// Whether two folders may be exchanged in one step; the other way is for old file systems.
  package var exchanges = true

  /// What publishing did.
  public struct Summary: Hashable, Sendable {
    /// How many files are new or have new content.
    public var written: Int
    /// How many files stayed as they were.
    public var kept: Int
    /// How many files of the old site are gone.
    public var removed: Int
    /// Whether the folder was touched at all.
    public var changedSomething: Bool { written + removed > 0 }

    /// A publication that wrote, kept and removed so many files.
    public init(written: Int, kept: Int, removed: Int) {
      self.written = written
      self.kept = kept
      self.removed = removed
    }
  }

  /// A site that is written and waits beside the old one.
  package struct Staged {
    package var folder: String
    package var summary: Summary
  }

  /// A publication to `folder`, which need not exist yet.
  public init(to folder: String) {
    self.folder = folder
  }

  /// Makes `files`, and nothing else, the content of the folder.
  ///
  /// - Returns: What was written, kept and removed.
  /// - Throws: A `PublicationError` where the folder is not a site of ours or the system refuses;
  ///   the old site is then as it was.
  public func publish(_ files: [SiteFile]) throws(PublicationError) -> Summary {
    let site = try SiteFolder(folder)
    try site.recover()
    let files = Manifest.adding(to: files)
    for file in files where !Manifest.isGood(file.path) { throw .badPath(file.path) }
    let old = try site.files()
    if let old, site.holds(files, among: old) {
      return Summary(written: 0, kept: files.count, removed: 0)
    }
    let staged = try stage(files, over: old ?? [], in: site)
    do {
      try swapIn(staged, for: site)
    } catch {
      try? Disk.remove(staged.folder)
      throw error
    }
    return staged.summary
  }

  /// Writes `files` beside the site; on an error nothing is left behind.
  package func stage(_ files: [SiteFile]) throws(PublicationError) -> Staged {
    let site = try SiteFolder(folder)
    return try stage(Manifest.adding(to: files), over: try site.files() ?? [], in: site)
  }

  private func stage(
    _ files: [SiteFile], over old: [String], in site: SiteFolder
  ) throws(PublicationError) -> Staged {
    let staging = site.beside("new")
    do {
      let summary = try site.write(files, over: old, to: staging)
      return Staged(folder: staging, summary: summary)
    } catch {
      try? Disk.remove(staging)
      throw error.naming(site.path, insteadOf: staging)
    }
  }

  private func swapIn(_ staged: Staged, for site: SiteFolder) throws(PublicationError) {
    guard Disk.entry(at: site.path) != .nothing else {
      return try Disk.move(staged.folder, to: site.path)
    }
    if exchanges, Exchange.swap(staged.folder, site.path) {
      // The new site stands; what cannot be removed now the next build removes.
      try? Disk.remove(staged.folder)
      return
    }
    let aside = site.beside("old")
    try Disk.move(site.path, to: aside)
    do {
      try Disk.move(staged.folder, to: site.path)
    } catch {
      try Disk.move(aside, to: site.path)
      throw error
    }
    try? Disk.remove(aside)
  }
}
