extension Optimizer {
  /// The heavy ball: v ← βv + g, x ← x - ηv.
  ///
  /// Reference: Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
  public struct Momentum: UpdateRule {
    /// The learning rate η.
    public var rate: Double
    /// The share β of the velocity that lasts from one step to the next, in [0, 1).
    public var momentum: Double
    /// The velocity v.
    public private(set) var velocity = SIMD2<Double>(0, 0)

    /// A heavy ball at rest.
    public init(rate: Double, momentum: Double) {
      self.rate = rate
      self.momentum = momentum
    }

    /// Moves `position` by one step.
    public mutating func step(
      _ position: inout SIMD2<Double>, gradient: (SIMD2<Double>) -> SIMD2<Double>
    ) {
      velocity = momentum * velocity + gradient(position)
      position -= rate * velocity
    }
  }

  /// Nesterov's accelerated gradient with constant momentum: y = x + β(x - x₋), x ← y - η∇f(y),
  /// where x₋ is the position before x.
  ///
  /// This is Nesterov's own form: the gradient is taken at the point y that momentum alone would
  /// reach, and the positions are those x from which momentum starts. The other form in use, which
  /// corrects the velocity instead, visits the points y.
  ///
  /// Reference: Nesterov, "A method for solving the convex programming problem with convergence rate
  /// O(1/k²)", 1983.
  public struct Nesterov: UpdateRule {
    /// The learning rate η.
    public var rate: Double
    /// The share β of the last move that is made again, in [0, 1).
    public var momentum: Double
    /// The last move, x - x₋.
    public private(set) var move = SIMD2<Double>(0, 0)

    /// The method before its first move.
    public init(rate: Double, momentum: Double) {
      self.rate = rate
      self.momentum = momentum
    }

    /// Moves `position` by one step.
    public mutating func step(
      _ position: inout SIMD2<Double>, gradient: (SIMD2<Double>) -> SIMD2<Double>
    ) {
      let ahead = position + momentum * move
      let next = ahead - rate * gradient(ahead)
      move = next - position
      position = next
    }
  }
}
