import Experiments
import Figures
import Foundation
import Synchronization

extension Workshop {
  /// The stored result of each trial of `run`; nil where it has to run.
  func recalled(_ run: Run) -> [Data?] { run.trials.map { cache.recall($0.key) } }

  /// What `run` reports of its trials' `results`.
  /// - Throws: `WorkshopDefect` when the experiment breaks its own declaration.
  func outcome(of run: Run, results: [String: Data]) throws -> Outcome {
    let outcome = try run.report(run.trials.compactMap { results[$0.key] })
    for exhibit in outcome.exhibits where !run.exhibits.contains(where: { $0.declares(exhibit) }) {
      throw WorkshopDefect.undeclaredExhibit(exhibit.name, experiment: run.experiment)
    }
    return outcome
  }

  /// The result of every trial of `runs` by its key: recalled where possible, run otherwise.
  ///
  /// A trial that several runs share runs once.
  func observe(
    _ runs: [Run], recalled stored: [[Data?]],
    progress: @escaping @Sendable (_ trial: String, _ done: Int, _ total: Int) -> Void
  ) async throws -> Observed {
    var known = Observed()
    var planned: Set<String> = []
    var pending: [TrialJob] = []
    for (run, stored) in zip(runs, stored) {
      for (trial, result) in zip(run.trials, stored) {
        if let result {
          known.results[trial.key] = result
        } else if planned.insert(trial.key).inserted {
          pending.append(trial)
        }
      }
    }

    let bench = Mutex(known)
    let (cache, jobs) = (cache, pending)
    let timed = jobs.map { job in
      TrialJob(key: job.key) {
        let start = ContinuousClock.now
        let result = try job.observe()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        bench.withLock { $0.seconds[job.key] = seconds }
        return result
      }
    }
    try await executor.run(timed) { index, result in
      var trouble: String?
      do { try cache.store(result, under: jobs[index].key) } catch { trouble = fileTrouble(error) }
      bench.withLock { bench in
        bench.results[jobs[index].key] = result
        bench.trouble = bench.trouble ?? trouble
        bench.count += 1
        progress(jobs[index].key, bench.count, jobs.count)
      }
    }
    return bench.withLock(\.self)
  }
}

/// What trials gave.
struct Observed: Sendable {
  /// The results by the trials' keys.
  var results: [String: Data] = [:]
  /// How long each trial took that ran.
  var seconds: [String: Double] = [:]
  /// How many ran.
  var count = 0
  /// Why results could not be stored, where they could not.
  var trouble: String?

  /// How many seconds the trials of `plan` took that ran; nil where none did.
  func seconds(of plan: BlockPlan) -> (total: Double, mean: Double)? {
    let times = plan.run.trials.compactMap { seconds[$0.key] }
    let total = times.reduce(0, +)
    return times.isEmpty ? nil : (total, total / Double(times.count))
  }
}

extension ExhibitDeclaration {
  /// Whether this is the declaration of `exhibit`.
  fileprivate func declares(_ exhibit: Exhibit) -> Bool {
    switch exhibit {
    case .figure(let figure): kind == .figure && name == figure.name
    case .table(let table): kind == .table && name == table.name
    }
  }
}
