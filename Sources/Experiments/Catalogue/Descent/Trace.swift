import Laboratory

extension Descent {
  /// What is kept of a run: its end, the verdict, and as many points as a picture needs.
  public struct Trace: Storable, Hashable {
    /// The last point.
    public var end: SIMD2<Double>
    /// What became of the run.
    public var verdict: Verdict
    /// The path, thinned to what can be seen, in one or more chains.
    public var chains: [[SIMD2<Double>]]
    /// The ends of the moves that are long enough to be seen one by one; empty where there are many.
    public var strides: [SIMD2<Double>]
    /// The loss after some of the steps: among them the extremes or, where there are seeds to compare, the
    /// same ones for each.
    public var losses: [Sample]

    /// The loss after a step.
    public struct Sample: Storable, Hashable {
      /// The step, counted from 0, the start.
      public var step: Int
      /// The loss.
      public var loss: Double
    }

    /// The trace of a run.
    init(of optimizer: Optimizer, on problem: Problem, with settings: Optimizer.Settings) {
      let path = optimizer.path(
        on: problem.surface, from: problem.start, steps: problem.steps, bound: Descent.bound,
        with: settings)
      let losses = path.map { problem.surface.value(at: $0) }
      let frame = Frame(of: problem)
      let drawing = PathDrawing(of: path, in: frame)
      end = path[path.count - 1]
      verdict = Verdict(
        of: path, losses: losses, points: problem.surface.criticalPoints,
        tolerance: problem.tolerance)
      chains = drawing.chains
      strides = drawing.strides
      let kept =
        optimizer.isRandom
        ? evenSteps(of: problem.steps, reached: path.count - 1) : extremes(of: losses)
      self.losses = kept.map { Sample(step: $0, loss: losses[$0]) }
    }
  }
}
