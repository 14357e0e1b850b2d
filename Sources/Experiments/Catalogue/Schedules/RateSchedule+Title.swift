import Laboratory

extension RateSchedule {
  /// The schedule as it stands in a figure.
  var title: String {
    switch self {
    case .constant: "Constant"
    case .step: "Step"
    case .exponential: "Exponential"
    case .linear: "Linear"
    case .cosine: "Cosine"
    case .restarts: "Warm restarts"
    case .warmConstant: "Warm-up, constant"
    case .warmStep: "Warm-up, step"
    case .warmExponential: "Warm-up, exponential"
    case .warmLinear: "Warm-up, linear"
    case .warmCosine: "Warm-up, cosine"
    case .warmRestarts: "Warm-up, restarts"
    case .oneCycle: "1cycle"
    case .oneCycleV1: "1cycle, fastai 1"
    case .oneCycleTorch: "1cycle, PyTorch"
    case .oneCycleFixed: "1cycle, fixed momentum"
    }
  }

  /// Whether the rate ends far below its peak.
  var decays: Bool { self != .constant && self != .warmConstant }
}
