import Laboratory

/// The measurement of a single ReLU unit.
public struct UnitTrial: Storable, Hashable {
  var weights: SIMD2<Double>
  var bias: Double

  init(_ unit: ReLUUnit) {
    weights = unit.weights
    bias = unit.bias
  }

  /// What was measured.
  public struct Observation: Storable, Hashable {
    /// The share of the window on which the gradient is zero.
    public var zeroShare: Double
    /// The largest |cos θ| between level lines and gradient on the on side.
    public var maximum: Double
    /// The largest |cos θ| between the kink and a generalised gradient on it.
    public var kink: Double
  }

  func observe() -> Observation {
    let unit = ReLUUnit(weights: weights, bias: bias)
    let window = ReLUWindow.window
    var maximum = 0.0
    for level in ReLUWindow.unitLevels(of: unit) {
      let measured = Perpendicularity(
        of: window.raster(cells: 40, sampling: unit.value).segments(at: level),
        smallestGradient: 0, shortest: 0.01, gradient: unit.gradient)
      maximum = max(maximum, measured.maximum)
    }
    let foot = -bias / (weights * weights).sum() * weights
    let along = SIMD2(-weights.y, weights.x)
    let length = (weights * weights).sum().squareRoot()
    var kink = 0.0
    for sixteenth in 1...16 {
      let element = unit.subdifferential(at: foot).element(Double(sixteenth) / 16)
      let size = (element * element).sum().squareRoot()
      if size > 0 { kink = max(kink, abs((element * along).sum()) / (size * length)) }
    }
    return Observation(
      zeroShare: ReLUWindow.zeroShare(of: unit.gradient), maximum: maximum, kink: kink)
  }
}

/// The measurement of one small random network.
public struct NetworkTrial: Storable, Hashable {
  var hidden: Int
  var seed: Int

  /// What was measured.
  public struct Observation: Storable, Hashable {
    /// The largest |cos θ| between contours and gradient, within regions.
    public var maximum: Double
    /// The share of the window on which the gradient is zero.
    public var zeroShare: Double
    /// The number of regions that the kinks cut the plane into.
    public var regions: Int
  }

  /// The network.
  var network: ReLUNetwork {
    var generator = SplitMix64(seed: UInt64(seed))
    return ReLUNetwork(hidden: hidden, drawingFrom: &generator)
  }

  func observe() -> Observation {
    let network = network
    let raster = ReLUWindow.window.raster(cells: 60, sampling: network.value)
    var maximum = 0.0
    for level in ReLUWindow.networkLevels(of: raster) {
      // Refined vertices, as the straight line between two samples may pass over a kink.
      let within = raster.segments(at: level, refinedBy: network.value)
        .filter { network.pattern(at: $0.start) == network.pattern(at: $0.end) }
      let measured = Perpendicularity(
        of: within, smallestGradient: 0.01, shortest: 0.01, gradient: network.gradient)
      maximum = max(maximum, measured.maximum)
    }
    return Observation(
      maximum: maximum, zeroShare: ReLUWindow.zeroShare(of: network.gradient),
      regions: LineArrangement.regions(of: network.units))
  }
}

/// The measurement of many random ReLU layers of two inputs without biases.
public struct LayersTrial: Storable, Hashable {
  var units: Int
  var draws: Int
  var seed: Int

  /// What was measured.
  public struct Observation: Storable, Hashable {
    /// The mean share of the plane on which every unit is off.
    public var zeroShare: Double
    /// The share of layers for which there is such an input.
    public var coneShare: Double
    /// The number of regions that the kinks of one layer with biases cut the plane into.
    public var regions: Int
  }

  func observe() -> Observation {
    // A stream of its own for each size and seed.
    var seeds = SplitMix64(seed: UInt64(seed))
    var generator = SplitMix64(seed: seeds.next() ^ UInt64(units))
    // He-uniform weights for two inputs.
    let reach = 3.0.squareRoot()
    var (sum, cones) = (0.0, 0)
    var weights = [SIMD2<Double>](repeating: .zero, count: units)
    for _ in 0..<draws {
      for index in weights.indices {
        weights[index].x = generator.symmetric(reach)
        weights[index].y = generator.symmetric(reach)
      }
      let share = DeadCone.share(of: weights)
      sum += share
      if share > 0 { cones += 1 }
    }
    let biased = ReLUNetwork(hidden: units, drawingFrom: &generator)
    return Observation(
      zeroShare: sum / Double(draws), coneShare: Double(cones) / Double(draws),
      regions: LineArrangement.regions(of: biased.units))
  }
}
