import ArgumentParser
import Foundation

/// The tool: declares its commands and nothing else.
@main struct Fieldbook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fieldbook",
    abstract: "Literate course notes whose figures, tables and numbers come out of runs.",
    discussion: """
      Notes are Markdown files with fenced experiment blocks. The tool runs the experiments and \
      writes a static site.

      EXAMPLE:
        fieldbook build                 notes/ → site/
        fieldbook run descent rate=0.1  one experiment, here in the terminal
      """,
    subcommands: [
      Build.self, Check.self, PlanCommand.self, RunCommand.self, ExperimentsCommand.self,
    ])
}

/// How the tool ends when it is not done and the arguments were right.
enum Ending {
  /// The notes have errors.
  static let faultyNotes = ExitCode(1)
  /// A defect of the tool itself (`EX_SOFTWARE`).
  static let defect = ExitCode(70)
}
