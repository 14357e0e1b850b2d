import ArgumentParser
import Foundation
import Notes
import Workshop

/// Where the course is and how to run it: what `build`, `check` and `plan` share.
struct CourseOptions: ParsableArguments {
  @Argument(help: "The folder of notes.")
  var notes = "notes"

  @OptionGroup var workshop: WorkshopOptions
}

/// Which solutions of exercises the site shows.
///
/// No clock is asked: the same command gives the same site on every day.
struct SolutionOptions: ParsableArguments {
  @Flag(help: "Leave the solutions of exercises out.")
  var withoutSolutions = false

  @Option(
    help: ArgumentHelp(
      "The day of the build: notes whose 'solutions' name a later day hold theirs back.",
      valueName: "yyyy-mm-dd"))
  var today: String?

  func validate() throws {
    if let today, !FrontMatter.isDay(today) {
      throw ValidationError("'--today' takes a day such as 2026-11-22, not '\(today)'.")
    }
  }

  /// What a reading of the notes keeps.
  var solutions: Solutions { withoutSolutions ? .withheld : .released(by: today) }
}

/// Where results are kept and how many trials run at a time.
struct WorkshopOptions: ParsableArguments {
  @Option(help: "Where results of trials are kept.")
  var cache = ".fieldbook"

  @Option(help: "How many trials run at a time; without it, one per core.")
  var jobs: Int?

  func validate() throws {
    if cache.isEmpty { throw ValidationError("'--cache' takes the name of a folder.") }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("'--jobs' takes a number from 1 to 1024, not \(jobs).")
    }
  }

  /// The folder of the cache.
  var folder: URL { URL(filePath: cache, directoryHint: .isDirectory) }

  /// The workshop these options describe.
  func makeWorkshop() -> Workshop {
    Workshop(in: folder, executor: executor)
  }

  /// What runs the trials.
  var executor: LocalExecutor { jobs.map { LocalExecutor(width: $0) } ?? LocalExecutor() }
}
