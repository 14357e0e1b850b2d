import Elementary
import Figures
import Laboratory

extension GradientCheck {
  /// A figure, two tables and the named numbers of these observations.
  ///
  /// The values, for `central` and `forward`:
  /// - `central.truncation-slope`, `central.round-off-slope`: the power of the step with which the
  ///   error changes on each branch;
  /// - `central.best-step`, `central.best-error`: the best of the steps that were tried;
  /// - `central.predicted-step`: the one that theory expects;
  /// - `central.h3.error`: the error at the step 10⁻³, and so on for each whole power.
  ///
  /// And `operations.count`, `operations.largest-difference`: the largest relative difference between
  /// dual numbers and central differences; `kink.central`, `kink.left`, `kink.right`: what differences
  /// give at a ReLU's kink, and `kink.dual` what dual numbers give.
  public func report(_ observations: [Observation]) -> Outcome {
    let findings = Findings(observations, of: self)
    return Outcome(
      exhibits: [
        .figure(errorsFigure(findings)), .table(slopes(findings)), .table(operations(findings)),
      ],
      values: values(findings))
  }

  /// The observations, sorted by what they are of.
  struct Findings {
    private(set) var forward = DifferenceErrors(steps: [], errors: [])
    private(set) var central = DifferenceErrors(steps: [], errors: [])
    private(set) var operations: [(formula: Formula, exact: Double, difference: Double)] = []
    /// The function's derivatives of order 0 to 3.
    let derivatives: [Double]

    init(_ observations: [Observation], of experiment: GradientCheck) {
      derivatives = experiment.function.formula.derivatives(at: experiment.at)
      for observation in observations {
        switch observation {
        case .steps(let forward, let central):
          self.forward = DifferenceErrors(steps: experiment.steps, errors: forward)
          self.central = DifferenceErrors(steps: experiment.steps, errors: central)
        case .operation(let formula, let exact, let difference):
          operations.append((formula, exact, difference))
        }
      }
    }

    /// Both kinds with what theory says of them.
    var kinds: [Kind] {
      [
        Kind(
          name: "forward", errors: forward, order: 1, truncation: 1e-6...1e-2, roundOff: 1e-9,
          predicted: FiniteDifference.forwardStep(value: derivatives[0], second: derivatives[2])),
        Kind(
          name: "central", errors: central, order: 2, truncation: 1e-3...1.1e-1, roundOff: 1e-7,
          predicted: FiniteDifference.centralStep(value: derivatives[0], third: derivatives[3])),
      ]
    }

    /// The largest relative difference between the two ways.
    var largestDifference: Double {
      operations.reduce(0) {
        max($0, abs($1.difference - $1.exact) / max(abs($1.exact), .leastNormalMagnitude))
      }
    }
  }

  /// One kind of difference.
  struct Kind {
    let name: String
    let errors: DifferenceErrors
    /// The power of the step with which truncation falls.
    let order: Int
    /// The steps where truncation rules.
    let truncation: ClosedRange<Double>
    /// The step below which round-off rules.
    let roundOff: Double
    /// The best step that theory expects.
    let predicted: Double

    var truncationSlope: Double? { errors.truncationSlope(over: truncation) }
    var roundOffSlope: Double? { errors.roundOffSlope(below: roundOff) }
  }
}

extension GradientCheck {
  private func values(_ findings: Findings) -> [NamedValue] {
    var values: [NamedValue] = []
    for kind in findings.kinds {
      if let slope = kind.truncationSlope {
        values.append(NamedValue("\(kind.name).truncation-slope", slope))
      }
      if let slope = kind.roundOffSlope {
        values.append(NamedValue("\(kind.name).round-off-slope", slope))
      }
      if let best = kind.errors.best {
        values.append(NamedValue("\(kind.name).best-step", best.step))
        values.append(NamedValue("\(kind.name).best-error", best.error))
      }
      values.append(NamedValue("\(kind.name).predicted-step", kind.predicted))
      for (step, error) in zip(kind.errors.steps, kind.errors.errors) {
        let exponent = -Elementary.log10(step)
        guard abs(exponent - exponent.rounded()) < 1e-9 else { continue }
        values.append(NamedValue("\(kind.name).h\(Int(exponent.rounded())).error", error))
      }
    }
    values.append(NamedValue("derivative", findings.derivatives[1]))
    values.append(NamedValue("operations.count", Double(findings.operations.count)))
    values.append(NamedValue("operations.largest-difference", findings.largestDifference))
    let relu = { (x: Double) in Formula.relu(slope * x) }
    let h = 1e-3
    values.append(NamedValue("kink.central", FiniteDifference.central(relu, at: 0, step: h)))
    values.append(NamedValue("kink.right", FiniteDifference.forward(relu, at: 0, step: h)))
    values.append(NamedValue("kink.left", FiniteDifference.forward(relu, at: 0, step: -h)))
    values.append(
      NamedValue("kink.dual", Formula.relu(Dual(slope) * Dual(0.0, derivative: 1)).derivative))
    return values
  }

  /// Error against step, both axes logarithmic.
  private func errorsFigure(_ findings: Findings) -> Figure {
    var marks: [Mark] = []
    for (index, kind) in findings.kinds.enumerated() {
      let points = zip(kind.errors.steps, kind.errors.errors).map {
        // An error of exactly 0 has no place on a log axis.
        Point($0, $1 > 0 ? $1 : .nan)
      }
      marks.append(
        .rule(.x(kind.predicted), ink: .quiet, label: "expected best, \(kind.name)"))
      marks.append(.line(points, ink: .series(index), label: kind.name))
    }
    return Figure(
      "errors", title: "Error of finite differences of \(function.title) against their step",
      summary: findings.kinds.compactMap { kind -> String? in
        guard let best = kind.errors.best else { return nil }
        let digits = NumberFormat.significant(2)
        return "The \(kind.name) difference is best at a step of \(digits.text(best.step)), with an"
          + " error of \(digits.text(best.error)); the error grows to both sides."
      }.joined(separator: " "),
      plots: [
        Plot(
          x: Axis("Step h", scale: .log), y: Axis("Error of the derivative", scale: .log),
          marks: marks)
      ])
  }

  private func slopes(_ findings: Findings) -> Table {
    Table(
      "slopes", title: "Slopes of the error's two branches, and the best steps",
      columns: [
        .init("Difference"), .init("Slope, truncation", key: "truncation", format: .fixed(2)),
        .init("Slope, round-off", key: "round-off", format: .fixed(2)),
        .init("Best step", key: "best-step", format: .significant(2)),
        .init("Expected", key: "expected", format: .significant(2)),
        .init("Its error", key: "best-error", format: .significant(2)),
      ],
      rows: findings.kinds.map { kind in
        let best = kind.errors.best
        return [
          .text(kind.name), kind.truncationSlope.map { .number($0) } ?? .empty,
          kind.roundOffSlope.map { .number($0) } ?? .empty,
          best.map { .number($0.step) } ?? .empty, .number(kind.predicted),
          best.map { .number($0.error) } ?? .empty,
        ]
      })
  }

  private func operations(_ findings: Findings) -> Table {
    Table(
      "operations", title: "Derivatives of every operation at x = 0.9",
      columns: [
        .init("Operation"), .init("Dual numbers", key: "dual", format: .significant(10)),
        .init("Central difference", key: "central", format: .significant(10)),
        .init("Relative difference", key: "difference", format: .scientific(1)),
      ],
      rows: findings.operations.map { operation in
        [
          .text(operation.formula.rawValue), .number(operation.exact),
          .number(operation.difference),
          .number(abs(operation.difference - operation.exact) / abs(operation.exact)),
        ]
      })
  }
}
