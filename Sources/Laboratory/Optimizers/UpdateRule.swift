/// A rule that takes a point one step further downhill.
public protocol UpdateRule: Sendable {
  /// The learning rate η; a schedule sets it between steps.
  var rate: Double { get set }

  /// Moves `position` by one step.
  ///
  /// - Parameter gradient: The loss's gradient at a point; asked once.
  mutating func step(
    _ position: inout SIMD2<Double>, gradient: (SIMD2<Double>) -> SIMD2<Double>)
}

extension UpdateRule {
  /// The points this rule visits from `start`, that one included.
  ///
  /// The path ends early at the first point with a coordinate beyond `bound` or not a number.
  ///
  /// - Parameters:
  ///   - start: Where the path starts.
  ///   - steps: The most steps it takes.
  ///   - bound: The magnitude of a coordinate at which the path counts as gone.
  ///   - gradient: The loss's gradient at a point.
  /// - Complexity: one gradient for each step.
  public consuming func path(
    from start: SIMD2<Double>, steps: Int, bound: Double = .infinity,
    gradient: (SIMD2<Double>) -> SIMD2<Double>
  ) -> [SIMD2<Double>] {
    var path = [start]
    path.reserveCapacity(steps + 1)
    var position = start
    for _ in 0..<steps {
      step(&position, gradient: gradient)
      path.append(position)
      guard abs(position.x) <= bound, abs(position.y) <= bound else { break }
    }
    return path
  }
}
