import Figures
import Laboratory

extension LearningReport {
  /// Cells of the row that the diagrams start from.
  private static let diagramWidth = 48
  /// Rows that follow it.
  private static let diagramSteps = 47

  /// A space-time diagram for each rule, all from the same random row.
  var spaceTimeFigure: Figure {
    var generator = SplitMix64(seed: UInt64(experiment.seeds[0]))
    let seed = generator.row(width: Self.diagramWidth)
    let plots = results.map { result in
      let diagram = result.rule.spaceTime(from: seed, steps: Self.diagramSteps)
      return Plot(
        "Rule \(result.rule.number)", x: Axis(hasTicks: false), y: Axis(hasTicks: false),
        aspect: Double(diagram.count) / Double(Self.diagramWidth),
        marks: [.heatMap(grid(of: diagram), domain: 0...1, isFlipped: true)])
    }
    let start = "the same random row of \(Self.diagramWidth) cells"
    return Figure(
      "space-time",
      title: "Space-time diagrams of the rules, each from \(start), time running down",
      summary: "A grid of diagrams, one for each of \(listOfRules). Each starts at its top from"
        + " \(start), whose ends are neighbours, and shows the \(Self.diagramSteps) rows that follow;"
        + " cells that are 1 are dark.",
      columns: min(results.count, 4), plots: plots)
  }

  private func grid(of diagram: [[Bool]]) -> Grid {
    let (columns, rows) = (Self.diagramWidth, diagram.count)
    return Grid(
      columns: columns, rows: rows, x: 0...Double(columns), y: 0...Double(rows),
      values: diagram.flatMap { row in row.map { $0 ? 1 : 0 } })
  }

  /// The rules in words, such as `rules 30, 90 and 110`.
  private var listOfRules: String {
    let numbers = results.map { "\($0.rule.number)" }
    guard let last = numbers.last, numbers.count > 1 else { return "rule \(numbers[0])" }
    return "rules " + numbers.dropLast().joined(separator: ", ") + " and " + last
  }
}
