import Foundation
import Testing

@Suite("Publishing")
struct PublishTests {
  /// A small course in a repository, with a bare one to publish to.
  private struct Author {
    let course: SmallCourse
    let bare: URL

    init(_ files: [String: String] = [:]) throws {
      course = try SmallCourse(files.merging([".gitignore": ".fieldbook/\nremote.git/\n"]) { $1 })
      bare = course.root.appending(path: "remote.git")
      for arguments in [
        ["init", "--quiet", "--initial-branch=main"], ["init", "--quiet", "--bare", "remote.git"],
        ["config", "user.name", "An author"], ["config", "user.email", "author@example.org"],
        ["remote", "add", "origin", "./remote.git"],
      ] { try git(arguments) }
      try commit()
    }

    /// What `git` says.
    @discardableResult
    func git(_ arguments: [String], in folder: URL? = nil) throws -> String {
      let transcript = try run(
        URL(filePath: "/usr/bin/env"), ["git"] + arguments, in: folder ?? course.root)
      try #require(transcript.status == 0, "\(arguments): \(transcript.errors)")
      return transcript.output
    }

    func commit() throws {
      try git(["add", "--all"])
      try git(["commit", "--quiet", "--message", "Notes"])
    }

    /// The files of a branch of the bare repository, with their content.
    func published(_ branch: String = "gh-pages") throws -> [String: Data] {
      let paths = try git(["ls-tree", "-r", "-z", "--name-only", branch], in: bare).split(
        separator: "\0")
      var files: [String: Data] = [:]
      for path in paths where !path.hasSuffix(".woff2") {
        let content = try git(["cat-file", "blob", "\(branch):\(path)"], in: bare)
        files[String(path)] = Data(content.utf8)
      }
      return files
    }

    /// Publishes, and expects a refusal with these words.
    func refuses(_ words: String, _ arguments: String...) throws {
      let transcript = try run(Repository.tool, ["publish"] + arguments, in: course.root)
      #expect(transcript.status == 1)
      #expect(transcript.errors.contains(words), "\(transcript.errors)")
    }

    func publish(_ arguments: String...) throws -> String {
      let transcript = try run(Repository.tool, ["publish", "--yes"] + arguments, in: course.root)
      try #require(transcript.status == 0, "\(transcript.errors)")
      return transcript.output
    }
  }

  /// A remote shell that stays on this machine, whoever and whatever it is asked for.
  private let anyMachine =
    "#!/bin/sh\n[ \"$1\" = -l ] && shift 2\nshift\nexec sh -c \"$*\"\n"

  /// What text there is in files, so that fonts do not matter.
  private func texts(_ files: [String: Data]) -> [String: Data] {
    files.filter { !$0.key.hasSuffix(".woff2") }
  }

  @Test("A branch holds the site, byte for byte, and nothing else is touched")
  func branch() throws {
    let author = try Author(["notes/a.md": smallLesson])
    let head = try author.git(["rev-parse", "HEAD"])
    let output = try author.publish()
    #expect(output.hasPrefix("branch 'gh-pages' of origin: "))
    #expect(output.contains(" new, 0 changed, 0 removed\n"))
    #expect(output.contains("  + .nojekyll\n"))
    #expect(output.hasSuffix("branch 'gh-pages' of origin: published\n"))
    #expect(try author.git(["status", "--porcelain"]) == "")
    #expect(try author.git(["rev-parse", "HEAD"]) == head)
    #expect(try author.git(["branch", "--list"]) == "* main\n")
    #expect(!FileManager.default.fileExists(atPath: author.course.root.path + "/site"))
    let words = try author.git(["log", "--format=%s", "gh-pages"], in: author.bare)
    #expect(words.hasPrefix("The site as of \(head.prefix(7))"))

    try author.course.build()
    var published = texts(try author.published())
    #expect(published.removeValue(forKey: ".nojekyll") == Data())
    var site = texts(try author.course.site())
    // The list names the file that GitHub needs, too.
    let lists = (
      published.removeValue(forKey: ".fieldbook-site"), site.removeValue(forKey: ".fieldbook-site")
    )
    #expect(lists.0 != nil && lists.1 != nil)
    #expect(published == site)
  }

  @Test("The next time, what changed is shown, and what did not is no commit")
  func again() throws {
    let author = try Author(["notes/a.md": smallLesson, "notes/b.md": "---\ntitle: B\n---\n\nB.\n"])
    _ = try author.publish()
    #expect(try author.publish() == "branch 'gh-pages' of origin: nothing has changed\n")
    try FileManager.default.removeItem(at: author.course.root.appending(path: "notes/b.md"))
    try author.course.edit("notes/a.md", "Some prose.", "Other prose.")
    try author.commit()
    let output = try author.publish()
    #expect(output.contains("  ~ a.html\n"))
    #expect(output.contains("  - b.html\n"))
    #expect(!output.contains("  ~ style.css\n"))
    #expect(try author.published()["b.html"] == nil)
    #expect(try author.git(["rev-list", "--count", "gh-pages"], in: author.bare) == "2\n")
  }

  @Test("What others put on the branch stays, and a branch of others is left alone")
  func others() throws {
    let author = try Author()
    _ = try author.publish()
    let clone = author.course.root.appending(path: ".fieldbook/clone")
    try author.git(["clone", "--quiet", "--branch", "gh-pages", author.bare.path, clone.path])
    try Data("course.example.org\n".utf8).write(to: clone.appending(path: "CNAME"))
    try author.git(["add", "CNAME"], in: clone)
    let identity = ["-c", "user.name=X", "-c", "user.email=x@example.org"]
    try author.git(identity + ["commit", "--quiet", "--message", "A domain"], in: clone)
    try author.git(["push", "--quiet", "origin", "gh-pages"], in: clone)
    try author.course.edit("notes/index.md", "Hello.", "Good day.")
    try author.commit()
    _ = try author.publish()
    #expect(try author.published()["CNAME"] == Data("course.example.org\n".utf8))

    try author.git(["push", "--quiet", "origin", "main:pages"])
    try author.refuses(
      "error: branch 'pages' of origin holds '.gitignore', which fieldbook did not write; publish "
        + "elsewhere, or move it away\n", "--yes", "--branch", "pages")
  }

  @Test("Nothing is published that is not committed, is wrong, or that nobody agreed to")
  func refusals() throws {
    let author = try Author()
    try author.refuses("nothing was published; '--yes' publishes without asking\n")
    try author.course.edit("notes/index.md", "Hello.", "Good day.")
    try author.course.write("notes/new.md", "---\ntitle: New\n---\n\nNew.\n")
    try author.refuses(
      "error: these notes are not committed: notes/index.md, notes/new.md; commit them, or publish "
        + "them all the same with '--allow-uncommitted'\n", "--yes")
    try author.course.edit("notes/new.md", "title: New", "titel: New")
    try author.refuses("did you mean 'title'?", "--yes", "--allow-uncommitted")
    try author.refuses(
      "error: there is no remote repository 'upstream'", "--yes", "--remote", "upstream",
      "--allow-uncommitted")
    #expect(try author.git(["branch", "--list"], in: author.bare) == "")
    try author.course.edit("notes/new.md", "titel: New", "title: New")
    #expect(try author.publish("--allow-uncommitted").contains("  + new.html\n"))
  }

  @Test("Without a remote repository the branch is a local one, and never one in use")
  func local() throws {
    let author = try Author()
    try author.refuses(
      "error: the branch 'main' is checked out; a site needs a branch of its own\n", "--yes",
      "--branch", "main")
    try author.git(["remote", "remove", "origin"])
    #expect(try author.publish().hasSuffix("branch 'gh-pages': published\n"))
    #expect(try author.git(["ls-tree", "--name-only", "gh-pages"]).contains("index.html\n"))
    #expect(try author.git(["symbolic-ref", "--short", "HEAD"]) == "main\n")
    try author.refuses(
      "error: the branch 'main' is checked out; a site needs a branch of its own\n", "--yes",
      "--branch", "main")
  }

  @Test("The address that the course gives itself must be the one of the place")
  func address() throws {
    let author = try Author(["notes/course.yml": "title: C\nurl: https://me.github.io/other/\n"])
    try author.git(["remote", "set-url", "origin", "git@github.com:Me/course.git"])
    try author.git(["config", "url.\(author.bare.path).insteadOf", "git@github.com:Me/course.git"])
    try author.refuses(
      "error: 'url' in course.yml is https://me.github.io/other/, but the site would stand at "
        + "https://me.github.io/course/; correct it, or publish all the same with '--any-address'\n",
      "--yes")
    try author.course.edit("notes/course.yml", "other", "course")
    try author.commit()
    #expect(try author.publish().contains("published"))
    try author.course.edit("notes/course.yml", "me.github.io/course", "c.example.org")
    try author.commit()
    #expect(try author.publish("--any-address").contains("published"))
  }

  @Test("A folder is replaced whole; one of another course, or of other things, is left alone")
  func folder() throws {
    let author = try Author(["notes/course.yml": "title: C\nurl: https://example.org/one/\n"])
    #expect(try author.publish("--folder", "out/www").hasPrefix("'out/www': "))
    try author.course.build()
    #expect(try author.course.site("out/www") == author.course.site())
    #expect(try author.publish("--folder", "out/www") == "'out/www': nothing has changed\n")
    try author.course.edit("notes/course.yml", "/one/", "/two/")
    try author.commit()
    try author.refuses(
      "error: 'url' in course.yml is https://example.org/two/, but the site that stands there is "
        + "that of https://example.org/one/; publish elsewhere, or all the same with "
        + "'--any-address'\n", "--yes", "--folder", "out/www")
    try author.course.write("mine/letter.txt", "Dear")
    let foreign = try author.course.fieldbook("publish", "--yes", "--folder", "mine")
    #expect(foreign.status == 73)
    #expect(foreign.errors.contains("'mine' holds files and is not a site written by fieldbook"))
  }

  @Test("Another machine gets the site through rsync; what else is there stays")
  func host() throws {
    let author = try Author(["notes/a.md": smallLesson])
    // A machine that is this one.
    let shell = author.course.root.appending(path: "remote.git/shell")
    try author.course.write("remote.git/shell", anyMachine)
    chmod(shell.path, 0o755)
    func publish(_ arguments: String...) throws -> Transcript {
      try run(
        URL(filePath: "/usr/bin/env"),
        ["RSYNC_RSH=\(shell.path)", Repository.tool.path, "publish", "--yes"] + arguments,
        in: author.course.root)
    }
    let place = "me@web:\(author.course.root.path)/remote.git/www"
    let first = try publish("--host", place)
    try #require(first.status == 0, "\(first.errors)")
    #expect(first.output.contains(" new, 0 changed, 0 removed\n"))
    #expect(first.output.contains("  + a.html\n"))
    try author.course.build()
    #expect(try author.course.site("remote.git/www") == author.course.site())
    #expect(try publish("--host", place).output == "\(place)/: nothing has changed\n")

    try author.course.write("remote.git/www/mine.txt", "mine")
    try author.course.edit("notes/index.md", "Hello.", "Good day.")
    try FileManager.default.removeItem(at: author.course.root.appending(path: "notes/a.md"))
    try author.commit()
    let second = try publish("--host", place)
    #expect(second.output.contains("  ~ index.html\n") && second.output.contains("  - a.html\n"))
    #expect(!second.output.contains("#"))
    try author.course.build()
    var there = try author.course.site("remote.git/www")
    #expect(there.removeValue(forKey: "mine.txt") == Data("mine".utf8))
    #expect(try there == author.course.site())

    try author.course.write("remote.git/other/letter.txt", "Dear")
    let foreign = try publish("--host", "me@web:\(author.course.root.path)/remote.git/other")
    #expect(foreign.status == 1)
    #expect(foreign.errors.contains("holds 'letter.txt', which fieldbook did not write"))
    #expect(try author.course.read("remote.git/other/letter.txt") == "Dear")
  }

  @Test("A host of another domain is not where the course says it stands")
  func domain() throws {
    let author = try Author(["notes/course.yml": "title: C\nurl: https://example.org/one/\n"])
    let shell = author.course.root.appending(path: "remote.git/shell")
    try author.course.write("remote.git/shell", anyMachine)
    chmod(shell.path, 0o755)
    for (host, status) in [("web", 0), ("www.example.org", 0), ("10.0.0.1", 0), ("example.com", 1)]
    {
      let transcript = try run(
        URL(filePath: "/usr/bin/env"),
        [
          "RSYNC_RSH=\(shell.path)", Repository.tool.path, "publish", "--yes", "--host",
          "\(host):\(author.course.root.path)/remote.git/\(host)",
        ], in: author.course.root)
      #expect(transcript.status == status, "\(host): \(transcript.errors)")
    }
  }

  @Test("A course without a repository can go to a folder, not to a branch")
  func noRepository() throws {
    let course = try SmallCourse()
    let refused = try course.fieldbook("publish", "--yes")
    #expect(refused.status == 1)
    #expect(
      refused.errors
        == "error: the notes are in no git repository; '--folder' or '--host' need none\n")
    #expect(try course.fieldbook("publish", "--yes", "--folder", "www").status == 0)
    #expect(try course.fieldbook("publish", "--folder", "a", "--host", "b:c").status == 64)
  }
}
