extension Note {
  /// The experiments among this note's blocks and inside them, in reading order.
  public var experiments: [ExperimentFence] { Self.experiments(in: blocks) }

  private static func experiments(in blocks: [Block]) -> [ExperimentFence] {
    blocks.flatMap { block -> [ExperimentFence] in
      switch block {
      case .experiment(let fence): [fence]
      case .quote(let blocks): experiments(in: blocks)
      case .callout(let callout): experiments(in: callout.blocks)
      case .list(_, _, let items): items.flatMap { experiments(in: $0.blocks) }
      default: []
      }
    }
  }
}
