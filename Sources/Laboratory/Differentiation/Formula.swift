/// The operations that automatic differentiation knows, each as a formula of one variable, and a
/// chain of several.
public enum Formula: String, CaseIterable, Hashable, Sendable {
  /// x + 3.
  case sum
  /// 3 - x.
  case difference
  /// x · x · x.
  case product
  /// (x + 2) / x.
  case quotient
  /// eˣ.
  case exponential
  /// ln x.
  case logarithm
  /// sin x.
  case sine
  /// cos x.
  case cosine
  /// tanh x.
  case tanh
  /// √x.
  case squareRoot = "square-root"
  /// x^2.5.
  case power
  /// max(0, x).
  case relu
  /// 1 / (1 + e⁻ˣ).
  case sigmoid
  /// ln(1 + eˣ).
  case softplus
  /// sin(x²) e⁻ˣ: a chain of several.
  case composite

  /// The formula at `x`.
  public func callAsFunction<Scalar: RealScalar>(_ x: Scalar) -> Scalar {
    let one = Scalar(1)
    switch self {
    case .sum: return x + Scalar(3)
    case .difference: return Scalar(3) - x
    case .product: return x * x * x
    case .quotient: return (x + Scalar(2)) / x
    case .exponential: return .exp(x)
    case .logarithm: return .log(x)
    case .sine: return .sin(x)
    case .cosine: return .cos(x)
    case .tanh: return .tanh(x)
    case .squareRoot: return .squareRoot(x)
    case .power: return .power(x, 2.5)
    case .relu: return .rectified(x)
    case .sigmoid: return one / (one + .exp(Scalar(0) - x))
    case .softplus: return .log(one + .exp(x))
    case .composite: return .sin(x * x) * .exp(Scalar(0) - x)
    }
  }

  /// The derivatives of order 0 to 3 at `x`, by dual numbers of dual numbers of dual numbers.
  public func derivatives(at x: Double) -> [Double] {
    let one = Dual<Double>(1)
    let variable = Dual(
      Dual(Dual(x, derivative: 1), derivative: one), derivative: Dual(one, derivative: Dual(0)))
    let result = self(variable)
    return [
      result.real, result.derivative.real, result.derivative.derivative.real,
      result.derivative.derivative.derivative,
    ]
  }
}

#if !hasFeature(Embedded)
extension Formula: Codable {}
#endif
