import Experiments
import Figures
import Testing

@Suite("Gradient check")
struct GradientCheckTests {
  private func outcome(_ change: (inout GradientCheck) -> Void = { _ in }) -> Outcome {
    var experiment = GradientCheck()
    change(&experiment)
    return experiment.report(experiment.trials().map { GradientCheck.observe($0) })
  }

  @Test(
    "Both branches have the slopes of theory",
    arguments: [DifferentiatedFunction.exponential, .sine])
  func slopes(function: DifferentiatedFunction) {
    let outcome = outcome { $0.function = function }
    #expect(abs(outcome.number("central.truncation-slope") - 2) < 0.02)
    #expect(abs(outcome.number("forward.truncation-slope") - 1) < 0.02)
    #expect(abs(outcome.number("central.round-off-slope") + 1) < 0.15)
    #expect(abs(outcome.number("forward.round-off-slope") + 1) < 0.25)
  }

  @Test("The best steps of eˣ lie where theory expects them")
  func best() {
    let outcome = outcome()
    #expect((5e-7...2e-5).contains(outcome.number("central.best-step")))
    #expect(outcome.number("central.best-error") < 1e-10)
    #expect((1e-9...1e-7).contains(outcome.number("forward.best-step")))
    #expect(abs(outcome.number("central.predicted-step") / 6.9e-6 - 1) < 0.01)
    for (power, error) in [(1, 4.533e-3), (2, 4.530e-5), (3, 4.530e-7), (4, 4.531e-9)] {
      #expect(abs(outcome.number("central.h\(power).error") / error - 1) < 0.01)
    }
    for (power, error) in [(1, 1.406e-1), (2, 1.364e-2), (3, 1.360e-3)] {
      #expect(abs(outcome.number("forward.h\(power).error") / error - 1) < 0.01)
    }
  }

  @Test("Dual numbers agree with central differences for every operation")
  func operations() throws {
    let outcome = outcome()
    #expect(outcome.number("operations.largest-difference") < 1e-8)
    #expect(try #require(outcome.table("operations")).rows.count == 15)
  }

  @Test("At a kink the central difference gives half the slope, and one-sided ones the two sides")
  func kink() {
    let outcome = outcome { $0.slope = 3 }
    #expect(abs(outcome.number("kink.central") - 1.5) < 1e-12)
    #expect(outcome.number("kink.left") == 0)
    #expect(abs(outcome.number("kink.right") - 3) < 1e-12)
    #expect(outcome.number("kink.dual") == 0)
  }

  @Test("A place without derivatives is refused")
  func refused() {
    var experiment = GradientCheck()
    var binder = SettingsBinder(
      [Setting("function", .scalar("logarithm")), Setting("at", .scalar("-1"))],
      of: GradientCheck.name)
    experiment.bind(&binder)
    #expect(
      binder.finish().map(\.message) == [
        "parameter 'at' needs a place where ln x has derivatives"
      ])
  }
}
