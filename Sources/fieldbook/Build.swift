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

  @Flag(help: "Say of each experiment what ran and why, and how long it took.")
  var explain = false

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
    if explain { for plan in built.plans { print(plan.explained(after: built.seconds[plan.key])) } }
    // A build with warnings says them again next time.
    if built.isSilent { stamp.save(inputs: inputs) }
    let trials = built.plans.trialCount
    print(
      "\(output): \(summary.written + summary.kept) files from \(built.notes) notes, "
        + "\(summary.written) written; \(trials.all) trials, \(trials.pending) run")
    if !built.failures.isEmpty { throw Ending.faultyNotes }
  }
}
