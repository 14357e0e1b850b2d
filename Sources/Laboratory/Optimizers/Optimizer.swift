/// A way to go downhill, by its usual short name.
public enum Optimizer: String, CaseIterable, Hashable, Sendable {
  /// Gradient descent.
  case gd
  /// Gradient descent with a noisy gradient.
  case sgd
  /// The heavy ball.
  case momentum
  /// Nesterov's accelerated gradient.
  case nesterov
  /// RMSProp.
  case rmsprop
  /// Adam.
  case adam

  /// What tells two descents with one optimizer apart.
  public struct Settings: Hashable, Sendable {
    /// The learning rate η.
    public var rate: Double
    /// The momentum β of the heavy ball and of Nesterov's method, in [0, 1).
    public var momentum: Double
    /// The standard deviation σ of each component of the noise on SGD's gradient.
    public var noise: Double
    /// The seed that SGD's noise is drawn from.
    public var seed: UInt64

    /// These settings.
    public init(rate: Double, momentum: Double = 0.9, noise: Double = 0, seed: UInt64 = 0) {
      self.rate = rate
      self.momentum = momentum
      self.noise = noise
      self.seed = seed
    }
  }

  /// The points that this optimizer visits from `start`, that one included.
  ///
  /// The path ends early at the first point with a coordinate beyond `bound` or not a number.
  ///
  /// - Parameters:
  ///   - surface: The loss.
  ///   - start: Where the path starts.
  ///   - steps: The most steps it takes.
  ///   - bound: The magnitude of a coordinate at which the path counts as gone.
  ///   - settings: The learning rate and what else the optimizer takes.
  /// - Complexity: one gradient for each step.
  public func path(
    on surface: Surface, from start: SIMD2<Double>, steps: Int, bound: Double = .infinity,
    with settings: Settings
  ) -> [SIMD2<Double>] {
    func path(_ rule: consuming some UpdateRule) -> [SIMD2<Double>] {
      rule.path(from: start, steps: steps, bound: bound) { surface.gradient(at: $0) }
    }
    let rate = settings.rate
    return switch self {
    case .gd: path(GradientDescent(rate: rate))
    case .sgd:
      path(
        StochasticGradientDescent(
          rate: rate, noise: settings.noise, random: SplitMix64(stream: [settings.seed])))
    case .momentum: path(Momentum(rate: rate, momentum: settings.momentum))
    case .nesterov: path(Nesterov(rate: rate, momentum: settings.momentum))
    case .rmsprop: path(RMSProp(rate: rate))
    case .adam: path(Adam(rate: rate))
    }
  }
}

extension Optimizer {
  /// The name as it stands in a sentence.
  public var title: String {
    switch self {
    case .gd: "Gradient descent"
    case .sgd: "SGD"
    case .momentum: "Momentum"
    case .nesterov: "Nesterov"
    case .rmsprop: "RMSProp"
    case .adam: "Adam"
    }
  }

  /// Whether it draws random numbers.
  public var isRandom: Bool { self == .sgd }

  /// The learning rate above which the optimizer cannot settle where the largest curvature is
  /// `curvature`, by the roots of its linear recurrence; nil where the steps' length does not follow
  /// the gradient's, so that there is none.
  ///
  /// - Parameters:
  ///   - curvature: The largest eigenvalue L of the Hessian, above 0.
  ///   - momentum: The momentum β, in [0, 1).
  public func limit(curvature: Double, momentum: Double) -> Double? {
    switch self {
    case .gd, .sgd: 2 / curvature
    case .momentum: 2 * (1 + momentum) / curvature
    case .nesterov: 2 * (1 + momentum) / ((1 + 2 * momentum) * curvature)
    case .rmsprop, .adam: nil
    }
  }
}

#if !hasFeature(Embedded)
extension Optimizer: Codable {}
extension Optimizer.Settings: Codable {}
#endif
