/// A number a + bε with ε² = 0: a value and its derivative, computed together.
///
/// Each operation applies the chain rule to its own formula, so the derivative is right to round-off:
/// no step has to be chosen. Over dual numbers themselves it gives second derivatives, and so on.
///
/// References: Griewank & Walther, "Evaluating derivatives", 2008, chapter 3; Baydin, Pearlmutter,
/// Radul & Siskind, "Automatic differentiation in machine learning: a survey", JMLR 2018.
public struct Dual<Scalar: RealScalar>: RealScalar {
  /// The value a.
  public var value: Scalar
  /// The derivative b.
  public var derivative: Scalar

  /// The number `value` whose derivative is `derivative`: 1 for the variable itself.
  public init(_ value: Scalar, derivative: Scalar) {
    self.value = value
    self.derivative = derivative
  }

  /// A constant: its derivative is 0.
  public init(_ constant: Double) {
    self.init(Scalar(constant), derivative: Scalar(0))
  }

  /// The number alone.
  public var real: Double { value.real }
}

extension Dual {
  /// The sum.
  public static func + (left: Self, right: Self) -> Self {
    Self(left.value + right.value, derivative: left.derivative + right.derivative)
  }

  /// The difference.
  public static func - (left: Self, right: Self) -> Self {
    Self(left.value - right.value, derivative: left.derivative - right.derivative)
  }

  /// The product.
  public static func * (left: Self, right: Self) -> Self {
    Self(
      left.value * right.value,
      derivative: left.derivative * right.value + left.value * right.derivative)
  }

  /// The quotient.
  public static func / (left: Self, right: Self) -> Self {
    let quotient = left.value / right.value
    return Self(
      quotient, derivative: (left.derivative - quotient * right.derivative) / right.value)
  }
}

extension Dual {
  /// eˣ.
  public static func exp(_ x: Self) -> Self {
    let value = Scalar.exp(x.value)
    return Self(value, derivative: value * x.derivative)
  }

  /// The natural logarithm.
  public static func log(_ x: Self) -> Self {
    Self(Scalar.log(x.value), derivative: x.derivative / x.value)
  }

  /// The sine.
  public static func sin(_ x: Self) -> Self {
    Self(Scalar.sin(x.value), derivative: Scalar.cos(x.value) * x.derivative)
  }

  /// The cosine.
  public static func cos(_ x: Self) -> Self {
    Self(Scalar.cos(x.value), derivative: Scalar(0) - Scalar.sin(x.value) * x.derivative)
  }

  /// The hyperbolic tangent.
  public static func tanh(_ x: Self) -> Self {
    let value = Scalar.tanh(x.value)
    return Self(value, derivative: (Scalar(1) - value * value) * x.derivative)
  }

  /// √x.
  public static func squareRoot(_ x: Self) -> Self {
    let value = Scalar.squareRoot(x.value)
    return Self(value, derivative: x.derivative / (Scalar(2) * value))
  }

  /// `x` to a constant power.
  public static func power(_ x: Self, _ exponent: Double) -> Self {
    Self(
      Scalar.power(x.value, exponent),
      derivative: Scalar(exponent) * Scalar.power(x.value, exponent - 1) * x.derivative)
  }

  /// max(0, x), with the derivative 0 at 0.
  public static func rectified(_ x: Self) -> Self {
    x.real > 0 ? x : Self(0)
  }
}

extension Dual: Equatable where Scalar: Equatable {}
