/// A continuous piecewise-linear function written as a network with one layer of ReLU units would
/// write it: f̂(x) = c + s·x + Σ aᵢ (x - tᵢ)₊, where (u)₊ = max(u, 0).
///
///     let hat = HingeFunction(hinges: [.init(at: -1, bend: 1), .init(at: 0, bend: -2), .init(at: 1, bend: 1)])
///     hat.value(at: 0.25)  // 0.75
///
/// Reference: Arora, Basu, Mianjy & Mukherjee, "Understanding deep neural networks with rectified
/// linear units", ICLR 2018, theorem 2.2.
public struct HingeFunction: Hashable, Sendable {
  /// The constant c.
  public var offset: Double
  /// The slope s left of all hinges.
  public var slope: Double
  /// The hinges, in rising order of their places.
  public var hinges: [Hinge]

  /// One ReLU unit of weight 1, a bend of the line.
  public struct Hinge: Hashable, Sendable {
    /// Where the line bends, tᵢ.
    public var place: Double
    /// By how much its slope changes there, aᵢ.
    public var bend: Double

    /// A hinge at `place`.
    public init(at place: Double, bend: Double) {
      self.place = place
      self.bend = bend
    }
  }

  /// The function with these parts.
  public init(offset: Double = 0, slope: Double = 0, hinges: [Hinge]) {
    self.offset = offset
    self.slope = slope
    self.hinges = hinges
  }

  /// f̂(x).
  ///
  /// - Complexity: One term for each hinge left of `x`.
  public func value(at x: Double) -> Double {
    var value = offset + slope * x
    for hinge in hinges {
      guard hinge.place < x else { break }
      value += hinge.bend * (x - hinge.place)
    }
    return value
  }
}

extension HingeFunction {
  /// The interpolant f(t₀) + s₀(x - t₀)₊ + Σ (sᵢ - sᵢ₋₁)(x - tᵢ)₊, whose slope between the knots
  /// tᵢ and tᵢ₊₁ is that of the chord; it agrees with `function` at every knot, and for a function
  /// whose second derivative stays below M in magnitude it is nowhere farther off than Mh²/8, with
  /// the widest gap h between knots.
  ///
  /// - Parameter knots: At least two, rising; *n* + 1 knots give *n* hinges.
  ///
  /// Reference: de Boor, "A practical guide to splines", 1978, chapter III.
  public init(interpolating function: (Double) -> Double, at knots: [Double]) {
    precondition(knots.count > 1, "an interpolant needs two knots")
    var hinges: [Hinge] = []
    hinges.reserveCapacity(knots.count - 1)
    let values = knots.map(function)
    var before = 0.0
    for index in 0..<knots.count - 1 {
      let slope = (values[index + 1] - values[index]) / (knots[index + 1] - knots[index])
      hinges.append(Hinge(at: knots[index], bend: slope - before))
      before = slope
    }
    self.init(offset: values[0], hinges: hinges)
  }

  /// A trapezoid of four hinges: 0 up to `range`, `height` within it, 0 after it, with flanks of
  /// `flank` to both sides of each end.
  ///
  /// Reference: Nielsen, "Neural networks and deep learning", 2015, chapter 4.
  public static func bump(
    over range: ClosedRange<Double>, height: Double, flank: Double
  ) -> HingeFunction {
    precondition(flank > 0, "a continuous bump needs flanks")
    let bend = height / (2 * flank)
    return HingeFunction(hinges: [
      Hinge(at: range.lowerBound - flank, bend: bend),
      Hinge(at: range.lowerBound + flank, bend: -bend),
      Hinge(at: range.upperBound - flank, bend: -bend),
      Hinge(at: range.upperBound + flank, bend: bend),
    ])
  }

  /// The sum of functions, with all their hinges.
  public static func sum(_ functions: [HingeFunction]) -> HingeFunction {
    HingeFunction(
      offset: functions.reduce(0) { $0 + $1.offset },
      slope: functions.reduce(0) { $0 + $1.slope },
      hinges: functions.flatMap { $0.hinges }.sorted { $0.place < $1.place })
  }
}

#if !hasFeature(Embedded)
extension HingeFunction: Codable {}
extension HingeFunction.Hinge: Codable {}
#endif
