import Elementary
import Laboratory

/// A differentiable function of two variables whose level sets are looked at.
public enum LevelFunction: String, ParameterChoice, Storable {
  /// (x² + y - 11)² + (x + y² - 7)²; Himmelblau 1972.
  case himmelblau
  /// sin(1.3x + 0.2) cos(0.9y).
  case waves
  /// x² + y².
  case circle
  /// x² - y² + y⁴/4.
  case saddle
  /// (1 - x)² + 100(y - x²)²; Rosenbrock 1960.
  case rosenbrock
  /// (1.5 - x + xy)² + (2.25 - x + xy²)² + (2.625 - x + xy³)²; Beale 1958.
  case beale
  /// 20 + x² + y² - 10 cos 2πx - 10 cos 2πy; Rastrigin 1974.
  case rastrigin
}

extension LevelFunction {
  /// The value at `p`.
  public func value(at p: SIMD2<Double>) -> Double {
    switch self {
    case .waves: Elementary.sin(1.3 * p.x + 0.2) * Elementary.cos(0.9 * p.y)
    case .circle: (p * p).sum()
    case .himmelblau: Surface.himmelblau.value(at: p)
    case .saddle: Surface.saddle.value(at: p)
    case .rosenbrock: Surface.rosenbrock.value(at: p)
    case .beale: Surface.beale.value(at: p)
    case .rastrigin: Surface.rastrigin.value(at: p)
    }
  }

  /// The gradient at `p`.
  public func gradient(at p: SIMD2<Double>) -> SIMD2<Double> {
    switch self {
    case .waves:
      SIMD2(
        1.3 * Elementary.cos(1.3 * p.x + 0.2) * Elementary.cos(0.9 * p.y),
        -0.9 * Elementary.sin(1.3 * p.x + 0.2) * Elementary.sin(0.9 * p.y))
    case .circle: 2 * p
    case .himmelblau: Surface.himmelblau.gradient(at: p)
    case .saddle: Surface.saddle.gradient(at: p)
    case .rosenbrock: Surface.rosenbrock.gradient(at: p)
    case .beale: Surface.beale.gradient(at: p)
    case .rastrigin: Surface.rastrigin.gradient(at: p)
    }
  }
}

extension LevelFunction {
  /// What is looked at unless the author says otherwise.
  public var customary: (x: [Double], y: [Double], level: Double, others: [Double]) {
    switch self {
    case .himmelblau: ([-4, 4], [-4, 4], 50, [10, 25, 90, 130, 170])
    case .waves: ([-4, 4], [-4, 4], 0.3, [-0.8, -0.5, -0.2, 0.6, 0.9])
    case .circle: ([-1.5, 1.5], [-1.5, 1.5], 1, [0.25, 0.5, 1.5, 2])
    case .saddle: ([-2, 2], [-2.5, 2.5], 0.5, [-0.9, -0.5, 0, 1.5, 3])
    case .rosenbrock: ([-2, 2], [-1, 3], 100, [3, 30, 300, 1000])
    case .beale: ([0.5, 4.5], [-1.5, 1.5], 1, [0.3, 3, 10, 30])
    case .rastrigin: ([-2, 2], [-2, 2], 20, [5, 12, 30])
    }
  }

  /// The name in running text.
  var title: String {
    switch self {
    case .himmelblau: "Himmelblau’s function"
    case .waves: "sin(1.3x + 0.2) cos(0.9y)"
    case .circle: "x² + y²"
    case .saddle: "x² − y² + y⁴/4"
    case .rosenbrock: "Rosenbrock’s function"
    case .beale: "Beale’s function"
    case .rastrigin: "Rastrigin’s function"
    }
  }
}
