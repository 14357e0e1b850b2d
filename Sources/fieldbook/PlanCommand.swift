import ArgumentParser
import Building
import Notes
import Workshop

/// `fieldbook plan`: what would run and why, without running it.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Say what a build would run, and why.",
    discussion: """
      The time is what earlier runs took, shared among the cores.

      EXAMPLE:
        fieldbook plan
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var shown: SolutionOptions

  func run() throws {
    let reading = CourseReading(folder: options.notes, solutions: shown.solutions)
    let workshop = options.workshop.makeWorkshop()
    let (plans, faults) = workshop.plan(reading.published)
    for plan in plans { print(plan.explained) }
    let (all, pending) = plans.trialCount
    let (time, unknown) = plans.estimate(width: options.workshop.executor.width)
    var sum =
      "\(plans.count) experiments, \(all) trials: \(pending) to run, \(all - pending) recalled"
    if pending > unknown { sum += "; about \(seconds(.seconds(time)))" }
    if unknown > 0 { sum += "; how long \(unknown) of them take is not known" }
    print(sum)
    try reading.finish(with: faults)
  }
}
