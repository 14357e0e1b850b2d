import Elementary
import Laboratory

/// A function of one variable that networks of hinges approximate.
public enum TargetFunction: String, ParameterChoice, Storable {
  /// sin x on [0, 2π].
  case sine
  /// eˣ on [0, 1].
  case exponential
  /// x² on [0, 1].
  case square
  /// √x on [0, 1], whose slope has no bound at 0.
  case squareRoot = "square-root"
  /// |x - 0.3| on [0, 1], which bends at one place.
  case kink
  /// 0 before 1/3 and 1 from there on, on [0, 1]: not continuous.
  case step
}

extension TargetFunction {
  /// The interval on which it is approximated.
  var interval: ClosedRange<Double> { self == .sine ? 0...2 * .pi : 0...1 }

  /// The value at `x`.
  func value(at x: Double) -> Double {
    switch self {
    case .sine: Elementary.sin(x)
    case .exponential: Elementary.exp(x)
    case .square: x * x
    case .squareRoot: x.squareRoot()
    case .kink: abs(x - 0.3)
    case .step: x < 1.0 / 3 ? 0 : 1
    }
  }

  /// The places where it is not smooth.
  var breaks: [Double] {
    switch self {
    case .sine, .exponential, .square, .squareRoot: []
    case .kink: [0.3]
    case .step: [1.0 / 3]
    }
  }

  /// The largest |f″|, where there is one: the M of the bound Mh²/8.
  var curvature: Double? {
    switch self {
    case .sine: 1
    case .exponential: Elementary.exp(1)
    case .square: 2
    case .squareRoot, .kink, .step: nil
    }
  }

  /// The name in running text.
  var title: String {
    switch self {
    case .sine: "sin x"
    case .exponential: "eˣ"
    case .square: "x²"
    case .squareRoot: "√x"
    case .kink: "|x − 0.3|"
    case .step: "a step at 1/3"
    }
  }

  /// The supremum of the distance to `approximation`, which is smooth between `bends`.
  func error(of approximation: (Double) -> Double, bendingAt bends: [Double]) -> Double {
    let inner = (bends + breaks).filter { interval.lowerBound < $0 && $0 < interval.upperBound }
    let ends = [interval.lowerBound] + inner.sorted() + [interval.upperBound]
    return SupremumError.between(value(at:), approximation, ends: ends)
  }
}
