import Elementary

/// The errors of one kind of difference, step by step.
struct DifferenceErrors {
  /// The steps, the largest first.
  let steps: [Double]
  /// The magnitude of the error of each.
  let errors: [Double]

  /// The step with the smallest error, and that error.
  var best: (step: Double, error: Double)? {
    guard let index = errors.indices.min(by: { errors[$0] < errors[$1] }) else { return nil }
    return (steps[index], errors[index])
  }

  /// The power of the step with which the error falls on the branch where truncation rules, fitted
  /// over the steps of `range`.
  func truncationSlope(over range: ClosedRange<Double>) -> Double? {
    slope(zip(steps, errors).filter { range.contains($0.0) && $0.1 > 0 })
  }

  /// The power of the step with which the error grows on the branch where round-off rules: fitted to
  /// the envelope, the largest error of each power of ten below `limit`, because single errors jump
  /// with the last bits of the values.
  func roundOffSlope(below limit: Double) -> Double? {
    slope(envelope(below: limit))
  }

  /// The largest error of each power of ten of steps below `limit`, with its step.
  func envelope(below limit: Double) -> [(Double, Double)] {
    var tops: [(Double, Double)] = []
    var decade = Int.max
    for (step, error) in zip(steps, errors) where step < limit && error > 0 {
      // A little less than the exponent, so that a rounded power of ten stays in its own.
      let own = Int((Elementary.log10(step) - 1e-9).rounded(.down))
      if own != decade {
        tops.append((step, error))
        decade = own
      } else if error > tops[tops.count - 1].1 {
        tops[tops.count - 1] = (step, error)
      }
    }
    return tops
  }

  private func slope(_ pairs: [(Double, Double)]) -> Double? {
    Statistics.regression(
      pairs.map { Elementary.log($0.0) }, pairs.map { Elementary.log($0.1) })?.slope
  }
}
