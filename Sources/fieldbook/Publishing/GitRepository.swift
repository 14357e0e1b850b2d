import Foundation

/// The repository that the notes are in, asked through `git`.
struct GitRepository {
  private let git: Program
  /// The repository's own folder.
  let folder: String

  /// The repository around `notes`; nil where there is none, or no `git`.
  init?(around notes: String) {
    let git = Program(name: "git", folder: notes)
    guard let answer = try? git.answer(["rev-parse", "--absolute-git-dir"]), answer.status == 0
    else { return nil }
    self.git = git
    folder = answer.text
  }

  /// The files among the notes that are not as the last commit has them.
  var uncommitted: [String] {
    get throws {
      let status = try git.run(
        ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--", "."])
      return status.output.split(separator: 0).map {
        String(decoding: $0.dropFirst(3), as: UTF8.self)
      }
    }
  }

  /// The name of the last commit, short; nil before the first.
  var head: String? {
    get throws {
      let answer = try git.answer(["rev-parse", "--short", "--verify", "--quiet", "HEAD"])
      return answer.status == 0 ? answer.text : nil
    }
  }

  /// The remote repository to publish to: the one that is asked for, `origin`, or the only one; nil
  /// where there is none.
  func remote(named name: String?) throws -> String? {
    let remotes = try git.run(["remote"]).text.split(separator: "\n").map(String.init)
    if let name {
      guard remotes.contains(name) else { throw PublishingRefusal.noRemote(name) }
      return name
    }
    return remotes.contains("origin") || remotes.count == 1
      ? (remotes.contains("origin") ? "origin" : remotes[0]) : nil
  }

  /// The addresses of a remote repository: as it is written down, and as git reads it.
  func addresses(ofRemote remote: String) throws -> [String] {
    let written = try ["pushurl", "url"].map {
      try git.answer(["config", "--get", "remote.\(remote).\($0)"]).text
    }
    return written.filter { !$0.isEmpty } + [
      try git.run(["remote", "get-url", "--push", remote]).text
    ]
  }

  /// The last commit of `branch`, from `remote` where there is one; nil where there is no branch.
  func tip(of branch: String, on remote: String?) throws -> String? {
    guard let remote else {
      let answer = try git.answer(
        ["rev-parse", "--verify", "--quiet", "refs/heads/\(branch)^{commit}"])
      return answer.status == 0 ? answer.text : nil
    }
    let heads = try git.run(["ls-remote", "--heads", remote, "refs/heads/\(branch)"]).text
    guard let commit = heads.split(whereSeparator: \.isWhitespace).first.map(String.init) else {
      return nil
    }
    try git.run(["fetch", "--quiet", "--no-tags", remote, "refs/heads/\(branch)"])
    return commit
  }

  /// The files of a commit: their modes and their contents' names by path.
  func files(of commit: String) throws -> [String: GitEntry] {
    let list = try git.run(["ls-tree", "-r", "-z", "--full-tree", commit])
    var files: [String: GitEntry] = [:]
    for line in list.output.split(separator: 0) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      let words = parts[0].split(separator: " ")
      guard parts.count == 2, words.count == 3 else { continue }
      files[String(parts[1])] = GitEntry(mode: String(words[0]), name: String(words[2]))
    }
    return files
  }

  /// The content of the file at `path` of a commit; nil where there is none.
  func content(of path: String, in commit: String) throws -> [UInt8]? {
    let answer = try git.answer(["cat-file", "blob", "\(commit):\(path)"])
    return answer.status == 0 ? [UInt8](answer.output) : nil
  }

  /// The names of the contents of files in a folder, in their order, byte for byte.
  ///
  /// - Parameter keeps: Whether the repository keeps the contents.
  func names(of paths: [String], in folder: String, keeps: Bool) throws -> [String] {
    let git = Program(name: "git", folder: folder, environment: ["GIT_DIR": self.folder])
    let arguments = ["hash-object"] + (keeps ? ["-w"] : []) + ["--no-filters", "--stdin-paths"]
    let list = paths.map { $0 + "\n" }.joined()
    return try git.run(arguments, input: Data(list.utf8)).text.split(separator: "\n").map(
      String.init)
  }

  /// Makes a commit of `files`; no branch, no index and no working tree knows of it.
  func commit(_ files: [String: GitEntry], after parent: String?, saying words: String) throws
    -> String
  {
    let scratch = try TemporaryFolder()
    let git = Program(
      name: "git", folder: git.folder,
      environment: ["GIT_INDEX_FILE": scratch.url("index").path(percentEncoded: false)])
    let entries = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.value.mode) \($0.value.name)\t\($0.key)\0" }.joined()
    try git.run(["update-index", "-z", "--index-info"], input: Data(entries.utf8))
    let tree = try git.run(["write-tree"]).text
    let parents = parent.map { ["-p", $0] } ?? []
    return try git.run(["commit-tree", tree] + parents + ["-m", words]).text
  }

  /// Lets `branch` end with `commit`, where it still ends with `tip`.
  func move(_ branch: String, on remote: String?, from tip: String?, to commit: String) throws {
    if let remote {
      try git.run(["push", "--quiet", remote, "\(commit):refs/heads/\(branch)"])
    } else {
      // All zeros stand for a branch that is not there.
      let none = String(repeating: "0", count: commit.count)
      try git.run(
        ["update-ref", "-m", "fieldbook publish", "refs/heads/\(branch)", commit, tip ?? none])
    }
  }

  /// Whether somebody works on `branch` in one of the repository's working trees.
  func isCheckedOut(_ branch: String) throws -> Bool {
    try git.run(["worktree", "list", "--porcelain"]).text.split(separator: "\n")
      .contains("branch refs/heads/\(branch)")
  }

  /// Whether `name` can be that of a branch.
  static func isGood(branch name: String) -> Bool {
    let answer = try? Program(name: "git").answer(["check-ref-format", "--branch", name])
    return !name.hasPrefix("-") && answer?.status == 0
  }
}

/// A file in a commit: its mode, and the name of its content.
struct GitEntry: Hashable {
  var mode: String
  var name: String
}
