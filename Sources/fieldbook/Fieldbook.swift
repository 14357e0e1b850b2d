import ArgumentParser
import Foundation
import Preview
import Site
import Workshop

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
        fieldbook serve                 the same, kept as the notes are, for you alone
        fieldbook run descent rate=0.1  one experiment, here in the terminal
      """,
    subcommands: [
      Build.self, ServeCommand.self, Check.self, PlanCommand.self, RunCommand.self,
      ExperimentsCommand.self, ValuesCommand.self, PublishCommand.self, NewCommand.self,
      CleanCommand.self, CacheCommand.self,
    ])
}

extension Fieldbook {
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as PublicationError {
      stop("\(error)", Ending.unwritable)
    } catch let error as PreviewError {
      stop("\(error)", Ending.unavailable)
    } catch let error as CocoaError {
      stop(fileTrouble(error), Ending.unwritable)
    } catch let error where error is WorkshopDefect || error is DecodingError {
      stop("this is a defect of fieldbook, not of the notes: \(error)", Ending.defect)
    } catch {
      exit(withError: error)
    }
  }

  /// Says why the tool stops, and stops it.
  private static func stop(_ reason: String, _ ending: ExitCode) -> Never {
    Console.say("error: \(reason)")
    exit(withError: ending)
  }
}

/// How the tool ends when it is not done and the arguments were right.
enum Ending {
  /// The notes have errors.
  static let faultyNotes = ExitCode(1)
  /// The site is not published, and why has been said; or the person said no.
  static let refused = ExitCode(1)
  /// Something that is needed is not to be had (`EX_UNAVAILABLE`).
  static let unavailable = ExitCode(69)
  /// A defect of the tool itself (`EX_SOFTWARE`).
  static let defect = ExitCode(70)
  /// Something could not be written (`EX_CANTCREAT`).
  static let unwritable = ExitCode(73)
}
