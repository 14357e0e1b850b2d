import Elementary

/// What a formula computes with: a number, or a number that carries its derivative along.
///
/// A formula written once over `RealScalar` can be evaluated, differentiated, and differentiated
/// again:
///
///     func f<Scalar: RealScalar>(_ x: Scalar) -> Scalar { .sin(x) * x }
///     f(2.0)                                       // sin 2 · 2
///     f(Dual(2.0, derivative: 1)).derivative       // cos 2 · 2 + sin 2
public protocol RealScalar: Sendable {
  /// A constant.
  init(_ constant: Double)
  /// The number alone, without derivatives.
  var real: Double { get }

  /// The sum.
  static func + (left: Self, right: Self) -> Self
  /// The difference.
  static func - (left: Self, right: Self) -> Self
  /// The product.
  static func * (left: Self, right: Self) -> Self
  /// The quotient.
  static func / (left: Self, right: Self) -> Self

  /// eˣ.
  static func exp(_ x: Self) -> Self
  /// The natural logarithm.
  static func log(_ x: Self) -> Self
  /// The sine.
  static func sin(_ x: Self) -> Self
  /// The cosine.
  static func cos(_ x: Self) -> Self
  /// The hyperbolic tangent.
  static func tanh(_ x: Self) -> Self
  /// √x.
  static func squareRoot(_ x: Self) -> Self
  /// `x` to a constant power.
  static func power(_ x: Self, _ exponent: Double) -> Self
  /// max(0, x), with the derivative 0 at 0, one of the candidates that Clarke's subdifferential holds.
  static func rectified(_ x: Self) -> Self
}

extension Double: RealScalar {
  /// The number itself.
  public var real: Double { self }

  /// eˣ.
  public static func exp(_ x: Double) -> Double { Elementary.exp(x) }
  /// The natural logarithm.
  public static func log(_ x: Double) -> Double { Elementary.log(x) }
  /// The sine.
  public static func sin(_ x: Double) -> Double { Elementary.sin(x) }
  /// The cosine.
  public static func cos(_ x: Double) -> Double { Elementary.cos(x) }
  /// The hyperbolic tangent.
  public static func tanh(_ x: Double) -> Double { Elementary.tanh(x) }
  /// √x.
  public static func squareRoot(_ x: Double) -> Double { x.squareRoot() }
  /// `x` to a constant power.
  public static func power(_ x: Double, _ exponent: Double) -> Double {
    Elementary.pow(x, exponent)
  }
  /// max(0, x).
  public static func rectified(_ x: Double) -> Double { x > 0 ? x : 0 }
}
