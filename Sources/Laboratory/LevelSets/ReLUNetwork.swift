/// A network of two inputs, one layer of ReLU units and one linear output: f(x) = Σ vᵢ max(0, wᵢ·x + bᵢ).
///
/// It is affine on each region between the units' kinks, so its level sets are polygons whose
/// corners lie on kinks.
public struct ReLUNetwork: Hashable, Sendable {
  /// The hidden units.
  public var units: [ReLUUnit]
  /// The weight of each hidden unit in the output.
  public var output: [Double]

  /// The network of `units` that weighs them by `output`, one number for each.
  public init(units: [ReLUUnit], output: [Double]) {
    precondition(units.count == output.count, "a network needs one output weight per unit")
    self.units = units
    self.output = output
  }

  /// A network as training would start it, save that its biases are random too, so that no three
  /// kinks meet.
  ///
  /// He-uniform weights: U(±√(6/2)) into the hidden units, U(±√(3/n)) out of them; biases U(±√3).
  ///
  /// Reference: He, Zhang, Ren & Sun, "Delving deep into rectifiers", 2015.
  public init(hidden: Int, drawingFrom generator: inout SplitMix64) {
    let reach = 3.0.squareRoot()
    var units: [ReLUUnit] = []
    for _ in 0..<hidden {
      let (x, y) = (generator.symmetric(reach), generator.symmetric(reach))
      units.append(ReLUUnit(weights: SIMD2(x, y), bias: generator.symmetric(reach)))
    }
    var output: [Double] = []
    for _ in 0..<hidden { output.append(generator.symmetric((3 / Double(hidden)).squareRoot())) }
    self.init(units: units, output: output)
  }

  /// f(x).
  public func value(at point: SIMD2<Double>) -> Double {
    var value = 0.0
    for (unit, weight) in zip(units, output) { value += weight * unit.value(at: point) }
    return value
  }

  /// ∇f, with 0 for the share of a unit on its kink.
  public func gradient(at point: SIMD2<Double>) -> SIMD2<Double> {
    var gradient = SIMD2<Double>.zero
    for (unit, weight) in zip(units, output) { gradient += weight * unit.gradient(at: point) }
    return gradient
  }

  /// Which units are on at `point`; points with the same answer lie in the same region.
  public func pattern(at point: SIMD2<Double>) -> [Bool] {
    units.map { $0.preactivation(at: point) > 0 }
  }
}
