/// A loss surface over two parameters, with its derivatives by formula.
///
///     let valley = Surface.rosenbrock
///     valley.value(at: SIMD2(1, 1))  // 0
///     valley.gradient(at: SIMD2(-1.2, 1))  // (-215.6, -88)
public enum Surface: Hashable, Sendable {
  /// ½(λ₁x² + λ₂y²), with these curvatures λ.
  case quadratic(curvatures: SIMD2<Double>)
  /// (1 - x)² + 100(y - x²)²; Rosenbrock 1960.
  case rosenbrock
  /// (x² + y - 11)² + (x + y² - 7)²; Himmelblau 1972.
  case himmelblau
  /// (1.5 - x + xy)² + (2.25 - x + xy²)² + (2.625 - x + xy³)²; Beale 1958.
  case beale
  /// 20 + x² + y² - 10 cos 2πx - 10 cos 2πy; Rastrigin 1974.
  case rastrigin
  /// x² - y² + y⁴/4.
  case saddle

  /// The height at `p`.
  public func value(at p: SIMD2<Double>) -> Double {
    switch self {
    case .quadratic(let curvatures): Quadratic(curvatures: curvatures).value(at: p)
    case .rosenbrock: Rosenbrock().value(at: p)
    case .himmelblau: Himmelblau().value(at: p)
    case .beale: Beale().value(at: p)
    case .rastrigin: Rastrigin().value(at: p)
    case .saddle: SaddleSurface().value(at: p)
    }
  }

  /// The gradient at `p`.
  public func gradient(at p: SIMD2<Double>) -> SIMD2<Double> {
    switch self {
    case .quadratic(let curvatures): Quadratic(curvatures: curvatures).gradient(at: p)
    case .rosenbrock: Rosenbrock().gradient(at: p)
    case .himmelblau: Himmelblau().gradient(at: p)
    case .beale: Beale().gradient(at: p)
    case .rastrigin: Rastrigin().gradient(at: p)
    case .saddle: SaddleSurface().gradient(at: p)
    }
  }

  /// The second derivatives at `p`.
  public func hessian(at p: SIMD2<Double>) -> SymmetricMatrix {
    switch self {
    case .quadratic(let curvatures): Quadratic(curvatures: curvatures).hessian(at: p)
    case .rosenbrock: Rosenbrock().hessian(at: p)
    case .himmelblau: Himmelblau().hessian(at: p)
    case .beale: Beale().hessian(at: p)
    case .rastrigin: Rastrigin().hessian(at: p)
    case .saddle: SaddleSurface().hessian(at: p)
    }
  }

  /// A point near each critical point, the lowest minimum first.
  var guesses: [SIMD2<Double>] {
    switch self {
    case .quadratic(let curvatures): Quadratic(curvatures: curvatures).guesses
    case .rosenbrock: Rosenbrock().guesses
    case .himmelblau: Himmelblau().guesses
    case .beale: Beale().guesses
    case .rastrigin: Rastrigin().guesses
    case .saddle: SaddleSurface().guesses
    }
  }
}

#if !hasFeature(Embedded)
extension Surface: Codable {}
#endif
