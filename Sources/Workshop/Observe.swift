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
  ///
  /// - Returns: The results, and why they could not be stored where they could not.
  func observe(
    _ runs: [Run], recalled stored: [[Data?]],
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async throws -> (results: [String: Data], trouble: String?) {
    var recalled: [String: Data] = [:]
    var planned: Set<String> = []
    var pending: [TrialJob] = []
    for (run, stored) in zip(runs, stored) {
      for (trial, result) in zip(run.trials, stored) {
        if let result {
          recalled[trial.key] = result
        } else if planned.insert(trial.key).inserted {
          pending.append(trial)
        }
      }
    }

    let bench = Mutex(Bench(results: recalled))
    let (cache, jobs) = (cache, pending)
    try await executor.run(jobs) { index, result in
      var trouble: String?
      do { try cache.store(result, under: jobs[index].key) } catch { trouble = fileTrouble(error) }
      bench.withLock { bench in
        bench.results[jobs[index].key] = result
        bench.trouble = bench.trouble ?? trouble
        bench.done += 1
        progress(bench.done, jobs.count)
      }
    }
    return bench.withLock { ($0.results, $0.trouble) }
  }

  /// What the trials' threads share.
  private struct Bench {
    var results: [String: Data]
    var done = 0
    var trouble: String?
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
