extension Optimizer {
  /// Gradient descent: x ← x - ηg.
  public struct GradientDescent: UpdateRule {
    /// The learning rate η.
    public var rate: Double

    /// Gradient descent with learning rate η = `rate`.
    public init(rate: Double) { self.rate = rate }

    /// Moves `position` by one step.
    public mutating func step(
      _ position: inout SIMD2<Double>, gradient: (SIMD2<Double>) -> SIMD2<Double>
    ) {
      position -= rate * gradient(position)
    }
  }

  /// Gradient descent with a noisy gradient, as from a minibatch: x ← x - η(g + σξ), where the
  /// components of ξ are independent standard Gaussians, drawn anew for each step.
  ///
  /// On a quadratic of curvature λ the position comes to have the variance ησ² / λ(2 - ηλ).
  public struct StochasticGradientDescent: UpdateRule {
    /// The learning rate η.
    public var rate: Double
    /// The noise's standard deviation σ, in units of the gradient.
    public var noise: Double
    /// Where ξ is drawn from.
    public var random: SplitMix64

    /// Stochastic gradient descent with learning rate η = `rate` and σ = `noise`.
    public init(rate: Double, noise: Double, random: SplitMix64) {
      self.rate = rate
      self.noise = noise
      self.random = random
    }

    /// Moves `position` by one step.
    public mutating func step(
      _ position: inout SIMD2<Double>, gradient: (SIMD2<Double>) -> SIMD2<Double>
    ) {
      let xi = SIMD2(random.gaussian(), random.gaussian())
      position -= rate * (gradient(position) + noise * xi)
    }
  }
}
