import ArgumentParser
import Building
import Foundation
import Preview

/// `fieldbook serve`: the site on this machine, as the notes are now.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site on this machine, and keep it as the notes are.",
    discussion: """
      Each save of a note, of its data or of 'course.yml' shows on the open page, which stays where \
      it is scrolled to. What is wrong with the notes shows over the last good page. Drafts show \
      too; the published site is not touched. Only this machine can look.

      EXAMPLE:
        fieldbook serve
        fieldbook serve notes --port 8080
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var shown: SolutionOptions

  @Option(help: "The port; 0 stands for any that is free.")
  var port: UInt16 = 8765

  func run() async throws {
    let desk = Desk(options, solutions: shown.solutions)
    let preview = Preview(of: options.notes, port: port) { tell in
      try await desk.rebuild(telling: tell)
    }
    try await preview.run { [notes = options.notes] address in
      Console.say("\(notes) at \(address)/ (Ctrl-C ends it)")
    }
  }
}
