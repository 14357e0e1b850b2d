import Elementary

/// Places at which an interpolant agrees with its function.
public enum Knots {
  /// The `count` + 1 places a + (b - a)(i/n)^g of an interval, i = 0 … n: evenly spaced for
  /// grading g = 1, and denser towards the left end for larger ones.
  ///
  /// Grading restores the rate n⁻² for a function whose derivative has no bound at the left end, as
  /// that of √x at 0.
  ///
  /// Reference: de Boor, "A practical guide to splines", 1978, chapter III.
  public static func graded(
    over interval: ClosedRange<Double>, count: Int, grading: Double = 1
  ) -> [Double] {
    precondition(count > 0 && grading > 0, "knots need a count and a grading above 0")
    let width = interval.upperBound - interval.lowerBound
    return (0...count).map { index in
      if index == count { return interval.upperBound }
      let share = Double(index) / Double(count)
      return interval.lowerBound + width * (grading == 1 ? share : Elementary.pow(share, grading))
    }
  }
}
