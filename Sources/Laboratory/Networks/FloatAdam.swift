import Elementary

/// Adam in single precision, over an array of vectors.
///
/// Sources: Kingma & Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1;
/// Loshchilov & Hutter, "Decoupled weight decay regularization", ICLR 2019, for weight decay.
struct FloatAdam: Hashable, Sendable {
  /// The decay rate of the first moment.
  static let beta1 = 0.9
  /// The decay rate of the second moment.
  static let beta2 = 0.999
  /// What keeps the divisor from 0, added to the root.
  static let epsilon: Float = 1e-8

  private var firstMoment: [SIMD8<Float>]
  private var secondMoment: [SIMD8<Float>]
  /// β₁ᵗ after t steps.
  private var decay1 = 1.0
  /// β₂ᵗ after t steps.
  private var decay2 = 1.0

  /// Adam at rest, for `count` vectors of parameters.
  init(count: Int) {
    firstMoment = Array(repeating: .zero, count: count)
    secondMoment = Array(repeating: .zero, count: count)
  }

  /// Moves `parameters` one step against `gradient` at learning rate `rate`, after shrinking them by
  /// the share `rate · weightDecay`.
  mutating func step(
    _ parameters: inout [SIMD8<Float>], against gradient: [SIMD8<Float>], rate: Double,
    weightDecay: Double = 0
  ) {
    let count = parameters.count
    precondition(gradient.count == count && firstMoment.count == count)
    decay1 *= Self.beta1
    decay2 *= Self.beta2
    let correction1 = Float(1 / (1 - decay1))
    let correction2 = Float(1 / (1 - decay2))
    let (keep1, take1) = (Float(Self.beta1), Float(1 - Self.beta1))
    let (keep2, take2) = (Float(Self.beta2), Float(1 - Self.beta2))
    // A factor of 1 changes no bit.
    let kept = Float(1 - rate * weightDecay)
    let rate = Float(rate)
    for index in 0..<count {
      let g = gradient[index]
      let m = firstMoment[index] * keep1 + g * take1
      let v = secondMoment[index] * keep2 + g * g * take2
      firstMoment[index] = m
      secondMoment[index] = v
      let divisor = Elementary.squareRoot(v * correction2) + Self.epsilon
      parameters[index] = parameters[index] * kept - m * correction1 * rate / divisor
    }
  }
}
