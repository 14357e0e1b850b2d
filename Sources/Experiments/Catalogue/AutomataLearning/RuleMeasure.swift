import Laboratory

/// A number that describes a rule, and may predict how well a network learns it.
enum RuleMeasure: String, CaseIterable {
  /// The entropy of its output.
  case entropy
  /// The accuracy of always giving its commoner output.
  case baseline
  /// Its average sensitivity.
  case sensitivity
  /// Its maximal sensitivity.
  case maximalSensitivity = "maximal-sensitivity"
  /// The weight of its linear part.
  case linearWeight = "linear-weight"
  /// Its degree over GF(2).
  case degree
  /// The size of its smallest De Morgan formula.
  case formulaSize = "formula-size"
  /// The size of its smallest circuit.
  case circuitSize = "circuit-size"
  /// How little of its space-time diagram repeats.
  case spaceTime = "space-time"

  /// What it is called, with its unit.
  var title: String {
    switch self {
    case .entropy: "Output entropy H (bits)"
    case .baseline: "Majority baseline"
    case .sensitivity: "Average sensitivity"
    case .maximalSensitivity: "Maximal sensitivity"
    case .linearWeight: "Linear weight W₀ + W₁"
    case .degree: "Degree over GF(2)"
    case .formulaSize: "De Morgan formula size (leaves)"
    case .circuitSize: "Circuit size (gates)"
    case .spaceTime: "Lempel–Ziv ratio of the space-time diagram"
    }
  }

  /// What it is called where there is little room.
  var shortTitle: String {
    switch self {
    case .entropy: "Entropy H (bits)"
    case .linearWeight: "Weight W₀ + W₁"
    case .formulaSize: "Formula size (leaves)"
    case .baseline, .sensitivity, .maximalSensitivity, .degree, .circuitSize: title
    case .spaceTime: "Lempel–Ziv ratio"
    }
  }

  /// What it is called within a sentence.
  var phrase: String {
    switch self {
    case .entropy: "output entropy"
    case .baseline: "majority baseline"
    case .sensitivity: "average sensitivity"
    case .maximalSensitivity: "maximal sensitivity"
    case .linearWeight: "linear weight"
    case .degree: "degree over GF(2)"
    case .formulaSize: "formula size"
    case .circuitSize: "circuit size"
    case .spaceTime: "Lempel–Ziv ratio"
    }
  }

  /// The values it can take.
  var domain: ClosedRange<Double> {
    switch self {
    case .entropy, .linearWeight: 0...1
    case .baseline: 0.5...1
    case .sensitivity, .maximalSensitivity, .degree: 0...3
    case .formulaSize: 0...10
    case .circuitSize: 0...4
    case .spaceTime: 0...1.2
    }
  }

  /// Its value for `rule`.
  func value(of rule: ElementaryRule) -> Double {
    switch self {
    case .entropy: rule.outputEntropy
    case .baseline: rule.majorityBaseline
    case .sensitivity: rule.averageSensitivity
    case .maximalSensitivity: Double(rule.maximalSensitivity)
    case .linearWeight: rule.linearWeight
    case .degree: Double(rule.algebraicDegree)
    case .formulaSize: Double(rule.formulaSize)
    case .circuitSize: Double(rule.circuitSize)
    case .spaceTime: rule.spaceTimeRatio
    }
  }
}

/// How a result on some rules follows a measure of them.
struct RuleRelation {
  /// Spearman's rank correlation.
  var rankCorrelation: Double
  /// The line of least squares.
  var line: Statistics.Line
  /// The share of the variance that the line explains, R².
  var determination: Double

  /// How `results` follow `measures`; nil where either is constant.
  ///
  /// - Parameter constancy: results that differ by less count as constant: ranks among them would be
  ///   ranks of chance.
  init?(_ measures: [Double], _ results: [Double], constancy: Double) {
    let (low, high) = extent(results)
    guard high - low >= constancy, let line = Statistics.regression(measures, results),
      let determination = line.determination,
      let rankCorrelation = Statistics.rankCorrelation(measures, results)
    else { return nil }
    self.rankCorrelation = rankCorrelation
    self.line = line
    self.determination = determination
  }
}
