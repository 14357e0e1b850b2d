import Experiments
import Figures
import Player
import Synchronization

/// The experiments that the player's own tests play.
struct TwoExperiments: Shelf {
  func visit(_ visitor: inout some ExperimentVisitor) {
    visitor.visit(Line.self)
    visitor.visit(Count.self)
  }
}

/// Draws a line.
struct Line: Experiment {
  static let name = "line"
  static let summary = "Draws a line"
  static let exhibits: [ExhibitDeclaration] = [
    .table("points", "Its points", isShownByDefault: false), .figure("line", "The line"),
  ]

  var slope = 1.0

  mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.number("slope", &slope, in: -10...10, "how steep it is")
  }

  func trials() -> [Double] { [slope] }

  static func observe(_ slope: Double) -> Double { slope }

  func report(_ slopes: [Double]) -> Outcome {
    Outcome(exhibits: [.table(Self.table(slope: slope)), .figure(Self.figure(slope: slope))])
  }

  static func figure(slope: Double) -> Figure {
    let line = Mark.line([Point(0, 0), Point(1, slope)], ink: .series(0))
    return Figure("line", title: "A line", plots: [Plot(x: Axis("x"), y: Axis("y"), marks: [line])])
  }

  static func table(slope: Double) -> Table {
    Table(
      "points", title: "Points", columns: [.init("x"), .init("y")],
      rows: [[.number(0), .number(0)], [.number(1), .number(slope)]])
  }
}

/// Counts how often it ran.
struct Count: Experiment {
  static let name = "count"
  static let summary = "Counts its runs"
  static let exhibits: [ExhibitDeclaration] = [.table("a", "Nothing"), .table("b", "Nothing")]

  private static let tally = Atomic(0)

  /// How often it ran.
  static func runs() -> Int { tally.load(ordering: .relaxed) }

  var limit = 7

  mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.integer("limit", &limit, in: 0...10, "does nothing")
  }

  func trials() -> [Int] { [limit] }

  static func observe(_ limit: Int) -> Int {
    tally.add(1, ordering: .relaxed)
    return limit
  }

  func report(_ limits: [Int]) -> Outcome {
    Outcome(
      exhibits: ["a", "b"].map { .table(Table($0, title: "Nothing", columns: [.init($0)])) })
  }
}
