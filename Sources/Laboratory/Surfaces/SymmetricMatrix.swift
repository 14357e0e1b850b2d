/// A symmetric matrix of two rows, such as a Hessian.
public struct SymmetricMatrix: Hashable, Sendable {
  /// The entry in the first row and column.
  public var xx: Double
  /// The entry off the diagonal.
  public var xy: Double
  /// The entry in the second row and column.
  public var yy: Double

  /// The matrix with these entries.
  public init(xx: Double, xy: Double, yy: Double) {
    self.xx = xx
    self.xy = xy
    self.yy = yy
  }

  /// The determinant.
  public var determinant: Double { xx * yy - xy * xy }

  /// The eigenvalues, the lower one first.
  ///
  /// The one of larger magnitude is computed without cancellation, and the other one from it and
  /// the determinant.
  public var eigenvalues: (lower: Double, upper: Double) {
    let mean = (xx + yy) / 2
    let half = (xx - yy) / 2
    let radius = (half * half + xy * xy).squareRoot()
    let dominant = mean < 0 ? mean - radius : mean + radius
    if dominant == 0 { return (0, 0) }
    let other = determinant / dominant
    return dominant < other ? (dominant, other) : (other, dominant)
  }

  /// The vector that this matrix takes to `image`, by Cramer's rule; not finite where the
  /// determinant is 0.
  public func solve(_ image: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(yy * image.x - xy * image.y, xx * image.y - xy * image.x) / determinant
  }

  /// The matrix times `vector`.
  public static func * (matrix: SymmetricMatrix, vector: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(
      matrix.xx * vector.x + matrix.xy * vector.y, matrix.xy * vector.x + matrix.yy * vector.y)
  }
}
