import ArgumentParser
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
    let prepared = try await PreparedSite.make(
      from: options, solutions: shown.solutions, keepsGoing: keepGoing)
    let summary = try Publication(to: output).publish(prepared.files)
    // A build with warnings says them again next time.
    if !prepared.hasWarnings, !prepared.hasFailedClaims { stamp.save(inputs: inputs) }
    let trials = prepared.plans.trialCount
    print(
      "\(output): \(summary.written + summary.kept) files from \(prepared.notes) notes, "
        + "\(summary.written) written; \(trials.all) trials, \(trials.pending) run")
    if prepared.hasFailedClaims { throw Ending.faultyNotes }
  }
}

/// `fieldbook check`: everything a build would say and a little more, without writing the site.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the notes as a build would, and write nothing but results of trials.",
    discussion: """
      It also warns of works in 'references.yml' that no note cites.

      EXAMPLE:
        fieldbook check
      """)

  @OptionGroup var options: CourseOptions

  func run() async throws {
    // Solutions that are held back are checked too.
    let prepared = try await PreparedSite.make(
      from: options, solutions: .all, isThorough: true)
    print("\(prepared.notes) notes, \(prepared.plans.count) experiments: no errors")
  }
}
