import Experiments
import Figures
import Testing

@Suite("Gradient noise")
struct GradientNoiseExperimentTests {
  @Test("Measured variances lie within 5 % of theory, and of the exact values for λ = 2, σ = 1")
  func variances() throws {
    var experiment = GradientNoise()
    (experiment.chains, experiment.seeds) = (3000, [1, 2, 3])
    let outcome = experiment.report(experiment.trials().map { GradientNoise.observe($0) })
    for (name, exact) in [("at-0.1", 0.0277778), ("at-0.5", 0.25), ("at-0.9", 2.25)] {
      #expect(abs(outcome.number("\(name).theory") / exact - 1) < 1e-6)
      #expect(abs(outcome.number("\(name).ratio") - 1) < 0.05)
    }
    #expect(abs(outcome.number("harmonic.theory") - 0.00125) < 1e-15)
    #expect(abs(outcome.number("harmonic.ratio") - 1) < 0.05)
    #expect(try #require(outcome.value("harmonic.variance")).samples.count == 3)
  }

  @Test("Without noise a constant rate follows the geometric sequence, and 1/(λk) is there at once")
  func noiseless() {
    var experiment = GradientNoise()
    (experiment.noise, experiment.chains, experiment.seeds) = (0, 2, [1])
    (experiment.rates, experiment.steps) = ([0.1], 10)
    let outcome = experiment.report(experiment.trials().map { GradientNoise.observe($0) })
    #expect(outcome.number("at-0.1.variance") == 0)
    #expect(outcome.number("harmonic.variance") == 0)
    #expect(outcome.value("harmonic.ratio") == nil)
  }

  @Test("A rate at or beyond the limit is refused")
  func refused() {
    var experiment = GradientNoise()
    var binder = SettingsBinder([Setting("rates", .list([.scalar("1")]))], of: GradientNoise.name)
    experiment.bind(&binder)
    #expect(
      binder.finish().map(\.message) == ["parameter 'rates' needs rates below 2/λ, the limit"])
  }
}
