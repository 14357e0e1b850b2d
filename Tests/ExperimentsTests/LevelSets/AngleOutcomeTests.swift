import Experiments
import Figures
import Testing

@Suite("Level sets: angles")
struct AngleOutcomeTests {
  @Test("Himmelblau's contour at 50: O(h) with linear and O(h²) with refined vertices")
  func himmelblau() throws {
    let run = LevelSetsRun([Setting("draws", .scalar("1"))])
    #expect((0.9...1.2).contains(try run.value("linear.rate")))
    #expect((1.9...2.1).contains(try run.value("refined.rate")))
    #expect((1.8...2.2).contains(try run.value("refined.maximum-rate")))
    #expect(try run.value("refined.ratio.min") > 3.5)
    #expect(try run.value("refined.ratio.max") < 4.5)
    for (grid, linear, refined) in [
      (40, 0.0150, 1.01e-3), (80, 0.00787, 2.41e-4), (160, 0.00375, 6.05e-5),
    ] {
      #expect(abs(try run.value("linear.n\(grid).mean") / linear - 1) < 0.06)
      #expect(abs(try run.value("refined.n\(grid).mean") / refined - 1) < 0.06)
      #expect(try run.value("refined.n\(grid).left-out") == 0)
    }
  }

  @Test("The waves' contour at 0.3 has the same rates")
  func waves() throws {
    let run = LevelSetsRun([Setting("draws", .scalar("1")), Setting("function", .scalar("waves"))])
    #expect(try run.value("linear.ratio.min") > 1.6)
    #expect(try run.value("linear.ratio.max") < 2.4)
    #expect(try run.value("refined.ratio.min") > 3.5)
    #expect(try run.value("refined.ratio.max") < 4.5)
    for (grid, linear, refined) in [
      (40, 5.1e-3, 5.0e-4), (80, 2.4e-3, 1.3e-4), (160, 1.2e-3, 3.1e-5),
    ] {
      #expect(abs(try run.value("linear.n\(grid).mean") / linear - 1) < 0.15)
      #expect(abs(try run.value("refined.n\(grid).mean") / refined - 1) < 0.05)
    }
  }

  @Test("On a circle refined vertices are exact, so there is no rate to fit")
  func circle() throws {
    let run = LevelSetsRun([Setting("draws", .scalar("1")), Setting("function", .scalar("circle"))])
    #expect(!run.has("refined.rate"))
    #expect(!run.has("refined.ratio.min"))
    #expect(try run.value("refined.n320.mean") < 1e-12)
    #expect((0.8...1.2).contains(try run.value("linear.rate")))
    #expect(abs(try run.value("linear.n160.length") - 6.282912) < 1e-4)
    let figure = try run.figure("angles")
    #expect(
      figure.summary.hasSuffix(
        "With root-refined vertices the angles are right to round-off on every grid."))
    // What is exact has no place on a logarithmic axis.
    #expect(figure.plots[0].marks.count { if case .line = $0 { true } else { false } } == 2)
    #expect(try run.table("rates").rows[4][4] == .empty)
  }

  @Test("The table holds the named values and their ratios")
  func table() throws {
    let run = LevelSetsRun(quickSettings)
    let table = try run.table("rates")
    #expect(
      table.columns.map(\.title) == [
        "Cells per side", "Linear vertices", "Ratio", "Refined vertices", "Ratio",
      ])
    let coarse = try run.value("refined.n20.mean")
    let fine = try run.value("refined.n40.mean")
    #expect(table.rows.count == 2)
    #expect(table.rows[0][3] == .number(coarse))
    #expect(table.rows[0][4] == .empty)
    #expect(table.rows[1][4] == .number(coarse / fine))
    #expect(try run.value("refined.ratio.min") == coarse / fine)
    #expect(try run.table("segments").rows[1][6] == .number(run.value("refined.n40.length")))
  }

  @Test("The figure names the fitted slopes beside the slopes of theory")
  func slopes() throws {
    let run = LevelSetsRun([Setting("draws", .scalar("1"))])
    var (labels, texts): ([String], [String]) = ([], [])
    for mark in try run.figure("angles").plots[0].marks {
      if case .line(_, _, let label?) = mark { labels.append(label) }
      if case .text(let text, _, _, _) = mark { texts.append(text) }
    }
    let linear = NumberFormat.fixed(2).text(-(try run.value("linear.rate")))
    let refined = NumberFormat.fixed(2).text(-(try run.value("refined.rate")))
    #expect(labels == ["linear, \(linear)", "refined, \(refined)"])
    #expect(texts == ["slope −1", "slope −2"])
  }

  @Test("A single grid has means but no rate")
  func singleGrid() throws {
    let run = LevelSetsRun([Setting("grids", .scalar("30")), Setting("draws", .scalar("1"))])
    #expect(run.errors == [])
    #expect(!run.has("linear.rate"))
    #expect(!run.has("linear.ratio.max"))
    #expect(try run.value("linear.n30.mean") > 0)
  }

  @Test("A level that the window does not reach is said so, without numbers")
  func noContour() throws {
    let run = LevelSetsRun(quickSettings + [Setting("level", .scalar("100000"))])
    #expect(
      try run.figure("contours").summary
        == "Level lines of Himmelblau’s function. No point of the window has the value 100000.")
    #expect(try run.figure("angles").summary == "The level has no contour in the window.")
    #expect(try run.table("rates").rows[0] == [.number(20), .empty, .empty, .empty, .empty])
    #expect(try run.value("linear.n20.segments") == 0)
  }

  @Test("Near a saddle the smallest gradient leaves segments out")
  func saddle() throws {
    let settings =
      quickSettings + [
        Setting("function", .scalar("saddle")), Setting("level", .scalar("0")),
        Setting("smallest-gradient", .scalar("0.5")),
      ]
    #expect(try LevelSetsRun(settings).value("refined.n40.left-out") > 0)
  }
}
