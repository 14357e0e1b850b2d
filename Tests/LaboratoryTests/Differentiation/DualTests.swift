import Elementary
import Laboratory
import Testing

@Suite("Dual numbers")
struct DualTests {
  @Test(
    "Every operation's derivative agrees with a central difference to 1e-8",
    arguments: Formula.allCases)
  func differences(formula: Formula) {
    for x in [0.3, 0.9, 1.0, 1.7, 2.4] {
      let exact = formula(Dual(x, derivative: 1)).derivative
      // Fourth order, so that truncation lies below round-off at this step.
      let h = 1e-3
      let difference =
        (4 * FiniteDifference.central({ formula($0) }, at: x, step: h)
          - FiniteDifference.central({ formula($0) }, at: x, step: 2 * h)) / 3
      #expect(abs(difference - exact) <= 1e-8 * max(abs(exact), 1), "\(formula) at \(x)")
      #expect(formula(Dual(x, derivative: 1)).value == formula(x))
    }
  }

  @Test("Duals of duals of duals give the second and third derivative")
  func higher() {
    for x in [0.4, 1.0, 2.2] {
      let e = Elementary.exp(x)
      #expect(Formula.exponential.derivatives(at: x) == [e, e, e, e])
      let (s, c) = (Elementary.sin(x), Elementary.cos(x))
      #expect(Formula.sine.derivatives(at: x) == [s, c, -s, -c])
      #expect(Formula.product.derivatives(at: x)[2] == 6 * x)
      #expect(Formula.product.derivatives(at: x)[3] == 6)
      let log = Formula.logarithm.derivatives(at: x)
      #expect(abs(log[2] + 1 / (x * x)) < 1e-14 / (x * x))
      #expect(abs(log[3] - 2 / (x * x * x)) < 1e-14 / (x * x * x))
    }
  }

  @Test("At its kink ReLU's derivative is 0, and a central difference gives half the slope")
  func kink() {
    #expect(Formula.relu(Dual(0.0, derivative: 1)).derivative == 0)
    for h in [1e-1, 1e-5, 1e-12] {
      #expect(abs(FiniteDifference.central({ Formula.relu(3 * $0) }, at: 0, step: h) - 1.5) < 1e-15)
    }
  }

  @Test("The laws of derivatives hold: sums, products, quotients, chains")
  func laws() {
    let x = Dual(0.7, derivative: 1)
    let f = Dual.sin(x)
    let g = Dual.exp(x) + Dual(2)
    #expect((f + g).derivative == f.derivative + g.derivative)
    #expect((f * g).derivative == f.derivative * g.value + f.value * g.derivative)
    let quotient = (f / g) * g
    #expect(abs(quotient.derivative - f.derivative) < 1e-15)
    let chain = Dual.log(Dual.exp(f))
    #expect(abs(chain.derivative - f.derivative) < 1e-15)
  }
}
