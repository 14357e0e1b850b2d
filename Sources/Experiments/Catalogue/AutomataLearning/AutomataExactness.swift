import Figures
import Laboratory

/// How many updates it takes until a convolutional network applies exactly the rule.
public struct AutomataExactness: Experiment {
  /// The name in notes and on the command line.
  public static let name = "automata-exactness"
  /// What it does.
  public static let summary =
    "Counts the updates after which a convolutional network applies exactly the rule"

  /// What it can show.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("updates", "Updates to the exact rule against measures of the rule"),
    .table("correlations", "How well measures of a rule predict the updates"),
    .table("rules", "Updates to the exact rule, rule by rule", isShownByDefault: false),
  ]

  private var rules = LearningSetting.allRules
  private var seedList = [1, 2, 3, 4, 5]
  private var interval = 5
  private var limit = 500
  private var setting = LearningSetting()

  /// One rule of each class and five seeds.
  public init() {}

  /// Offers the parameters.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.rules(&rules)
    parameters.seeds(&seedList)
    setting.bindWidth(&parameters)
    parameters.integer("rows", &setting.rows, in: 1...100_000, "training rows")
    setting.bindLocal(&parameters)
    setting.bindBatch(&parameters)
    parameters.number("rate", &setting.rate, in: 1e-9...10, "learning rate, which stays the same")
    parameters.integer("interval", &interval, in: 1...1000, "updates between two readings")
    parameters.integer("limit", &limit, in: 1...100_000, "updates after which it is given up")
  }

  /// One for each repetition.
  public var seeds: [Int] { seedList }

  /// One network on its way to one rule.
  public struct Trial: Hashable, Storable {
    /// Everything but how long it takes.
    public var learning: LearningTrial
    /// Updates between two readings.
    public var interval: Int
    /// Updates after which it is given up.
    public var limit: Int
  }

  /// A trial for each rule and seed, in this order of loops.
  public func trials() -> [Trial] {
    rules.flatMap { rule in
      seedList.map { seed in
        var learning = setting.trial(
          .rule(rule, steps: 1), .cnn(hidden: setting.localHidden, kernel: 3), seed: seed)
        // Neither of them is used.
        (learning.testRows, learning.updates) = (1, 1)
        return Trial(learning: learning, interval: interval, limit: limit)
      }
    }
  }

  /// The number of updates at the first reading that gives the rule's number, or the limit.
  public static func observe(_ trial: Trial) -> Int {
    trial.learning.updatesToExactRule(interval: trial.interval, limit: trial.limit)
  }

  /// Sets the updates against the measures.
  public func report(_ updates: [Int]) -> Outcome {
    let grid = LearningGrid(cases: rules.count, seeds: seedList.count, observations: updates)
    let means = rules.indices.map { grid.mean(0, case: $0) { Double($0) } }
    let wolfram = rules.map { ElementaryRule(UInt8($0)) }
    var values = [
      NamedValue("updates", mean: grid.samples(0) { Double($0) }),
      NamedValue("updates.min", extent(updates.map { Double($0) }).low),
      NamedValue("updates.max", extent(updates.map { Double($0) }).high),
    ]
    var rows: [[Table.Cell]] = []
    for measure in RuleMeasure.allCases {
      // One update more or less is a difference; less than one is none.
      let relation = RuleRelation(wolfram.map { measure.value(of: $0) }, means, constancy: 1)
      rows.append(
        [.text(measure.title)]
          + (relation.map { [.number($0.rankCorrelation), .number($0.determination)] }
            ?? [.text("constant"), .text("constant")]))
      guard let relation else { continue }
      values += [
        NamedValue("\(measure.rawValue).rank-correlation", relation.rankCorrelation),
        NamedValue("\(measure.rawValue).determination", relation.determination),
      ]
    }
    values += rules.indices.map { index in
      NamedValue("rule-\(rules[index]).updates", mean: grid.samples(0, case: index) { Double($0) })
    }
    let correlations = Table(
      "correlations",
      title: "How the updates to the exact rule follow measures of the \(rules.count) rules",
      columns: [
        Table.Column("Measure of the rule", key: "measure"),
        Table.Column("Spearman’s ρ", key: "rank-correlation", format: .fixed(3)),
        Table.Column("R²", key: "determination", format: .fixed(3)),
      ], rows: rows)
    let byRule = Table(
      "rules", title: "Updates after which the network applies exactly the rule",
      columns: [
        Table.Column("Rule", format: .integer),
        Table.Column("Formula size", format: .integer),
        Table.Column("Updates", format: .fixed(1)),
      ],
      rows: rules.indices.sorted { (means[$0], $0) < (means[$1], $1) }.map { index in
        [
          .number(Double(rules[index])), .number(Double(wolfram[index].formulaSize)),
          .spread(grid.samples(0, case: index) { Double($0) }),
        ]
      })
    return Outcome(
      exhibits: [.figure(figure(wolfram, means)), .table(correlations), .table(byRule)],
      values: values)
  }

  private func figure(_ wolfram: [ElementaryRule], _ means: [Double]) -> Figure {
    let (low, high) = extent(means)
    let plots = [RuleMeasure.entropy, .formulaSize].map { measure in
      let measures = wolfram.map { measure.value(of: $0) }
      var heading = "Constant"
      if let relation = RuleRelation(measures, means, constancy: 1) {
        heading = "ρ = " + NumberFormat.fixed(2).text(relation.rankCorrelation)
      }
      return Plot(
        heading, x: Axis(measure.shortTitle, domain: measure.domain),
        y: Axis("Updates to the exact rule", domain: 0...(1.1 * high).rounded(.up)), aspect: 1,
        marks: [.dots(zip(measures, means).map { Point($0, $1) }, ink: LearningModel.cnn.ink)])
    }
    let format = NumberFormat.fixed(1)
    return Figure(
      "updates", title: "Updates until the convolutional network applies exactly the rule",
      summary:
        "Two plots with a dot for each of \(rules.count) rules: updates to the exact rule against"
        + " the rule's output entropy and against its formula size. The means over seeds lie between"
        + " \(format.text(low)) and \(format.text(high)).",
      columns: 2, plots: plots)
  }
}
