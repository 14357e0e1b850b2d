/// The recurrence z² - tz + d = 0 that a descent on a quadratic follows in one direction of curvature.
public struct LinearRecurrence: Hashable, Sendable {
  /// The sum t of the two roots.
  public var trace: Double
  /// Their product d.
  public var determinant: Double

  /// The size of the larger root: the factor by which the distance shrinks in the long run, or grows
  /// where it is above 1.
  ///
  /// Where the roots are double the distance goes like k·ρᵏ, so that a rate fitted to a run is larger.
  public var spectralRadius: Double {
    let discriminant = trace * trace - 4 * determinant
    return discriminant < 0
      ? determinant.squareRoot() : (abs(trace) + discriminant.squareRoot()) / 2
  }
}

extension Optimizer {
  /// The recurrence of this optimizer on ½λx²; nil where it is not linear.
  ///
  /// - Parameters:
  ///   - rate: The learning rate η.
  ///   - momentum: The momentum β, for those that have one.
  ///   - curvature: The curvature λ.
  ///
  /// Reference: Goh, "Why momentum really works", Distill, 2017.
  public func recurrence(rate: Double, momentum: Double, curvature: Double) -> LinearRecurrence? {
    let shrink = 1 - rate * curvature
    return switch self {
    case .gd, .sgd: LinearRecurrence(trace: shrink, determinant: 0)
    case .momentum: LinearRecurrence(trace: momentum + shrink, determinant: momentum)
    case .nesterov:
      LinearRecurrence(trace: (1 + momentum) * shrink, determinant: momentum * shrink)
    case .rmsprop, .adam: nil
    }
  }

  /// The rate and momentum that are best on a quadratic with curvatures from `least` to `greatest`,
  /// and the factor by which the distance then shrinks; nil where there is no such theorem.
  ///
  /// For Nesterov's method these are its usual constants, 1/L and (√κ - 1)/(√κ + 1).
  ///
  /// References: Polyak 1964 (heavy ball); Nesterov, "Introductory lectures on convex optimization",
  /// 2004, section 2.2.
  public func optimum(
    least: Double, greatest: Double
  ) -> (rate: Double, momentum: Double, radius: Double)? {
    let root = (greatest / least).squareRoot()
    let pull = (root - 1) / (root + 1)
    switch self {
    case .gd:
      return (2 / (least + greatest), 0, (greatest - least) / (greatest + least))
    case .momentum:
      let sum = least.squareRoot() + greatest.squareRoot()
      return (4 / (sum * sum), pull * pull, pull)
    case .nesterov: return (1 / greatest, pull, 1 - 1 / root)
    case .sgd, .rmsprop, .adam: return nil
    }
  }
}
