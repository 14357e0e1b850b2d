import Experiments
import Figures
import Testing

@Suite("Level sets: ReLU")
struct ReLUOutcomeTests {
  @Test("A unit's gradient is zero on its off side and perpendicular to level lines elsewhere")
  func unit() throws {
    let run = LevelSetsRun(quickSettings)
    // x₁ + x₂/2 < -1/2 is a trapezium of 6 in the window of 16.
    #expect(try run.value("unit.zero-share") == 0.375)
    #expect(try run.value("unit.maximum") <= 1e-12)
    #expect(try run.value("unit.kink") <= 1e-15)
  }

  @Test("A network's contours are perpendicular to its gradient within regions", arguments: 1...10)
  func network(seed: Int) throws {
    let run = LevelSetsRun(
      quickSettings + [
        Setting("network-seed", .scalar("\(seed)")), Setting("hidden", .scalar("6")),
      ])
    #expect(try run.value("network.maximum") > 0)
    #expect(try run.value("network.maximum") <= 1e-12)
    #expect(try run.value("network.regions") == 22)
  }

  @Test("Random layers agree with 2⁻ⁿ and n/2ⁿ⁻¹ to 0.01, and kinks cut 1 + n + n(n-1)/2 regions")
  func layers() throws {
    let run = LevelSetsRun([Setting("grids", .scalar("20"))])
    #expect(try run.value("dead.zero-share.error") < 0.01)
    #expect(try run.value("dead.cone-share.error") < 0.01)
    for (units, share, cones, regions) in [
      (2, 0.25, 1.0, 4.0), (3, 0.125, 0.75, 7), (4, 0.0625, 0.5, 11), (6, 0.015625, 0.1875, 22),
    ] {
      #expect(abs(try run.value("dead.n\(units).zero-share") - share) < 0.01)
      #expect(abs(try run.value("dead.n\(units).cone-share") - cones) < 0.01)
      #expect(try run.value("dead.n\(units).regions") == regions)
      #expect(try run.named("dead.n\(units).zero-share").samples.count == 5)
    }
    #expect(try run.value("dead.n1.zero-share") == 0.5)
    #expect(try run.value("dead.n2.cone-share") == 1)
  }

  @Test("Both plots have equal units and shade where the gradient is zero")
  func figure() throws {
    let figure = try LevelSetsRun(quickSettings).figure("relu")
    #expect(figure.plots.map(\.title) == ["One unit", "A network of 5 units"])
    #expect(figure.plots.allSatisfy { $0.aspect == 1 })
    for plot in figure.plots {
      guard case .heatMap(let shade, _, _) = plot.marks[0] else {
        Issue.record("the shade comes first")
        continue
      }
      #expect(shade.values.contains(1) && shade.values.contains(0))
      #expect(
        plot.marks.contains { if case .text("gradient zero", _, _, _) = $0 { true } else { false } }
      )
    }
    #expect(figure.summary.contains("38\u{202F}% of the window"))
  }

  @Test("A unit that is on everywhere has no shade, and one that is off everywhere no level line")
  func extremes() throws {
    let on = LevelSetsRun(quickSettings + [Setting("bias", .scalar("9"))])
    #expect(try on.value("unit.zero-share") == 0)
    let off = LevelSetsRun(quickSettings + [Setting("bias", .scalar("-9"))])
    #expect(try off.value("unit.zero-share") == 1)
    #expect(try off.value("unit.maximum") == 0)
    for run in [on, off] { #expect(try run.figure("relu").plots.count == 2) }
  }

  @Test("Dots stand at the measured sizes, lines at every size between")
  func deadFigure() throws {
    let marks = try LevelSetsRun(quickSettings).figure("dead").plots[0].marks
    var (lines, dots): ([[Point]], [[Point]]) = ([], [])
    for mark in marks {
      if case .line(let points, _, _) = mark { lines.append(points) }
      if case .dots(let points, _, _) = mark { dots.append(points) }
    }
    #expect(lines.map { $0.map(\.x) } == [[1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8]])
    #expect(dots.map { $0.map(\.x) } == [[1, 2, 3, 4, 5, 6, 8], [1, 2, 3, 4, 5, 6, 8]])
    #expect(
      lines[1].map(\.y) == [0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625, 0.0078125, 0.00390625])
  }
}
