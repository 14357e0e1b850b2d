import Elementary

/// The set of inputs in the plane that turn off every unit of a ReLU layer without biases.
///
/// A unit with weights w is off where w·x ≤ 0, a half-plane through the origin, so the set is a cone
/// or empty. It has an interior exactly where the weights all lie in some open half-plane: where one
/// gap γ between neighbouring weight directions exceeds π. Its angle is then γ - π.
///
/// For n weight vectors drawn from any distribution symmetric about 0 and without atoms on lines, it
/// takes up a share 2⁻ⁿ of the plane in expectation, and is there at all with probability n/2ⁿ⁻¹.
///
/// Reference: Wendel, "A problem in geometric probability", Mathematica Scandinavica 11, 1962.
public enum DeadCone {
  /// The share of the plane, in [0, 1/2], on which all units with these non-zero weights are off.
  ///
  /// - Complexity: O(n log n) for n weights.
  public static func share(of weights: [SIMD2<Double>]) -> Double {
    var angles = weights.map { Elementary.atan2($0.y, $0.x) }
    angles.sort()
    guard let first = angles.first, var last = angles.last else { return 1 }
    // The gap that closes the circle, and then those between neighbours.
    var gap = first + 2 * Double.pi - last
    last = first
    for angle in angles {
      gap = max(gap, angle - last)
      last = angle
    }
    return max(0, (gap - Double.pi) / (2 * Double.pi))
  }

  /// The expected share for a layer of `units` random units: 2⁻ⁿ.
  public static func expectedShare(units: Int) -> Double {
    var share = 1.0
    for _ in 0..<units { share /= 2 }
    return share
  }

  /// The probability that a layer of `units` random units, at least 1, has a dead cone: n/2ⁿ⁻¹.
  public static func probability(units: Int) -> Double {
    Double(units) * expectedShare(units: units - 1)
  }
}
