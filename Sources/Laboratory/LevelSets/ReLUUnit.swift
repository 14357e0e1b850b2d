/// One rectified linear unit of two inputs: f(x) = max(0, w·x + b).
///
/// The line w·x + b = 0, the kink, parts the plane. On the one side f is zero, its gradient is zero,
/// and the level set {f = 0} is a whole half-plane; on the other the gradient is w, and the level
/// lines are straight and perpendicular to it.
public struct ReLUUnit: Hashable, Sendable {
  /// The weights w.
  public var weights: SIMD2<Double>
  /// The bias b.
  public var bias: Double

  /// The unit with these weights and this bias.
  public init(weights: SIMD2<Double>, bias: Double) {
    self.weights = weights
    self.bias = bias
  }

  /// w·x + b, whose sign says on which side of the kink `point` lies.
  public func preactivation(at point: SIMD2<Double>) -> Double {
    (weights * point).sum() + bias
  }

  /// max(0, w·x + b).
  public func value(at point: SIMD2<Double>) -> Double {
    max(0, preactivation(at: point))
  }

  /// The gradient on either side of the kink, and 0 on it, as is usual in training.
  public func gradient(at point: SIMD2<Double>) -> SIMD2<Double> {
    preactivation(at: point) > 0 ? weights : .zero
  }

  /// Clarke's generalised gradient: the gradient where there is one, and on the kink every vector
  /// tw with t in [0, 1].
  ///
  /// Each of those is zero or perpendicular to the kink, so that "zero or perpendicular to the level
  /// set" survives where the gradient does not exist.
  ///
  /// Reference: Clarke, "Optimization and nonsmooth analysis", 1983.
  public func subdifferential(at point: SIMD2<Double>) -> Subdifferential {
    let preactivation = preactivation(at: point)
    return Subdifferential(
      least: preactivation > 0 ? weights : .zero, greatest: preactivation < 0 ? .zero : weights)
  }

  /// A segment of vectors, from one end to the other; a single one where both ends agree.
  public struct Subdifferential: Hashable, Sendable {
    /// The end for t = 0.
    public var least: SIMD2<Double>
    /// The end for t = 1.
    public var greatest: SIMD2<Double>

    /// The vector at the share `t`, in [0, 1], of the way.
    public func element(_ t: Double) -> SIMD2<Double> {
      least * (1 - t) + greatest * t
    }
  }
}
