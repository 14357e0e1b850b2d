import Elementary
import Laboratory
import Testing

@Suite("Finite differences")
struct FiniteDifferenceTests {
  @Test("While truncation rules, errors of eˣ at 1 are h²e/6 and he/2")
  func exponential() {
    let e = Elementary.exp(1)
    for (h, central) in [(1e-1, 4.533e-3), (1e-2, 4.530e-5), (1e-3, 4.530e-7), (1e-4, 4.531e-9)] {
      let error = FiniteDifference.central(Elementary.exp, at: 1, step: h) - e
      #expect(abs(error / central - 1) < 0.01)
    }
    for (h, forward) in [(1e-1, 1.406e-1), (1e-2, 1.364e-2), (1e-3, 1.360e-3)] {
      let error = FiniteDifference.forward(Elementary.exp, at: 1, step: h) - e
      #expect(abs(error / forward - 1) < 0.01)
    }
  }

  @Test("The same for sin at 1, whose central difference errs by h²cos(1)/6")
  func sine() {
    for (h, central) in [(1e-1, 9.001e-4), (1e-2, 9.005e-6)] {
      let error = FiniteDifference.central(Elementary.sin, at: 1, step: h) - Elementary.cos(1)
      #expect(abs(-error / central - 1) < 0.01)
    }
  }

  @Test("The expected best step of eˣ is 6.9e-6 for central differences")
  func steps() {
    let e = Elementary.exp(1)
    #expect(abs(FiniteDifference.centralStep(value: e, third: e) / 6.9e-6 - 1) < 0.01)
    #expect(abs(FiniteDifference.forwardStep(value: e, second: e) / 2.1e-8 - 1) < 0.01)
  }
}
