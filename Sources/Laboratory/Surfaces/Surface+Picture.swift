extension Surface {
  /// The part of the plane on which the surface is usually drawn.
  public var frame: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    switch self {
    case .quadratic: (-1.25...1.25, -1.25...1.25)
    case .rosenbrock: (-2...2, -1...3)
    case .himmelblau: (-5...5, -5...5)
    case .beale: (-2...5, -3...3)
    case .rastrigin: (-5.12...5.12, -5.12...5.12)
    case .saddle: (-2...2, -2...2)
    }
  }

  /// Where descents usually start: for Rosenbrock's surface the point of his paper, for the saddle
  /// a little beside the ridge, on which gradient descent would run into the saddle itself.
  public var start: SIMD2<Double> {
    switch self {
    case .quadratic: SIMD2(1, 1)
    case .rosenbrock: SIMD2(-1.2, 1)
    case .himmelblau: SIMD2(0, 0)
    case .beale: SIMD2(1, 1)
    case .rastrigin: SIMD2(3.4, 2.6)
    case .saddle: SIMD2(-1.5, 0.01)
    }
  }
}
