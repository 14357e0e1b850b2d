import Elementary
import Figures
import Laboratory

extension Approximation {
  /// Four figures, two tables and the named numbers of these observations.
  ///
  /// The values:
  /// - `even.n16.error`, `graded.n16.error`: the largest error with that many hinges;
  ///   `even.rate`, `graded.rate`: the power of n with which it falls, from the last two numbers;
  /// - `even.n16.bound`: Mh²/8, where the function has a second derivative;
  /// - `bumps.error`: that of the sum of bumps;
  /// - `trained.n16.error`: that of the networks of that width, with one sample for each seed;
  ///   `trained.n16.ratio`: the same over the constructed one with as many hinges.
  public func report(_ observations: [Observation]) -> Outcome {
    let findings = Findings(observations, of: self)
    return Outcome(
      exhibits: [
        .figure(constructionFigure),
        .figure(errorsFigure(findings)),
        .figure(bumpsFigure),
        .figure(trainedFigure(findings)),
        .table(errorsTable(findings)),
        .table(trainingTable(findings)),
      ],
      values: values(findings))
  }

  /// The observations, sorted by what they are of.
  struct Findings {
    /// Errors of the interpolants, by grading and number of hinges.
    private(set) var constructed: [[Double]] = []
    /// The error of the sum of bumps.
    private(set) var bumps = Double.nan
    /// Errors of the networks, by width and seed.
    private(set) var trained: [[Double]] = []
    /// The networks of the first seed, by width.
    private(set) var networks: [HingeNetwork] = []

    init(_ observations: [Observation], of experiment: Approximation) {
      var constructed: [Double] = []
      var trained: [Double] = []
      for observation in observations {
        switch observation {
        case .constructed(let error): constructed.append(error)
        case .bumps(let error): bumps = error
        case .trained(let network, let error):
          if trained.count % experiment.seeds.count == 0 { networks.append(network) }
          trained.append(error)
        }
      }
      let (hinges, seeds) = (experiment.hinges.count, experiment.seeds.count)
      self.constructed = experiment.gradings.indices.map {
        Array(constructed[$0 * hinges..<($0 + 1) * hinges])
      }
      self.trained = experiment.widths.indices.map {
        Array(trained[$0 * seeds..<($0 + 1) * seeds])
      }
    }
  }
}

extension Approximation {
  /// The names of the gradings.
  static let gradingNames = ["even", "graded"]

  /// The power of n with which `errors` fall, between the last two numbers of hinges.
  func rate(_ errors: [Double]) -> Double? {
    guard let (n, before) = zip(hinges, errors).dropLast().last, let last = errors.last, last > 0,
      before > 0
    else { return nil }
    return Elementary.log(last / before)
      / Elementary.log(Double(hinges[hinges.count - 1]) / Double(n))
  }

  /// The error of the even interpolant with `count` hinges, where one of the run's has as many.
  func constructedError(_ count: Int, _ findings: Findings) -> Double? {
    hinges.firstIndex(of: count).map { findings.constructed[0][$0] }
  }

  private func values(_ findings: Findings) -> [NamedValue] {
    var values: [NamedValue] = []
    for (name, errors) in zip(Self.gradingNames, findings.constructed) {
      for (n, error) in zip(hinges, errors) {
        values.append(NamedValue("\(name).n\(n).error", error))
      }
      if let rate = rate(errors) { values.append(NamedValue("\(name).rate", rate)) }
    }
    if let curvature = target.curvature {
      let width = target.interval.upperBound - target.interval.lowerBound
      for n in hinges {
        let gap = width / Double(n)
        values.append(NamedValue("even.n\(n).bound", curvature * gap * gap / 8))
      }
    }
    values.append(NamedValue("bumps.error", findings.bumps))
    for (width, errors) in zip(widths, findings.trained) {
      let name = "trained.n\(width)"
      values.append(
        NamedValue("\(name).error", Statistics.mean(errors) ?? .nan, samples: errors))
      if let constructed = constructedError(width, findings), constructed > 0 {
        let ratios = errors.map { $0 / constructed }
        values.append(
          NamedValue("\(name).ratio", Statistics.mean(ratios) ?? .nan, samples: ratios))
      }
    }
    return values
  }
}
