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
    let prepared = try await PreparedSite.make(from: options, solutions: shown.solutions)
    let summary = try Publication(to: output).publish(prepared.files)
    // A build with warnings says them again next time.
    if !prepared.hasWarnings { stamp.save(inputs: inputs) }
    let trials = prepared.plans.trialCount
    print(
      "\(output): \(summary.written + summary.kept) files from \(prepared.notes) notes, "
        + "\(summary.written) written; \(trials.all) trials, \(trials.pending) run")
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

      EXAMPLE:
        fieldbook check
        fieldbook check --strict
      """)

  @OptionGroup var options: CourseOptions

  @Flag(help: "Warn also of numbers that nothing checks, and fail where there is any warning.")
  var strict = false

  func run() async throws {
    // Solutions that are held back are checked too.
    let prepared = try await PreparedSite.make(
      from: options, solutions: .all, isThorough: true, isStrict: strict)
    print("\(prepared.notes) notes, \(prepared.plans.count) experiments: no errors")
  }
}
