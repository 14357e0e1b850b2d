import Laboratory

/// The surfaces by the names an author gives them.
enum LandscapeName: String, ParameterChoice {
  case quadratic, rosenbrock, himmelblau, beale, rastrigin, saddle
}

extension LandscapeName {
  /// The surface of this name; `curvatures` are those of the quadratic.
  func surface(curvatures: SIMD2<Double>) -> Surface {
    switch self {
    case .quadratic: .quadratic(curvatures: curvatures)
    case .rosenbrock: .rosenbrock
    case .himmelblau: .himmelblau
    case .beale: .beale
    case .rastrigin: .rastrigin
    case .saddle: .saddle
    }
  }

  /// The name as it stands in a sentence.
  var title: String {
    switch self {
    case .quadratic: "the quadratic"
    case .rosenbrock: "Rosenbrock's function"
    case .himmelblau: "Himmelblau's function"
    case .beale: "Beale's function"
    case .rastrigin: "Rastrigin's function"
    case .saddle: "the saddle surface"
    }
  }
}

extension Optimizer: ParameterChoice {}
