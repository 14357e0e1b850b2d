import Experiments
import Figures
import Testing

@Suite("Momentum")
struct MomentumSpectrumTests {
  private let outcome: Outcome = {
    let experiment = MomentumSpectrum()
    return experiment.report(experiment.trials().map { MomentumSpectrum.observe($0) })
  }()

  @Test("Steps to within 1e-6 on curvatures 1 and 50: 355, 66 and 109")
  func steps() {
    #expect(outcome.number("gd.steps") == 355)
    #expect(outcome.number("momentum.steps") == 66)
    #expect(outcome.number("nesterov.steps") == 109)
  }

  @Test("Factors are those of the roots, and the heavy ball's measured one is larger")
  func factors() {
    for (name, radius) in [
      ("gd", 0.9607843137), ("momentum", 0.7522013138), ("nesterov", 0.8585786438),
    ] {
      #expect(abs(outcome.number("\(name).radius") - radius) < 5e-11)
      #expect(abs(outcome.number("\(name).roots") - radius) < 1e-7)
    }
    #expect(abs(outcome.number("momentum.measured") - 0.7574) < 5e-5)
    #expect(abs(outcome.number("momentum.rate") - 0.061404188881748) < 1e-15)
    #expect(abs(outcome.number("momentum.momentum") - 0.565806816484566) < 1e-15)
  }

  @Test("The table has a row for each method")
  func table() throws {
    let table = try #require(outcome.table("optimum"))
    #expect(
      table.rows.map(\.[0]) == [.text("Gradient descent"), .text("Momentum"), .text("Nesterov")])
    #expect(
      table.columns.map(\.key) == ["method", "rate", "momentum", "radius", "measured", "steps"])
  }
}
