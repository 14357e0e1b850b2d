extension Publication {
  /// What publishing would do, file by file.
  package struct Changes: Hashable, Sendable {
    /// The files that are new.
    package var added: [String] = []
    /// The files with other content.
    package var changed: [String] = []
    /// The files that will be gone.
    package var removed: [String] = []
  }

  /// How `files` differ from what stands in the folder, of which nothing is touched.
  ///
  /// - Throws: A `PublicationError` where something else than a site of ours stands there.
  package func survey(_ files: [SiteFile]) throws(PublicationError) -> Changes {
    let files = Manifest.adding(to: files)
    var changes = Changes()
    guard Disk.entry(at: folder) != .nothing else {
      changes.added = files.map(\.path)
      return changes
    }
    let site = try SiteFolder(folder)
    var gone = Set(try site.files() ?? [])
    for file in files {
      if gone.remove(file.path) == nil {
        changes.added.append(file.path)
      } else if !Disk.file(at: site.path + "/" + file.path, holds: file.bytes) {
        changes.changed.append(file.path)
      }
    }
    changes.removed = gone.sorted()
    return changes
  }
}
