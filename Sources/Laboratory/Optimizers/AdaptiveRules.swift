extension Optimizer {
  /// RMSProp: s ← ρs + (1 - ρ)g², x ← x - ηg / (√s + ε), for each component.
  ///
  /// The step's length is about η whatever the gradient's, so that at a constant rate the point ends
  /// circling the minimum at a distance of about η.
  ///
  /// Reference: Tieleman & Hinton, "Lecture 6.5: RMSProp", Coursera, 2012.
  public struct RMSProp: UpdateRule {
    /// The learning rate η.
    public var rate: Double
    /// The share ρ of the mean square that lasts from one step to the next.
    public var decay: Double
    /// The small number ε that keeps the step finite.
    public var epsilon: Double
    private var square = SIMD2<Double>(0, 0)

    /// RMSProp before its first step.
    public init(rate: Double, decay: Double = 0.9, epsilon: Double = 1e-8) {
      self.rate = rate
      self.decay = decay
      self.epsilon = epsilon
    }

    /// Moves `position` by one step.
    public mutating func step(
      _ position: inout SIMD2<Double>, gradient: (SIMD2<Double>) -> SIMD2<Double>
    ) {
      let slope = gradient(position)
      square = decay * square + (1 - decay) * (slope * slope)
      position -= rate * slope / (square.squareRoot() + epsilon)
    }
  }

  /// Adam: m ← β₁m + (1 - β₁)g, v ← β₂v + (1 - β₂)g², x ← x - ηm̂ / (√v̂ + ε), where
  /// m̂ = m / (1 - β₁ᵏ) and v̂ = v / (1 - β₂ᵏ) at the k-th step.
  ///
  /// Reference: Kingma & Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1.
  public struct Adam: UpdateRule {
    /// The learning rate η.
    public var rate: Double
    /// The share β₁ of the mean gradient that lasts from one step to the next.
    public var firstDecay: Double
    /// The share β₂ of the mean square that lasts.
    public var secondDecay: Double
    /// The small number ε that keeps the step finite; added outside the root.
    public var epsilon: Double
    private var mean = SIMD2<Double>(0, 0)
    private var square = SIMD2<Double>(0, 0)
    private var firstPower = 1.0
    private var secondPower = 1.0

    /// Adam before its first step.
    public init(
      rate: Double, firstDecay: Double = 0.9, secondDecay: Double = 0.999, epsilon: Double = 1e-8
    ) {
      self.rate = rate
      self.firstDecay = firstDecay
      self.secondDecay = secondDecay
      self.epsilon = epsilon
    }

    /// Moves `position` by one step.
    public mutating func step(
      _ position: inout SIMD2<Double>, gradient: (SIMD2<Double>) -> SIMD2<Double>
    ) {
      let slope = gradient(position)
      mean = firstDecay * mean + (1 - firstDecay) * slope
      square = secondDecay * square + (1 - secondDecay) * (slope * slope)
      firstPower *= firstDecay
      secondPower *= secondDecay
      let unbiasedMean = mean / (1 - firstPower)
      let unbiasedSquare = square / (1 - secondPower)
      position -= rate * unbiasedMean / (unbiasedSquare.squareRoot() + epsilon)
    }
  }
}
