import Foundation
import Site

/// A branch that holds nothing but a site, as hosts such as GitHub Pages read it.
///
/// Neither the working tree nor the index nor a local branch is touched where there is a remote
/// repository: the new commit goes straight there.
struct BranchPlace: PublishingPlace {
  private let repository: GitRepository
  private let branch: String
  private let remote: String?
  private let words: String
  private var tip: String?
  private var site: [SiteFile] = []
  private var kept: [String: GitEntry] = [:]

  /// The branch called `branch` of a remote of `repository`, or of its own where it has none.
  ///
  /// - Parameter words: What the commit says.
  init(_ branch: String, of repository: GitRepository, remote: String?, saying words: String) throws
  {
    self.repository = repository
    self.branch = branch
    self.remote = try repository.remote(named: remote)
    self.words = words
    if try repository.isCheckedOut(branch) {
      throw PublishingRefusal.branchInUse(branch)
    }
  }

  var name: String { "branch '\(branch)'" + (remote.map { " of \($0)" } ?? "") }

  /// The address that GitHub gives the pages of a repository, or the one that the branch names.
  var address: PlaceAddress? {
    get throws {
      if let tip, let domain = try repository.content(of: "CNAME", in: tip) {
        let host = String(decoding: domain, as: UTF8.self)
          .trimmingCharacters(in: .whitespacesAndNewlines)
        return .whole("https://\(host)/")
      }
      let addresses = try remote.map { try repository.addresses(ofRemote: $0) } ?? []
      return addresses.lazy.compactMap(Self.pages).first.map { .whole($0) }
    }
  }

  /// Where GitHub shows the pages of the repository at `address`.
  static func pages(of address: String) -> String? {
    let pattern =
      #/(?:https?://|ssh://|git://)?(?:[^@/]*@)?github\.com(?::\d+)?[:/]([^/]+)/([^/]+?)(?:\.git)?/?/#
    guard let match = address.wholeMatch(of: pattern.ignoresCase()) else { return nil }
    let (owner, name) = (match.output.1.lowercased(), match.output.2)
    return name.lowercased() == "\(owner).github.io"
      ? "https://\(owner).github.io/" : "https://\(owner).github.io/\(name)/"
  }

  mutating func survey(_ files: [SiteFile]) throws -> PlaceSurvey {
    // Without this file GitHub leaves out what starts with an underscore.
    site = Manifest.adding(to: files + [SiteFile(path: ".nojekyll", bytes: [])])
    tip = try repository.tip(of: branch, on: remote)
    var old: [String: GitEntry] = [:]
    var survey = PlaceSurvey()
    if let tip {
      old = try repository.files(of: tip)
      survey.firstPage = try repository.content(of: "index.html", in: tip)
      let manifest = try repository.content(of: Manifest.path, in: tip)
      if manifest == nil, let file = old.keys.min() {
        throw PublishingRefusal.foreign(place: name, file: file)
      }
      let ours = Manifest.paths(in: manifest ?? [])
      kept = old.filter { !ours.contains($0.key) && $0.key != ".nojekyll" }
      if let file = site.first(where: { kept[$0.path] != nil }) {
        throw PublishingRefusal.foreign(place: name, file: file.path)
      }
    }
    let new = try entries(keeps: false)
    survey.added = new.keys.filter { old[$0] == nil }.sorted()
    survey.changed = new.filter { old[$0.key].map(\.name) != $0.value.name && old[$0.key] != nil }
      .keys.sorted()
    survey.removed = old.keys.filter { new[$0] == nil && kept[$0] == nil }.sorted()
    return survey
  }

  mutating func publish() throws {
    let files = try entries(keeps: true).merging(kept) { $1 }
    let commit = try repository.commit(files, after: tip, saying: words)
    try repository.move(branch, on: remote, from: tip, to: commit)
  }

  /// The site's files as the repository names their contents.
  private func entries(keeps: Bool) throws -> [String: GitEntry] {
    let folder = try TemporaryFolder()
    try site.write(to: folder.path)
    let paths = site.map(\.path)
    let names = try repository.names(of: paths, in: folder.path, keeps: keeps)
    return Dictionary(
      uniqueKeysWithValues: zip(paths, names).map { ($0, GitEntry(mode: "100644", name: $1)) })
  }
}

extension [SiteFile] {
  /// Writes the files to a folder of our own.
  func write(to folder: String) throws {
    for file in self {
      let url = URL(filePath: "\(folder)/\(file.path)", directoryHint: .notDirectory)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
