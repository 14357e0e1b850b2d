/// The regions into which straight lines cut the plane.
///
/// The kinks of a ReLU layer's units are such lines, and the layer is affine on each region.
///
/// Reference: Montúfar, Pascanu, Cho & Bengio, "On the number of linear regions of deep neural
/// networks", 2014.
public enum LineArrangement {
  /// The number of regions of `lines` lines of which no two are parallel and no three meet in a
  /// point: 1 + n + n(n-1)/2.
  public static func genericRegions(lines: Int) -> Int {
    1 + lines + lines * (lines - 1) / 2
  }

  /// The number of regions that the kinks of `units` cut the plane into.
  ///
  /// Each line adds one region more than it has crossings with the lines before it. Crossings closer
  /// together than `tolerance` count as one, and lines whose directions differ by less are parallel.
  /// - Complexity: O(n³) for n lines.
  public static func regions(of units: [ReLUUnit], tolerance: Double = 1e-9) -> Int {
    var regions = 1
    for (index, unit) in units.enumerated() {
      var crossings: [SIMD2<Double>] = []
      var isNew = true
      for other in units[..<index] {
        if let crossing = unit.crossing(with: other, tolerance: tolerance) {
          if !crossings.contains(where: { distance($0, crossing) < tolerance }) {
            crossings.append(crossing)
          }
        } else if unit.sharesKink(with: other, tolerance: tolerance) {
          isNew = false
        }
      }
      if isNew { regions += crossings.count + 1 }
    }
    return regions
  }
}

extension ReLUUnit {
  /// The unit scaled so that its weights have length 1.
  private var normalised: ReLUUnit {
    let length = (weights * weights).sum().squareRoot()
    return ReLUUnit(weights: weights / length, bias: bias / length)
  }

  /// Where the two kinks meet; nil where they are parallel.
  fileprivate func crossing(with other: ReLUUnit, tolerance: Double) -> SIMD2<Double>? {
    let (a, b) = (normalised, other.normalised)
    let sine = a.weights.x * b.weights.y - a.weights.y * b.weights.x
    guard abs(sine) >= tolerance else { return nil }
    let x = (a.weights.y * b.bias - b.weights.y * a.bias) / sine
    let y = (b.weights.x * a.bias - a.weights.x * b.bias) / sine
    return SIMD2(x, y)
  }

  /// Whether two parallel kinks are the same line.
  fileprivate func sharesKink(with other: ReLUUnit, tolerance: Double) -> Bool {
    let (a, b) = (normalised, other.normalised)
    let onKink = a.weights * -a.bias
    return abs((b.weights * onKink).sum() + b.bias) < tolerance
  }
}

private func distance(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double {
  ((a - b) * (a - b)).sum().squareRoot()
}
