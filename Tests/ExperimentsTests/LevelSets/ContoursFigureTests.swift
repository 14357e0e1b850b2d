import Experiments
import Figures
import Testing

@Suite("Level sets: contours")
struct ContoursFigureTests {
  @Test("The frame has equal units both ways", arguments: ["himmelblau", "saddle", "rosenbrock"])
  func equalUnits(function: String) throws {
    let run = LevelSetsRun(quickSettings + [Setting("function", .scalar(function))])
    let plot = try run.figure("contours").plots[0]
    let across = try #require(plot.x.domain)
    let up = try #require(plot.y.domain)
    let ratio = (up.upperBound - up.lowerBound) / (across.upperBound - across.lowerBound)
    #expect(plot.aspect == ratio)
  }

  @Test("Every arrow starts on the level, points along the gradient and stays in the window")
  func arrows() throws {
    let run = LevelSetsRun(quickSettings)
    let function = run.experiment.function
    var arrows: [Arrow] = []
    for case .arrows(let some, _, _) in try run.figure("contours").plots[0].marks { arrows += some }
    #expect((15...28).contains(arrows.count))
    for arrow in arrows {
      let tail = SIMD2(arrow.tail.x, arrow.tail.y)
      let step = SIMD2(arrow.head.x, arrow.head.y) - tail
      let gradient = function.gradient(at: tail)
      let (size, steepness) = ((step * step).sum(), (gradient * gradient).sum())
      // Off by what a chord of a 160th of the window is off its arc.
      #expect(abs(function.value(at: tail) - 50) < 0.05)
      #expect((step * gradient).sum() > 0.999_999 * (size * steepness).squareRoot())
      #expect(abs(size.squareRoot() - 0.64) < 1e-12)
      #expect(abs(arrow.head.x) <= 4 && abs(arrow.head.y) <= 4)
    }
  }

  @Test("Other levels are drawn from the lowest to the highest, without the measured one")
  func others() throws {
    let others: [Setting.Value] = ["90", "50", "10"].map { .scalar($0) }
    let run = LevelSetsRun(quickSettings + [Setting("others", .list(others))])
    let marks = try run.figure("contours").plots[0].marks
    guard case .contour(let levels) = marks[0] else {
      Issue.record("the level lines come first")
      return
    }
    #expect(levels.map(\.value) == [10, 90])
    #expect(levels.allSatisfy { !$0.lines.isEmpty })
  }

  @Test("Without arrows there is none, and no word of them")
  func noArrows() throws {
    let run = LevelSetsRun(quickSettings + [Setting("arrows", .scalar("0"))])
    let figure = try run.figure("contours")
    #expect(!figure.plots[0].marks.contains { if case .arrows = $0 { true } else { false } })
    #expect(!figure.summary.contains("arrow"))
    #expect(figure.summary.contains("The level 50 has 3 lines in the window."))
  }
}
