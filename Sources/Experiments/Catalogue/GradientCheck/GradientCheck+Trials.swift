import Elementary
public import Laboratory

extension GradientCheck {
  /// One independent piece of the run.
  public enum Trial: Storable, Hashable {
    /// Both differences of a function, step by step.
    case steps(DifferentiatedFunction, at: Double, steps: [Double])
    /// One operation at a place, by both ways.
    case operation(Formula, at: Double)
  }

  /// What the trial of the same name measured.
  public enum Observation: Storable, Hashable {
    /// The errors of the forward and the central difference for each step.
    case steps(forward: [Double], central: [Double])
    /// The derivative by dual numbers and by central difference.
    case operation(Formula, exact: Double, difference: Double)
  }

  /// The function's steps, and each operation.
  public func trials() -> [Trial] {
    [.steps(function, at: at, steps: steps)]
      + Formula.allCases.map { .operation($0, at: Self.operationPlace) }
  }

  /// The place at which every operation is compared; all are smooth there.
  static let operationPlace = 0.9

  /// Runs one trial.
  public static func observe(_ trial: Trial) -> Observation {
    switch trial {
    case .steps(let function, let x, let steps):
      let formula = function.formula
      let exact = formula(Dual(x, derivative: 1)).derivative
      return .steps(
        forward: steps.map {
          abs(FiniteDifference.forward({ formula($0) }, at: x, step: $0) - exact)
        },
        central: steps.map {
          abs(FiniteDifference.central({ formula($0) }, at: x, step: $0) - exact)
        })
    case .operation(let formula, let x):
      let derivatives = formula.derivatives(at: x)
      let step = FiniteDifference.centralStep(value: derivatives[0], third: derivatives[3])
      return .operation(
        formula, exact: derivatives[1],
        difference: FiniteDifference.central({ formula($0) }, at: x, step: min(step, 1e-3)))
    }
  }

  /// The steps, the largest first.
  var steps: [Double] {
    let decades = exponents[0] - exponents[1]
    let count = Int((decades * Double(perDecade)).rounded())
    return (0...max(count, 1)).map { index in
      // The nearest float of a power of ten, so that round numbers stay round.
      Elementary.pow(10, exponents[0] - Double(index) / Double(perDecade))
    }
  }
}
