import Laboratory

/// A number that describes a rule, and may predict how well a network learns it.
enum RuleMeasure: String, CaseIterable {
  /// The entropy of its output.
  case entropy
  /// The accuracy of always giving its commoner output.
  case baseline
  /// Its average sensitivity.
  case sensitivity
  /// The weight of its linear part.
  case linearWeight = "linear-weight"

  /// What it is called, with its unit.
  var title: String {
    switch self {
    case .entropy: "Output entropy H (bits)"
    case .baseline: "Majority baseline"
    case .sensitivity: "Average sensitivity"
    case .linearWeight: "Linear weight W₀ + W₁"
    }
  }

  /// What it is called where there is little room.
  var shortTitle: String {
    switch self {
    case .entropy: "Entropy H (bits)"
    case .baseline, .sensitivity: title
    case .linearWeight: "Weight W₀ + W₁"
    }
  }

  /// What it is called within a sentence.
  var phrase: String {
    switch self {
    case .entropy: "output entropy"
    case .baseline: "majority baseline"
    case .sensitivity: "average sensitivity"
    case .linearWeight: "linear weight"
    }
  }

  /// The values it can take.
  var domain: ClosedRange<Double> {
    switch self {
    case .entropy, .linearWeight: 0...1
    case .baseline: 0.5...1
    case .sensitivity: 0...3
    }
  }

  /// Its value for `rule`.
  func value(of rule: ElementaryRule) -> Double {
    switch self {
    case .entropy: rule.outputEntropy
    case .baseline: rule.majorityBaseline
    case .sensitivity: rule.averageSensitivity
    case .linearWeight: rule.linearWeight
    }
  }
}

extension LearningReport {
  /// How accuracies on the rules follow a measure of them.
  struct Relation {
    /// Spearman's rank correlation.
    var rankCorrelation: Double
    /// The line of least squares.
    var line: Statistics.Line
    /// The share of the variance that the line explains, R².
    var determination: Double
  }

  /// Accuracies that differ by less than this from rule to rule count as constant: ranks among them
  /// would be ranks of chance.
  static let constancy = 0.005

  /// Whether `accuracies` say nothing about any measure.
  func isConstant(_ accuracies: [Double]) -> Bool {
    let (low, high) = extent(accuracies)
    return high - low < Self.constancy
  }

  /// How `accuracies`, one per rule, follow `measure`; nil where either is constant.
  func relation(of measure: RuleMeasure, to accuracies: [Double]) -> Relation? {
    let values = results.map { measure.value(of: $0.rule) }
    guard !isConstant(accuracies), let line = Statistics.regression(values, accuracies),
      let determination = line.determination,
      let rankCorrelation = Statistics.rankCorrelation(values, accuracies)
    else { return nil }
    return Relation(rankCorrelation: rankCorrelation, line: line, determination: determination)
  }

  /// The smallest and the largest of at least one number.
  func extent(_ numbers: [Double]) -> (low: Double, high: Double) {
    (numbers.reduce(.infinity) { min($0, $1) }, numbers.reduce(-.infinity) { max($0, $1) })
  }
}
