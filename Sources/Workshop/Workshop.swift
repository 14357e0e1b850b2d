import Digest
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
  /// The digest of each source of the core.
  let sources: [String: String]

  /// A workshop that keeps results in `folder` and runs trials on `executor`.
  public init(in folder: URL, executor: any Executor = LocalExecutor()) {
    self.init(in: folder, executor: executor, digest: coreDigest, sources: coreSources)
  }

  package init(
    in folder: URL, executor: any Executor, digest: String, sources: [String: String] = [:]
  ) {
    self.folder = folder
    self.sources = sources
    self.executor = executor
    self.digest = digest
    cache = TrialCache(in: folder)
  }

  /// What every block of `course` would run and why, and what is wrong with the blocks.
  ///
  /// - Complexity: Reads one file per trial.
  public func plan(_ course: Course) -> (plans: [BlockPlan], diagnostics: [Diagnostic]) {
    var memory = WorkshopMemory()
    return plan(course, remembering: &memory)
  }

  /// What every block of `course` would run and why, and what is wrong with the blocks.
  ///
  /// - Parameter memory: What the last course taught; blocks that have not changed cost nothing.
  public func plan(
    _ course: Course, remembering memory: inout WorkshopMemory
  ) -> (plans: [BlockPlan], diagnostics: [Diagnostic]) {
    let lastRuns = memory.lastRuns ?? LastRuns(in: folder)
    memory.lastRuns = lastRuns
    var data = Fingerprint()
    for file in course.data { data.add([file.name, file.text]) }
    let fingerprint = data.finished()
    let references = ExperimentReference.all
    var plans: [BlockPlan] = []
    var diagnostics: [Diagnostic] = []
    for note in course.notes {
      for fence in note.experiments {
        // Also where the parameters are wrong, so that all errors are told at once.
        let exhibits = references.first { $0.name == fence.name.value }?.exhibits
        let (shown, faults) = exhibits.map { fence.selection(from: $0) } ?? ([], [])
        diagnostics += faults
        switch bind(fence, data: course.data, fingerprint: fingerprint, remembering: &memory) {
        case .failure(let failure):
          // Several blocks may name one file.
          diagnostics += failure.diagnostics.filter { !diagnostics.contains($0) }
        case .success(let run):
          var plan = BlockPlan(
            note: note.slug, fence: fence, run: run, shown: shown,
            recalled: memory.results[run.key] ?? recalled(run))
          if plan.pending > 0 {
            plan.reason = reason(of: plan, lastRuns[note: note.slug, id: fence.id.value])
            plan.estimate = lastRuns.estimate(for: plan)
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
    var memory = WorkshopMemory()
    return try await run(plans, remembering: &memory) { _, done, total in progress(done, total) }
  }

  /// Runs what `plans` could not recall and reports every block's outcome, in the plans' order.
  ///
  /// - Parameters:
  ///   - memory: What the last course taught; outcomes that are known are not worked out again.
  ///   - progress: Told after each trial its key and how many are done of how many, from any thread.
  /// - Throws: `WorkshopDefect` when an experiment breaks its own declaration.
  public func run(
    _ plans: [BlockPlan], remembering memory: inout WorkshopMemory,
    progress: @escaping @Sendable (_ trial: String, _ done: Int, _ total: Int) -> Void
  ) async throws -> WorkshopReport {
    let observed = try await observe(
      plans.map(\.run), recalled: plans.map(\.recalled), progress: progress)
    var report = WorkshopReport()
    let known = memory.lastRuns ?? LastRuns(in: folder)
    var lastRuns = known
    for plan in plans {
      let outcome =
        try memory.outcomes[plan.run.key] ?? outcome(of: plan.run, results: observed.results)
      memory.outcomes[plan.run.key] = outcome
      memory.results[plan.run.key] = plan.run.trials.compactMap { observed.results[$0.key] }
      let (shown, faults) = plan.exhibits(of: outcome)
      report.diagnostics += faults
      report.blocks.append(
        BlockReport(
          plan: plan, shown: shown, tables: outcome.exhibits.compactMap(\.table),
          values: outcome.values, seconds: observed.seconds(of: plan).map(\.total)))
      let last = lastRuns[note: plan.note, id: plan.fence.id.value]
      lastRuns[note: plan.note, id: plan.fence.id.value] = LastRun(
        experiment: plan.run.experiment, parameters: plan.run.parameters, coreDigest: digest,
        seconds: observed.seconds(of: plan).map(\.mean) ?? last?.seconds)
    }
    memory.keep(plans)
    report.trouble = observed.trouble
    if !plans.isEmpty, lastRuns != known || observed.count > 0 {
      do {
        try lastRuns.save()
        try CoreSources(digest: digest, files: sources).save(in: folder)
      } catch { report.trouble = report.trouble ?? fileTrouble(error) }
    }
    memory.lastRuns = lastRuns
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
    let observed = try await observe([run], recalled: [recalled(run)]) { _, done, total in
      progress(done, total)
    }
    return try outcome(of: run, results: observed.results)
  }
}
