import ArgumentParser
import Building
import Foundation
import Notes
import Site
import Workshop

/// `fieldbook build`: notes to site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the notes' experiments and write the site.",
    discussion: """
      Results are kept, so that only what changed runs again; a build that fails leaves the site as \
      it was.

      EXAMPLE:
        fieldbook build
        fieldbook build notes --output site --jobs 2
        fieldbook build --today 2026-12-01
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var shown: SolutionOptions

  @Option(help: "The folder of the site.")
  var output = "site"

  @Flag(help: "Write the site although claims do not hold, and mark them; for drafts.")
  var keepGoing = false

  func run() async throws {
    let site = URL(filePath: output, directoryHint: .isDirectory)
    let notes = URL(filePath: options.notes, directoryHint: .isDirectory)
    let stamp = BuildStamp(
      in: options.workshop.folder, notes: notes, site: site, request: "\(shown.solutions)")
    if stamp.isCurrent {
      print("\(output): up to date")
      return
    }
    let inputs = stamp.inputs()
    var builder = Builder(options)
    let built = try await builder.buildAndTell(
      BuildRequest(solutions: shown.solutions, keepsGoing: keepGoing))
    let summary = try Publication(to: output).publish(built.files)
    // A build with warnings says them again next time.
    if built.isSilent { stamp.save(inputs: inputs) }
    let trials = built.plans.trialCount
    print(
      "\(output): \(summary.written + summary.kept) files from \(built.notes) notes, "
        + "\(summary.written) written; \(trials.all) trials, \(trials.pending) run")
    if !built.failures.isEmpty { throw Ending.faultyNotes }
  }
}

/// `fieldbook check`: everything a build would say and a little more, without writing the site.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the notes as a build would, and write nothing but results of trials.",
    discussion: """
      It also warns of works in 'references.yml' that no note cites. With '--strict' it warns of \
      numbers in the prose near an experiment that nothing checks, and every warning counts: the \
      exit code is 1.

      With '--external' it asks the web whether links still lead somewhere, eight at a time. What \
      answered within the last week is not asked again; a page that is gone is an error, one that \
      does not answer a warning.

      EXAMPLE:
        fieldbook check
        fieldbook check --strict --external
      """)

  @OptionGroup var options: CourseOptions

  @Flag(help: "Warn also of numbers that nothing checks, and fail where there is any warning.")
  var strict = false

  @Flag(help: "Ask the web whether links to other sites still lead somewhere.")
  var external = false

  @Option(help: "How many seconds to wait for another site.")
  var timeout = 10

  func validate() throws {
    guard (1...600).contains(timeout) else {
      throw ValidationError("'--timeout' takes a number from 1 to 600, not \(timeout).")
    }
  }

  func run() async throws {
    // Solutions that are held back are checked too.
    var builder = Builder(options)
    let built = try await builder.buildAndTell(
      BuildRequest(solutions: .all, isThorough: true, isStrict: strict))
    if external { try checkLinks() }
    print("\(built.notes) notes, \(built.plans.count) experiments: no errors")
  }

  /// Asks the web for every link to another site, and says how many are well.
  private func checkLinks() throws {
    let reading = CourseReading(folder: options.notes)
    let links = externalLinks(of: reading.published)
    var cache = LinkCache(in: options.workshop.folder)
    let asked = links.map(\.value).filter { !cache.isFresh($0) }
    let answers = try LinkProbe(timeout: timeout).answers(to: asked)
    for (address, answer) in answers where answer.isGood { cache.keep(address) }
    cache.save()
    let faults = links.compactMap { link in
      answers[link.value].flatMap { $0.diagnostic(of: link) }
    }
    print(
      "\(links.count) links to other sites: \(links.count - faults.count) are well, "
        + "\(links.count - asked.count) of them known from before")
    Console.report(faults, sources: reading.sources)
    if faults.contains(where: { $0.severity == .error }) || strict && !faults.isEmpty {
      throw Ending.faultyNotes
    }
  }
}
