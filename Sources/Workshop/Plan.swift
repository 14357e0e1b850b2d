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
  /// How many seconds a trial takes, from earlier runs; nil where nobody knows.
  public var estimate: Double?

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
    /// These sources of the core changed, by their paths; none where the earlier ones are not known.
    case coreChanged([String])
    /// Results that were there are gone, or cannot be trusted.
    case entriesLost(missing: Int, damaged: Int)
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
    case .coreChanged(let files): Self.words(ofChanged: files)
    case .entriesLost(let missing, 0): "\(Self.results(missing)) missing"
    case .entriesLost(0, let damaged): "\(Self.results(damaged)) damaged"
    case .entriesLost(let missing, let damaged):
      "\(Self.results(missing)) missing and \(damaged) damaged"
    }
  }

  private static func results(_ count: Int) -> String {
    count == 1 ? "1 stored result is" : "\(count) stored results are"
  }

  private static func words(ofChanged files: [String]) -> String {
    if files.isEmpty { return "the core's sources changed" }
    let named = files.prefix(3).joined(separator: ", ")
    let rest = files.count - 3
    return rest > 0 ? "\(named) and \(rest) more sources changed" : "\(named) changed"
  }
}

extension Workshop {
  /// Why `plan` has trials to run; `before` is what its block ran last.
  func reason(of plan: BlockPlan, _ before: LastRun?) -> BlockPlan.Reason {
    guard let before else { return .new }
    let run = plan.run
    if before.experiment != run.experiment { return .experimentChanged(from: before.experiment) }
    if before.coreDigest != digest {
      let sources = CoreSources(digest: before.coreDigest, in: folder)
      return .coreChanged(sources?.changes(to: self.sources) ?? [])
    }
    let names = run.parameters.map(\.name)
    let gone = before.parameters.filter { !names.contains($0.name) }
    let changes =
      run.parameters.compactMap { parameter -> BlockPlan.Change? in
        let old = before.parameters.first { $0.name == parameter.name }
        return old?.value == parameter.value && old?.content == parameter.content
          ? nil : BlockPlan.Change(name: parameter.name, before: old?.value, now: parameter.value)
      } + gone.map { BlockPlan.Change(name: $0.name, before: $0.value, now: nil) }
    guard changes.isEmpty else { return .parametersChanged(changes) }
    let lost = zip(run.trials, plan.recalled).filter { $0.1 == nil }.map(\.0.key)
    let damaged = lost.count { cache.hasEntry($0) }
    return .entriesLost(missing: lost.count - damaged, damaged: damaged)
  }
}

extension [BlockPlan] {
  /// How many seconds the trials to run take at `width` at a time, those that several blocks share
  /// counted once, and how many of them nobody knows.
  public func estimate(width: Int) -> (seconds: Double, unknown: Int) {
    var seconds = 0.0
    var unknown = 0
    var counted: Set<String> = []
    for plan in self {
      for (trial, result) in zip(plan.run.trials, plan.recalled)
      where result == nil && counted.insert(trial.key).inserted {
        if let estimate = plan.estimate { seconds += estimate } else { unknown += 1 }
      }
    }
    return (seconds / Double(Swift.max(1, width)), unknown)
  }
}
