/// Why a site is not published.
enum PublishingRefusal: Error, Hashable, CustomStringConvertible {
  /// The notes in the working tree are not those of the last commit.
  case uncommitted([String])
  /// The site says that it stands at the first address; it would stand at the second.
  case otherAddress(String, place: String)
  /// The site that stands there says that it stands at the second address.
  case otherSite(String, there: String)
  /// The place holds something that we did not write.
  case foreign(place: String, file: String)
  /// The branch is the one that somebody works on.
  case branchInUse(String)
  /// The notes are in no repository.
  case noRepository
  /// There is no remote repository of this name.
  case noRemote(String)
  /// A program that is needed is not there.
  case noProgram(String)
  /// A program failed, with these words.
  case programFailed(String, String)

  var description: String {
    switch self {
    case .uncommitted(let files):
      "these notes are not committed: \(Self.list(files)); commit them, or publish them all the "
        + "same with '--allow-uncommitted'"
    case .otherAddress(let address, let place):
      "'url' in course.yml is \(address), but the site would stand at \(place); correct it, or "
        + "publish all the same with '--any-address'"
    case .otherSite(let address, let there):
      "'url' in course.yml is \(address), but the site that stands there is that of \(there); "
        + "publish elsewhere, or all the same with '--any-address'"
    case .foreign(let place, let file):
      "\(place) holds '\(file)', which fieldbook did not write; publish elsewhere, or move it away"
    case .branchInUse(let branch):
      "the branch '\(branch)' is checked out; a site needs a branch of its own"
    case .noRepository: "the notes are in no git repository; '--folder' or '--host' need none"
    case .noRemote(let name): "there is no remote repository '\(name)'; 'git remote' lists them"
    case .noProgram(let name): "the program '\(name)' is needed and not installed"
    case .programFailed(let command, let words): "'\(command)' failed: \(words)"
    }
  }

  private static func list(_ files: [String]) -> String {
    let more = files.count - 5
    return files.prefix(5).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
