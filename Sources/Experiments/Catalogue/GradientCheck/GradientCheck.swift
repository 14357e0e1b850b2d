import Laboratory

/// How well a derivative can be had from two values of a function, step by step, and that automatic
/// differentiation needs no step.
///
/// References: Nocedal & Wright 2006, chapter 8; Griewank & Walther 2008; Baydin et al. 2018.
public struct GradientCheck: Experiment {
  /// What notes and the command line call it.
  public static let name = "gradient-check"
  /// What it does.
  public static let summary =
    "Measures the error of finite differences against their step,"
    + " and compares automatic differentiation with them"

  /// The function whose derivative is taken.
  public var function = DifferentiatedFunction.exponential
  /// Where it is taken.
  public var at = 1.0
  /// The exponents of the largest and the smallest step, as powers of ten.
  public var exponents = [-1.0, -13.0]
  /// Steps for each power of ten.
  public var perDecade = 8
  /// The slope of the ReLU whose kink is looked at.
  public var slope = 1.0

  /// The exponential at 1.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.choice("function", &function, "function whose derivative is taken")
    parameters.number("at", &at, in: -100...100, "place at which it is taken")
    parameters.require(
      function.formula.derivatives(at: at).allSatisfy { $0.isFinite }, "at",
      "needs a place where \(function.title) has derivatives")
    parameters.numbers(
      "exponents", &exponents, in: -15...0, count: 2...2,
      "powers of ten of the largest and the smallest step")
    parameters.require(
      exponents.count == 2 && exponents[0] > exponents[1], "exponents",
      "needs the larger step first")
    parameters.integer("per-decade", &perDecade, in: 1...64, "steps for each power of ten")
    parameters.number("slope", &slope, in: -100...100, "slope of the ReLU whose kink is looked at")
  }
}

extension GradientCheck {
  /// The figures and tables it reports.
  public static var exhibits: [ExhibitDeclaration] {
    [
      .figure("errors", "error of forward and central differences against their step"),
      .table("slopes", "the slopes of both branches, and the best steps"),
      .table(
        "operations", "every operation: its derivative by dual numbers and by central difference",
        isShownByDefault: false),
    ]
  }
}

/// A function whose derivative is checked.
public enum DifferentiatedFunction: String, ParameterChoice, Storable {
  /// eˣ.
  case exponential
  /// sin x.
  case sine
  /// ln x.
  case logarithm
  /// √x.
  case squareRoot = "square-root"
  /// tanh x.
  case tanh
  /// x³.
  case cube
  /// sin(x²) e⁻ˣ.
  case composite

  /// The formula.
  var formula: Formula {
    switch self {
    case .exponential: .exponential
    case .sine: .sine
    case .logarithm: .logarithm
    case .squareRoot: .squareRoot
    case .tanh: .tanh
    case .cube: .product
    case .composite: .composite
    }
  }

  /// The name in running text.
  var title: String {
    switch self {
    case .exponential: "eˣ"
    case .sine: "sin x"
    case .logarithm: "ln x"
    case .squareRoot: "√x"
    case .tanh: "tanh x"
    case .cube: "x³"
    case .composite: "sin(x²) e⁻ˣ"
    }
  }
}
