import Experiments
import Testing

@Suite("Descent: what becomes of a run")
struct DescentRunTests {
  @Test("Himmelblau: 0.02 converges, 0.03 bounces, 0.05 diverges at step 7")
  func himmelblau() {
    let outcome = descent(
      ("surface", "himmelblau"), ("rate", "0.02 0.03 0.05"), ("steps", "2000")
    ).experiment.outcome
    #expect(outcome.verdicts == ["converges", "bounces", "diverges at step 7"])
    #expect(outcome["gd.at-0.02.loss"] == 0)
    #expect(outcome["gd.at-0.02.distance"] == 0)
    #expect(abs(outcome["gd.at-0.03.loss"] - 25.859467134) < 1e-6)
    #expect(outcome["gd.at-0.03.steps"] == .infinity)
    #expect(outcome["gd.at-0.03.bounces"] == 1)
    #expect(outcome["gd.at-0.03.converges"] == 0)
    #expect(outcome["gd.at-0.05.diverges"] == 1)
  }

  @Test("The README's command prints 'bounces'")
  func readme() {
    let run = descent(
      ("surface", "himmelblau"), ("rate", "0.03"), ("optimizers", "gd"), ("steps", "2000"))
    #expect(run.errors == [])
    #expect(run.experiment.outcome.verdicts == ["bounces"])
  }

  @Test("Beale: 0.01 converges, 0.05 bounces, 0.1 diverges at step 3")
  func beale() {
    let outcome = descent(
      ("surface", "beale"), ("rate", "0.01 0.05 0.1"), ("steps", "2000")
    ).experiment.outcome
    #expect(outcome.verdicts == ["converges", "bounces", "diverges at step 3"])
    #expect(abs(outcome["gd.at-0.01.loss"] - 1.14234861e-7) < 1e-12)
    #expect(abs(outcome["gd.at-0.05.loss"] - 0.0460426126) < 1e-6)
  }

  @Test("Rosenbrock: slow valleys are descended still, and 0.003 bounces")
  func rosenbrock() {
    let plain = descent(
      ("surface", "rosenbrock"), ("rate", "0.001 0.002 0.003"), ("steps", "5000")
    ).experiment.outcome
    #expect(plain.verdicts == ["still descending", "still descending", "bounces"])
    #expect(abs(plain["gd.at-0.001.loss"] - 3.7609231e-3) < 1e-6)
    #expect(abs(plain["gd.at-0.002.loss"] - 5.4828e-5) < 1e-6)
    #expect(abs(plain["gd.at-0.003.loss"] - 0.3266) < 0.05)

    let momentum = descent(
      ("surface", "rosenbrock"), ("optimizers", "momentum"), ("rate", "0.001"), ("steps", "5000")
    ).experiment.outcome
    #expect(momentum.verdicts == ["converges"])
    #expect(momentum["momentum.loss"] < 1e-19)

    let adam = descent(
      ("surface", "rosenbrock"), ("optimizers", "adam"), ("rate", "0.01"), ("steps", "5000")
    ).experiment.outcome
    #expect(adam.verdicts == ["converges"])
    #expect(abs(adam["adam.loss"] - 4.72e-10) < 5e-12)
  }

  @Test("Quadratic: below 2/L converging, at 2/L bouncing, above it diverging")
  func quadratic() {
    let short = descent(
      ("surface", "quadratic"), ("rate", "0.001 0.02 0.0392156862745098 0.04 0.041"),
      ("steps", "100")
    ).experiment.outcome
    #expect(
      short.verdicts == [
        "still descending", "still descending", "still descending", "bounces", "diverges",
      ])
    // (x² + 50y²)/2 at the points that theory gives.
    #expect(abs(short["gd.at-0.02.loss"] - 0.1326195558948 * 0.1326195558948 / 2) < 1e-13)
    let last = 0.015200599519 * 0.015200599519 / 2 + 25 * 131.501257846 * 131.501257846
    #expect(abs(short["gd.at-0.041.loss"] / last - 1) < 1e-9)

    let long = descent(
      ("surface", "quadratic"), ("rate", "0.039 0.04 0.041"), ("steps", "2000")
    ).experiment.outcome
    // 1.05²⁸⁴ is the first of these powers above a million.
    #expect(long.verdicts == ["converges", "bounces", "diverges at step 284"])
  }

  @Test("Steps to within 1e-6: 355, 66 with momentum, 109 with Nesterov's")
  func stepsToTolerance() {
    func steps(_ optimizer: String, rate: String, momentum: String) -> Double {
      descent(
        ("surface", "quadratic"), ("optimizers", optimizer), ("rate", rate),
        ("momentum", momentum), ("steps", "500"), ("tolerance", "1e-6")
      ).experiment.outcome["\(optimizer).steps"]
    }
    #expect(steps("gd", rate: "0.0392156862745098", momentum: "0") == 355)
    #expect(steps("momentum", rate: "0.061404188881748", momentum: "0.565806816484566") == 66)
    #expect(steps("nesterov", rate: "0.02", momentum: "0.752201313801409") == 109)
  }

  @Test("RMSProp circles at about its rate: it bounces unless the tolerance covers the circle")
  func orbits() {
    for (tolerance, verdict) in [("0.001", "bounces"), ("0.05", "converges")] {
      let outcome = descent(
        ("surface", "quadratic"), ("optimizers", "rmsprop"), ("rate", "0.01"), ("steps", "3000"),
        ("tolerance", tolerance)
      ).experiment.outcome
      #expect(outcome.verdicts == [verdict])
      #expect(outcome["rmsprop.distance"] < 0.02)
    }
  }

  @Test("On the ridge of the saddle gradient descent stalls; beside it, it finds a minimum")
  func saddle() {
    for (start, verdict) in [("1 0", "stalls"), ("1 1e-9", "converges")] {
      let outcome = descent(
        ("surface", "saddle"), ("start", start), ("rate", "0.1"), ("steps", "1000")
      ).experiment.outcome
      #expect(outcome.verdicts == [verdict])
    }
  }

  @Test("In Rastrigin's landscape a local minimum is a minimum")
  func rastrigin() {
    let outcome = descent(("surface", "rastrigin"), ("rate", "0.004")).experiment.outcome
    #expect(outcome.verdicts == ["converges"])
    #expect(outcome["gd.loss"] > 17 && outcome["gd.distance"] < 1e-12)
  }
}
