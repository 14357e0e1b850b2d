/// A point where the gradient of a surface is zero.
public struct CriticalPoint: Hashable, Sendable {
  /// What the surface does around the point.
  public enum Kind: Hashable, Sendable {
    /// It rises in every direction.
    case minimum
    /// It rises in some directions and falls in others.
    case saddle
    /// It falls in every direction.
    case maximum
  }

  /// Where it lies.
  public var position: SIMD2<Double>
  /// The surface's height there.
  public var value: Double
  /// The second derivatives there.
  public var hessian: SymmetricMatrix

  /// What the surface does around it.
  public var kind: Kind {
    let (lower, upper) = hessian.eigenvalues
    return lower > 0 ? .minimum : upper < 0 ? .maximum : .saddle
  }

  /// The learning rate 2/L, where L is the largest curvature here: at a minimum, gradient descent
  /// settles below it and cannot settle above it.
  public var limit: Double { 2 / hessian.eigenvalues.upper }
}

extension Surface {
  /// The known critical points, each to the last digits that Newton's method can tell apart: first
  /// the minima, the lowest one at the front, then saddles and maxima.
  ///
  /// Rastrigin's surface has infinitely many; those whose coordinates lie in [-5.12, 5.12] are
  /// listed, but for the ridges outside the outermost minima.
  ///
  /// - Complexity: a few steps of Newton's method for each point.
  public var criticalPoints: [CriticalPoint] {
    guesses.map { guess in
      let position = criticalPosition(near: guess)
      return CriticalPoint(
        position: position, value: value(at: position), hessian: hessian(at: position))
    }
  }

  /// The local minima, the lowest one first.
  public var minima: [CriticalPoint] { criticalPoints.filter { $0.kind == .minimum } }

  /// Newton's method from `guess`, for as long as the gradient shrinks.
  private func criticalPosition(near guess: SIMD2<Double>) -> SIMD2<Double> {
    var position = guess
    var slope = gradient(at: position)
    while true {
      let candidate = position - hessian(at: position).solve(slope)
      let next = gradient(at: candidate)
      guard (next * next).sum() < (slope * slope).sum() else { return position }
      position = candidate
      slope = next
    }
  }
}
