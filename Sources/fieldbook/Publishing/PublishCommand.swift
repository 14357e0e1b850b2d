import ArgumentParser
import Building
import Foundation
import Notes
import Site

/// `fieldbook publish`: the site to where readers find it.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Build the site and put it where readers find it.",
    discussion: """
      To a branch of the notes' git repository, 'gh-pages' unless another is named; to a folder; or \
      to another machine through rsync. It builds afresh, and refuses where the notes have errors, \
      warnings or changes that are not committed, or where 'url' in course.yml is not the address of \
      the place. It shows what will change, and asks.

      EXAMPLE:
        fieldbook publish
        fieldbook publish --folder /var/www/course
        fieldbook publish --host me@example.org:www/course --yes
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var shown: SolutionOptions

  @Option(help: "The branch of the site; without it, gh-pages.")
  var branch: String?

  @Option(help: "The remote repository of the branch; without it, origin or the only one.")
  var remote: String?

  @Option(help: "A folder to publish to instead.")
  var folder: String?

  @Option(help: ArgumentHelp("A folder of another machine instead.", valueName: "host:folder"))
  var host: String?

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(help: "Publish notes although they are not committed.")
  var allowUncommitted = false

  @Flag(help: "Publish although 'url' in course.yml is another address.")
  var anyAddress = false

  func validate() throws {
    let isBranch = branch != nil || remote != nil
    if [isBranch, folder != nil, host != nil].count(where: \.self) > 1 {
      throw ValidationError("A site goes to a branch, to a folder or to a host: give one of them.")
    }
    if folder?.isEmpty == true { throw ValidationError("'--folder' takes the name of a folder.") }
    if let host, host.isEmpty || host.hasPrefix("-") {
      throw ValidationError("'--host' takes a place such as me@example.org:www, not '\(host)'.")
    }
    if let branch, !GitRepository.isGood(branch: branch) {
      throw ValidationError("'\(branch)' cannot be the name of a branch.")
    }
  }

  func run() async throws {
    do {
      try await publish()
    } catch let refusal as PublishingRefusal {
      Console.say("error: \(refusal)")
      throw Ending.refused
    }
  }

  private func publish() async throws {
    let repository = GitRepository(around: options.notes)
    let uncommitted = try repository?.uncommitted ?? []
    if !allowUncommitted, !uncommitted.isEmpty { throw PublishingRefusal.uncommitted(uncommitted) }
    var place = try place(in: repository, isClean: uncommitted.isEmpty)
    var builder = Builder(options)
    let built = try await builder.buildAndTell(BuildRequest(solutions: shown.solutions))
    if !built.diagnostics.isEmpty {
      Console.say("error: a site with warnings is not published")
      throw Ending.faultyNotes
    }
    let survey = try place.survey(built.files)
    if !anyAddress {
      try AddressCheck.check(built.address, at: place.address, over: survey.firstPage)
    }
    if survey.isEmpty { return print("\(place.name): nothing has changed") }
    for line in survey.lines(for: place.name) { print(line) }
    guard yes || Self.agrees() else {
      Console.say("nothing was published; '--yes' publishes without asking")
      throw Ending.refused
    }
    try place.publish()
    print("\(place.name): published")
  }

  /// Where the options say.
  private func place(in repository: GitRepository?, isClean: Bool) throws -> any PublishingPlace {
    if let folder { return FolderPlace(folder) }
    if let host { return try HostPlace(host) }
    guard let repository else { throw PublishingRefusal.noRepository }
    let words = try repository.head.map {
      "The site as of \($0)" + (isClean ? "" : " and what was not committed")
    }
    return try BranchPlace(
      branch ?? "gh-pages", of: repository, remote: remote, saying: words ?? "The site")
  }

  /// Asks the person at the terminal.
  private static func agrees() -> Bool {
    FileHandle.standardError.write(Data("Publish? [y/N] ".utf8))
    let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased()
    return answer == "y" || answer == "yes"
  }
}
