import Experiments
import Figures
import Foundation
import Laboratory
import Testing

@Suite("Descent: what it reports")
struct DescentReportTests {
  @Test("The same parameters give the same outcome, also through storage")
  func deterministic() throws {
    let (experiment, _) = descent(
      ("surface", "himmelblau"), ("optimizers", "gd sgd adam"), ("rate", "0.01 0.05"),
      ("sweep-count", "20"), ("sweep-steps", "500"))
    let trials = experiment.trials()
    let observations = trials.map { Descent.observe($0) }
    #expect(trials.reversed().map { Descent.observe($0) }.reversed() == observations)

    let storedTrials = try JSONDecoder().decode(
      [Descent.Trial].self, from: JSONEncoder().encode(trials))
    let stored = try JSONDecoder().decode(
      [Descent.Observation].self, from: JSONEncoder().encode(observations))
    #expect(storedTrials == trials)
    #expect(stored == observations)
    // Gaps in lines are not numbers, and so not equal to themselves.
    let isSame = "\(experiment.report(stored))" == "\(experiment.outcome)"
    #expect(isSame)
  }

  @Test("Everything declared is reported, and nothing else")
  func declarations() {
    let outcome = descent(("surface", "beale"), ("optimizers", "gd nesterov")).experiment.outcome
    #expect(outcome.exhibits.map { $0.name } == Descent.exhibits.map { $0.name })
  }

  @Test("With one rate values go by the optimizer, with several by the rate as it is written")
  func names() {
    let one = descent(("optimizers", "gd adam"), ("rate", "0.01")).experiment.outcome
    let two = descent(("optimizers", "gd"), ("rate", "0.00001 2")).experiment.outcome
    let keys = [
      "loss", "distance", "steps", "converges", "descends", "bounces", "stalls", "diverges",
    ]
    for key in keys {
      #expect(one["gd.\(key)"] >= 0 && one["adam.\(key)"] >= 0)
      #expect(two["gd.at-0.00001.\(key)"] >= 0 && two["gd.at-2.\(key)"] >= 0)
    }
    let names = one.values.map { $0.name }
    #expect(Set(names).count == names.count)
  }

  @Test("The limit is that of the minimum at which the run arrives")
  func limits() {
    let outcome = descent(
      ("surface", "himmelblau"), ("optimizers", "gd momentum nesterov"), ("rate", "0.02")
    ).experiment.outcome
    let curvature = 82.2843
    #expect(outcome["minimum.x"] == 3 && outcome["minimum.y"] == 2 && outcome["minimum.loss"] == 0)
    #expect(abs(outcome["limit"] - 2 / curvature) < 5e-8)
    #expect(outcome["gd.limit"] == outcome["limit"])
    #expect(abs(outcome["momentum.limit"] - 3.8 / curvature) < 1e-7)
    #expect(abs(outcome["nesterov.limit"] - 3.8 / 2.8 / curvature) < 1e-7)
    #expect(outcome["adam.limit"].isNaN)

    let other = descent(("surface", "himmelblau"), ("start", "-3 -3")).experiment.outcome
    #expect(abs(other["limit"] - 0.014949) < 5e-7)
  }

  @Test(
    "In the sweep, gradient descent arrives right up to 2/L and nowhere beyond",
    arguments: ["quadratic", "rosenbrock", "himmelblau", "beale", "rastrigin", "saddle"])
  func edge(surface: String) {
    let outcome = descent(("surface", surface), ("sweep-count", "100")).experiment.outcome
    let edge = outcome["gd.highest-rate"] / outcome["limit"]
    #expect(edge <= 1 && edge > 0.85)
  }

  @Test("SGD's numbers are means over the seeds, with their samples")
  func seeds() throws {
    let seeds = (1...100).map { "\($0)" }.joined(separator: " ")
    let outcome = descent(
      ("surface", "quadratic"), ("curvatures", "2 2"), ("optimizers", "gd sgd"), ("rate", "0.5"),
      ("seeds", seeds), ("steps", "60")
    ).experiment.outcome
    let loss = try #require(outcome.values.first { $0.name == "sgd.loss" })
    #expect(loss.samples.count == 100)
    #expect(abs(loss.number - loss.samples.reduce(0, +) / 100) < 1e-12)
    // Stationary: half the curvature times twice the variance ησ²/λ(2 - ηλ); as an exponential
    // variable it deviates by its mean, and so a hundred of them by a tenth.
    #expect(abs(loss.number - 0.5) < 0.2)
    #expect(outcome["sgd.bounces"] + outcome["sgd.descends"] == 1)
    guard case .spread(let mean, let deviation) = outcome.rows[1][2] else {
      Issue.record("the summary shows no spread")
      return
    }
    #expect(mean == loss.number)
    #expect(abs(deviation - 0.5) < 0.25)
    let gd = try #require(outcome.values.first { $0.name == "gd.loss" })
    #expect(gd.samples == [])
    #expect(outcome.rows[0][2] == .number(gd.number))
  }

  @Test("Where the seeds differ, the verdict counts them")
  func mixedVerdicts() {
    let outcome = descent(
      ("surface", "quadratic"), ("optimizers", "sgd"), ("rate", "0.02"), ("noise", "0.1"),
      ("steps", "300")
    ).experiment.outcome
    #expect(outcome.verdicts == ["still descending (1 of 3), bounces (2 of 3)"])
    #expect(abs(outcome["sgd.bounces"] - 2.0 / 3) < 1e-15)
  }

  @Test("Each optimizer races at the best rate of its own sweep")
  func race() throws {
    let outcome = descent(
      ("surface", "quadratic"), ("optimizers", "gd momentum"), ("sweep-count", "40"),
      ("sweep-steps", "2000")
    ).experiment.outcome
    let figure = try #require(outcome.figure("race"))
    let table = try #require(outcome.table("best"))
    #expect(table.rows.count == 2)
    for (mark, row) in zip(figure.plots[0].marks, table.rows) {
      guard case .line(let points, _, _) = mark, case .number(let steps) = row[2] else {
        Issue.record("a line and its steps")
        continue
      }
      // The curve ends where the run arrives.
      #expect(points.last?.x == steps)
      #expect(points.first?.y == 25.5)
    }
  }
}
