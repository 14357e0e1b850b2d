import ArgumentParser
import Building
import Notes
import Workshop

/// `fieldbook plan`: what would run and why, without running it.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Say what a build would run, and why.",
    discussion: """
      EXAMPLE:
        fieldbook plan
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var shown: SolutionOptions

  func run() throws {
    let reading = CourseReading(folder: options.notes, solutions: shown.solutions)
    let workshop = options.workshop.makeWorkshop()
    let (plans, faults) = workshop.plan(reading.published)
    for plan in plans {
      let place = plan.fence.place
      let block = "\(place.file):\(place.line): \(plan.fence.id.value) (\(plan.run.experiment))"
      let trials = plan.run.trials.count
      if let reason = plan.reason {
        print("\(block): run \(plan.pending) of \(trials) trials: \(reason)")
      } else {
        print("\(block): recall all \(trials) trials")
      }
    }
    let (all, pending) = plans.trialCount
    print("\(plans.count) experiments, \(all) trials: \(pending) to run, \(all - pending) recalled")
    try reading.finish(with: faults)
  }
}
