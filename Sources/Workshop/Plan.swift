public import Foundation
public import Notes

/// What one block of a note would run, what it would recall, and why.
public struct BlockPlan: Sendable {
  /// The note's slug.
  public var note: String
  /// The block as written.
  public var fence: ExperimentFence
  /// The experiment, bound.
  public var run: Run
  /// The names of the exhibits to show, in order.
  public var shown: [String]
  /// For each trial its stored result; nil where it has to run.
  public var recalled: [Data?]
  /// Why trials have to run; nil where all are recalled.
  public var reason: Reason?

  /// How many trials have to run.
  public var pending: Int { recalled.count { $0 == nil } }

  /// Why a result cannot be reused.
  public enum Reason: Hashable, Sendable {
    /// The block has not run before.
    case new
    /// The block was of another experiment.
    case experimentChanged(from: String)
    /// These parameters changed.
    case parametersChanged([Change])
    /// The sources of the core changed.
    case coreChanged
    /// Results that were there are missing or damaged.
    case entriesLost
  }

  /// A parameter's old and new value.
  public struct Change: Hashable, Sendable {
    /// The parameter.
    public var name: String
    /// The value before; nil for a parameter that is new.
    public var before: String?
    /// The value now; nil for a parameter that is gone.
    public var now: String?

    /// The change of the parameter `name`.
    package init(name: String, before: String?, now: String?) {
      self.name = name
      self.before = before
      self.now = now
    }
  }
}

extension [BlockPlan] {
  /// How many trials these blocks have and how many of them have to run, those that several blocks
  /// share counted once.
  public var trialCount: (all: Int, pending: Int) {
    var all: Set<String> = []
    var pending: Set<String> = []
    for plan in self {
      for (trial, result) in zip(plan.run.trials, plan.recalled) {
        all.insert(trial.key)
        if result == nil { pending.insert(trial.key) }
      }
    }
    return (all.count, pending.count)
  }
}

extension BlockPlan.Change: CustomStringConvertible {
  /// The change as a phrase; where the value is what it was, the file that it names has changed.
  public var description: String {
    before == now && now != nil
      ? "\(name) \(now ?? "") has other content"
      : "\(name) changed from \(before ?? "nothing") to \(now ?? "nothing")"
  }
}

extension BlockPlan.Reason: CustomStringConvertible {
  /// The reason as a phrase.
  public var description: String {
    switch self {
    case .new: "not run before"
    case .experimentChanged(let before): "experiment changed from \(before)"
    case .parametersChanged(let changes):
      changes.map(\.description).joined(separator: ", ")
    case .coreChanged: "the core's sources changed"
    case .entriesLost: "stored results are missing or damaged"
    }
  }
}

extension BlockPlan.Reason {
  /// Why a block runs whose last run was `before`.
  static func comparing(_ before: LastRun?, with run: Run, digest: String) -> Self {
    guard let before else { return .new }
    if before.experiment != run.experiment { return .experimentChanged(from: before.experiment) }
    if before.coreDigest != digest { return .coreChanged }
    let names = run.parameters.map(\.name)
    let gone = before.parameters.filter { !names.contains($0.name) }
    let changes =
      run.parameters.compactMap { parameter -> BlockPlan.Change? in
        let old = before.parameters.first { $0.name == parameter.name }
        return old?.value == parameter.value && old?.content == parameter.content
          ? nil : BlockPlan.Change(name: parameter.name, before: old?.value, now: parameter.value)
      } + gone.map { BlockPlan.Change(name: $0.name, before: $0.value, now: nil) }
    return changes.isEmpty ? .entriesLost : .parametersChanged(changes)
  }
}
