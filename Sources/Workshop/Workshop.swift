public import Experiments
import Figures
public import Foundation
public import Notes

/// Plans the trials of a course's experiments, recalls or runs each, and reports the outcomes.
public struct Workshop: Sendable {
  let folder: URL
  let cache: TrialCache
  let executor: any Executor
  let digest: String

  /// A workshop that keeps results in `folder` and runs trials on `executor`.
  public init(in folder: URL, executor: any Executor = LocalExecutor()) {
    self.init(in: folder, executor: executor, digest: coreDigest)
  }

  package init(in folder: URL, executor: any Executor, digest: String) {
    self.folder = folder
    self.executor = executor
    self.digest = digest
    cache = TrialCache(in: folder)
  }

  /// What every block of `course` would run and why, and what is wrong with the blocks.
  ///
  /// - Complexity: Reads one file per trial.
  public func plan(_ course: Course) -> (plans: [BlockPlan], diagnostics: [Diagnostic]) {
    let lastRuns = LastRuns(in: folder)
    let references = ExperimentReference.all
    var plans: [BlockPlan] = []
    var diagnostics: [Diagnostic] = []
    for note in course.notes {
      for fence in note.experiments {
        // Also where the parameters are wrong, so that all errors are told at once.
        let exhibits = references.first { $0.name == fence.name.value }?.exhibits
        let (shown, faults) = exhibits.map { fence.selection(from: $0) } ?? ([], [])
        diagnostics += faults
        switch bind(fence, data: course.data) {
        case .failure(let failure):
          // Several blocks may name one file.
          diagnostics += failure.diagnostics.filter { !diagnostics.contains($0) }
        case .success(let run):
          var plan = BlockPlan(
            note: note.slug, fence: fence, run: run, shown: shown,
            recalled: recalled(run))
          if plan.pending > 0 {
            plan.reason = .comparing(
              lastRuns[note: note.slug, id: fence.id.value], with: run, digest: digest)
          }
          plans.append(plan)
        }
      }
    }
    return (plans, diagnostics)
  }

  /// Runs what `plans` could not recall and reports every block's outcome, in the plans' order.
  ///
  /// - Parameter progress: Told after each trial how many are done of how many, from any thread.
  /// - Throws: `WorkshopDefect` when an experiment breaks its own declaration.
  public func run(
    _ plans: [BlockPlan],
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> WorkshopReport {
    let (results, trouble) = try await observe(
      plans.map(\.run), recalled: plans.map(\.recalled), progress: progress)
    var report = WorkshopReport()
    var lastRuns = LastRuns(in: folder)
    for plan in plans {
      let outcome = try outcome(of: plan.run, results: results)
      let (shown, faults) = plan.exhibits(of: outcome)
      report.diagnostics += faults
      report.blocks.append(
        BlockReport(
          plan: plan, shown: shown, tables: outcome.exhibits.compactMap(\.table),
          values: outcome.values))
      lastRuns[note: plan.note, id: plan.fence.id.value] = LastRun(
        experiment: plan.run.experiment, parameters: plan.run.parameters, coreDigest: digest)
    }
    report.trouble = trouble
    if !plans.isEmpty {
      do { try lastRuns.save() } catch { report.trouble = report.trouble ?? fileTrouble(error) }
    }
    return report
  }

  /// Binds settings to the experiment of this name, as the command line asks for it.
  ///
  /// - Parameter data: The files that a setting can name.
  /// - Returns: The run, or what is wrong with its name or settings; `unknown` names are for a
  ///   suggestion.
  public func bind(
    _ experiment: String, settings: [Setting], data: [Notes.DataFile] = []
  ) -> Result<Run, ParameterErrors> {
    let files = data.map { Experiments.DataFile(name: $0.name, text: $0.text) }
    var binder = RunBinder(name: experiment, settings: settings, files: files, digest: digest)
    Catalogue.visit(&binder)
    return binder.run ?? .failure(.unknownExperiment(experiment, known: binder.names))
  }

  /// Runs one experiment and reports its outcome.
  ///
  /// - Parameter progress: Told after each trial how many are done of how many, from any thread.
  /// - Throws: `WorkshopDefect` when the experiment breaks its own declaration.
  public func outcome(
    of run: Run, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> Outcome {
    let (results, _) = try await observe([run], recalled: [recalled(run)], progress: progress)
    return try outcome(of: run, results: results)
  }
}
