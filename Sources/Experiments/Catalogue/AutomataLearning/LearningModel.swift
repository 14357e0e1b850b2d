import Figures

/// A kind of network.
public enum LearningModel: String, ParameterChoice {
  /// The multilayer perceptron, to which a row is a list of numbers.
  case mlp
  /// The locally connected network, which knows which cells are neighbours.
  case lcn
  /// The convolutional network, which also knows that all cells obey one rule.
  case cnn
  /// The convolutional network with as many parameters as the perceptron.
  case wideCNN = "cnn-wide"

  /// The name by which it is known.
  var title: String {
    switch self {
    case .mlp: "MLP"
    case .lcn: "LCN"
    case .cnn: "CNN"
    case .wideCNN: "wide CNN"
    }
  }

  /// The number of its series in figures.
  var ink: Ink {
    switch self {
    case .mlp: .series(0)
    case .lcn: .series(1)
    case .cnn: .series(2)
    case .wideCNN: .series(3)
    }
  }
}
