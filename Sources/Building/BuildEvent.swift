public import Site
import Synchronization
public import Workshop

/// What a build says while it works, from any thread.
public enum BuildEvent: Sendable {
  /// These blocks will run or be recalled; `BlockPlan.pending` tells how many trials have to run.
  case planned([BlockPlan])
  /// Trials have to run; until they have, these files show everything but their outcomes, of a site
  /// that will stand at this address.
  case drafted([SiteFile], pending: [BlockKey], address: String?)
  /// A trial is done.
  case progressed(BuildProgress)
}

/// How far the trials of a build are.
public struct BuildProgress: Hashable, Sendable {
  /// How many trials have run.
  public var done: Int
  /// How many have to run.
  public var total: Int
  /// How far each block is that has trials to run.
  public var blocks: [BlockKey: Share]

  /// How many of a block's trials that have to run have run.
  public struct Share: Hashable, Sendable {
    /// How many have run.
    public var done: Int
    /// How many have to run.
    public var total: Int
  }
}

/// Counts the trials of each block as they end.
final class BlockProgress: Sendable {
  private let blocks: [String: [BlockKey]]
  private let state: Mutex<[BlockKey: BuildProgress.Share]>

  /// A count of the trials that `plans` have to run.
  init(of plans: [BlockPlan]) {
    var blocks: [String: [BlockKey]] = [:]
    var shares: [BlockKey: BuildProgress.Share] = [:]
    for plan in plans {
      shares[plan.key] = BuildProgress.Share(done: 0, total: plan.pending)
      for (trial, result) in zip(plan.run.trials, plan.recalled) where result == nil {
        blocks[trial.key, default: []].append(plan.key)
      }
    }
    self.blocks = blocks
    state = Mutex(shares)
  }

  /// How far everything is now that `trial` has ended.
  func finished(_ trial: String, done: Int, of total: Int) -> BuildProgress {
    let shares = state.withLock { shares in
      for block in blocks[trial] ?? [] { shares[block]?.done += 1 }
      return shares
    }
    return BuildProgress(done: done, total: total, blocks: shares)
  }
}
