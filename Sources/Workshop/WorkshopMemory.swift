import Experiments
import Foundation

/// What a workshop learnt while it planned and ran a course, so that it does the same once.
///
/// It holds what the last course needed and nothing older; the cache on disk holds the rest.
public struct WorkshopMemory: Sendable {
  /// The runs by what was asked for.
  var runs: [Question: Run] = [:]
  /// All results of runs, by the runs' keys.
  var results: [String: [Data]] = [:]
  /// The outcomes, by the runs' keys.
  var outcomes: [String: Outcome] = [:]
  /// The record of last runs, as it is on disk.
  var lastRuns: LastRuns?

  /// What a block asks for, free of its place.
  struct Question: Hashable, Sendable {
    var experiment: String
    var settings: [Setting]
    /// The fingerprint of the files that a setting can name.
    var data: String
  }

  /// A memory of nothing.
  public init() {}

  /// Forgets all runs but these.
  mutating func keep(_ plans: [BlockPlan]) {
    let keys = Set(plans.map(\.run.key))
    runs = runs.filter { keys.contains($0.value.key) }
    results = results.filter { keys.contains($0.key) }
    outcomes = outcomes.filter { keys.contains($0.key) }
  }
}
