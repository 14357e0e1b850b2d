import Figures
import Laboratory

/// Ways of searching for a short tour, by the names an author gives them.
enum SearchName: String, ParameterChoice {
  case greedy, constant, geometric, linear, quadratic, logarithmic, multistart
  case randomWalk = "random-walk"
}

/// One way of searching, with its temperatures in units of the mean distance.
struct SearchVariant: Hashable {
  /// The way.
  var name: SearchName
  /// What names it in values: `geometric`, or `geometric.at-0.5` where there are several.
  var key: String
  /// What names it in figures and tables.
  var title: String
  /// The temperatures; nil for the search that has none.
  var cooling: Cooling?
}

extension Cooling {
  /// The same with every temperature `factor` times as high.
  func scaled(by factor: Double) -> Cooling {
    switch self {
    case .constant(let temperature): .constant(temperature * factor)
    case .geometric(let start, let end): .geometric(from: start * factor, to: end * factor)
    case .linear(let start, let end): .linear(from: start * factor, to: end * factor)
    case .quadratic(let start): .quadratic(from: start * factor)
    case .logarithmic(let c): .logarithmic(c * factor)
    }
  }
}
