import Elementary
import Figures
import Laboratory

/// How many bits name all answers to somebody who learns along: the prequential code length.
///
/// Rows come in blocks that double. Each block is coded by a network trained on all rows before it, or
/// plainly with one bit a cell, whichever is shorter; one bit says which.
///
/// Source: Blier & Ollivier, "The description length of deep learning models", NeurIPS 2018.
public struct AutomataCodeLength: Experiment {
  /// The name in notes and on the command line.
  public static let name = "automata-code-length"
  /// What it does.
  public static let summary =
    "Codes the rows of elementary cellular automata with networks that learn along, and counts bits"

  /// What it can show.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("code-length", "Bits to code all answers so far against the number of rows"),
    .table("bits", "Bits to code all answers, rule by rule"),
  ]

  private var rules = LearningSetting.twelveRules
  private var models: [LearningModel] = [.mlp, .cnn]
  private var seedList = [1, 2, 3]
  private var blocks = 10
  private var setting = LearningSetting()

  /// Twelve rules, two networks, three seeds, and blocks of 1, 1, 2, 4, … 256 rows.
  public init() {}

  /// Offers the parameters.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.rules(&rules)
    parameters.models(&models)
    parameters.seeds(&seedList)
    setting.bindWidth(&parameters)
    parameters.integer(
      "blocks", &blocks, in: 2...16,
      "blocks of rows; from the second on, each as long as all before")
    setting.bindNetworks(&parameters)
    setting.bindTraining(&parameters)
  }

  /// One for each repetition.
  public var seeds: [Int] { seedList }

  /// One block coded by one network.
  public struct Trial: Hashable, Storable {
    /// The network, and the rows before the block.
    public var learning: LearningTrial
  }

  /// A trial for each network, block but the first, rule and seed, in this order of loops.
  public func trials() -> [Trial] {
    models.flatMap { model in
      (1..<blocks).flatMap { block in
        var setting = setting
        setting.rows = 1 << (block - 1)
        setting.testRows = 1
        return rules.flatMap { rule in
          seedList.map {
            Trial(
              learning: setting.trial(.rule(rule, steps: 1), setting.network(model), seed: $0))
          }
        }
      }
    }
  }

  /// The bits that code as many rows as there were before with what was learned from them.
  public static func observe(_ trial: Trial) -> Double { trial.learning.nextBlockBits() }

  /// Adds up the blocks.
  public func report(_ bits: [Double]) -> Outcome {
    let grid = LearningGrid(cases: rules.count, seeds: seedList.count, observations: bits)
    var values: [NamedValue] = []
    var curves: [[Point]] = []
    var totals: [[[Double]]] = []
    for (index, model) in models.enumerated() {
      /// For each rule and seed the bits of all blocks so far; the first one is coded plainly.
      var sums = rules.map { _ in seedList.map { _ in Double(setting.width) } }
      var curve = [Point(1, Double(setting.width))]
      for block in 1..<blocks {
        let plain = Double(setting.width << (block - 1))
        for rule in rules.indices {
          let samples = grid.samples(index * (blocks - 1) + block - 1, case: rule) { $0 }
          for seed in samples.indices { sums[rule][seed] += min(samples[seed], plain) + 1 }
        }
        curve.append(Point(Double(1 << block), mean(sums.map(mean))))
        values.append(NamedValue("\(model.rawValue).rows-\(1 << block)", mean(sums.map(mean))))
      }
      curves.append(curve)
      totals.append(sums)
      values.append(
        NamedValue(
          "\(model.rawValue).bits",
          mean: seedList.indices.map { seed in mean(sums.map { $0[seed] }) }))
      values.append(NamedValue("\(model.rawValue).bits.largest", extent(sums.map(mean)).high))
      values += zip(rules, sums).map {
        NamedValue("rule-\($0).\(model.rawValue).bits", mean: $1)
      }
    }
    let rows = 1 << (blocks - 1)
    values.append(NamedValue("plain.bits", Double(setting.width * rows)))
    let table = Table(
      "bits",
      title: "Bits to code the \(setting.width * rows) answers of \(rows) rows",
      columns: [Table.Column("Rule", format: .integer)]
        + models.map {
          Table.Column($0.title, key: $0.rawValue, format: .integer, best: .lowestInRow)
        }
        + [Table.Column("One bit a cell", key: "plain", format: .integer)],
      rows: rules.indices.map { rule in
        [.number(Double(rules[rule]))] + totals.map { Table.Cell.number(mean($0[rule])) }
          + [.number(Double(setting.width * rows))]
      })
    return Outcome(exhibits: [.figure(figure(curves)), .table(table)], values: values)
  }

  private func mean(_ samples: [Double]) -> Double { Statistics.mean(samples) ?? .nan }

  private func figure(_ curves: [[Point]]) -> Figure {
    let rows = (0..<blocks).map { Double(1 << $0) }
    let plain = Mark.line(
      rows.map { Point($0, Double(setting.width) * $0) }, ink: .quiet, label: "One bit a cell")
    let marks = zip(models, curves).flatMap { model, curve -> [Mark] in
      [.dots(curve, ink: model.ink), .line(curve, ink: model.ink, label: model.title)]
    }
    let ends = zip(models, curves).map { model, curve in
      "\(model.title): \(NumberFormat.integer.text(curve[curve.count - 1].y)) bits."
    }
    return Figure(
      "code-length", title: "Bits to code all answers so far",
      summary:
        "Bits to code all answers so far against the number of rows, both on logarithmic axes,"
        + " mean over \(rules.count) rules. After \(1 << (blocks - 1)) rows: "
        + ends.joined(separator: " ") + " One bit a cell would take"
        + " \(setting.width << (blocks - 1)) bits.",
      plots: [
        Plot(
          x: Axis("Rows", scale: .log), y: Axis("Bits", scale: .log), marks: [plain] + marks)
      ])
  }
}
