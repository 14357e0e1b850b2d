import Laboratory

extension Descent {
  /// The part of the plane that the pictures of a problem show: the surface's usual frame, widened
  /// where the start lies outside.
  struct Frame {
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    init(of problem: Problem) {
      let usual = problem.surface.frame
      x = Frame.widened(usual.x, toHold: problem.start.x)
      y = Frame.widened(usual.y, toHold: problem.start.y)
    }

    var width: Double { x.upperBound - x.lowerBound }
    var height: Double { y.upperBound - y.lowerBound }

    func contains(_ point: SIMD2<Double>) -> Bool { x.contains(point.x) && y.contains(point.y) }

    /// `range`, or one that has `value` a twentieth of its width inside.
    private static func widened(
      _ range: ClosedRange<Double>, toHold value: Double
    ) -> ClosedRange<Double> {
      if value > range.upperBound {
        return range.lowerBound...(value + (value - range.lowerBound) / 20)
      }
      if value < range.lowerBound {
        return (value - (range.upperBound - value) / 20)...range.upperBound
      }
      return range
    }
  }
}
