/// The largest distance between a function and its approximation.
public enum SupremumError {
  /// The supremum of |f - g| over the pieces between neighbouring `ends`, on each of which both are
  /// smooth; at an end both sides are looked at, so that a jump there counts.
  ///
  /// Each piece is sampled, and the best sample's neighbourhood searched by golden section, which
  /// finds the supremum to about ten digits where the error has one hump between samples.
  ///
  /// - Parameters:
  ///   - ends: The ends of the pieces, rising; at least two.
  ///   - samples: Samples of each piece, at least 2.
  /// - Complexity: `samples` + 50 evaluations of both functions for each piece.
  public static func between(
    _ f: (Double) -> Double, _ g: (Double) -> Double, ends: [Double], samples: Int = 17
  ) -> Double {
    precondition(ends.count > 1 && samples > 1, "a supremum needs a piece and samples")
    func distance(_ x: Double) -> Double { abs(f(x) - g(x)) }
    var supremum = 0.0
    for (start, end) in zip(ends, ends.dropFirst()) where start < end {
      // Strictly inside, so that a piece never sees the other side of a jump.
      let (first, last) = (start.nextUp, end.nextDown)
      guard first < last else { continue }
      let place = { (index: Int) -> Double in
        first + (last - first) * (Double(index) / Double(samples - 1))
      }
      var best = 0
      var largest = -1.0
      for index in 0..<samples {
        let error = distance(index == samples - 1 ? last : place(index))
        if error > largest { (best, largest) = (index, error) }
      }
      let left = place(max(best - 1, 0))
      let right = best + 1 >= samples - 1 ? last : place(best + 1)
      supremum = max(supremum, largest, goldenMaximum(of: distance, left, right))
    }
    return supremum
  }

  /// The largest value of a function with one hump between `left` and `right`.
  ///
  /// Reference: Kiefer, "Sequential minimax search for a maximum", 1953.
  private static func goldenMaximum(
    of function: (Double) -> Double, _ left: Double, _ right: Double
  ) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (left, right)
    var (a, b) = (high - ratio * (high - low), low + ratio * (high - low))
    var (atA, atB) = (function(a), function(b))
    for _ in 0..<40 {
      if atA >= atB {
        (high, b, atB) = (b, a, atA)
        a = high - ratio * (high - low)
        atA = function(a)
      } else {
        (low, a, atA) = (a, b, atB)
        b = low + ratio * (high - low)
        atB = function(b)
      }
    }
    return max(atA, atB)
  }
}
