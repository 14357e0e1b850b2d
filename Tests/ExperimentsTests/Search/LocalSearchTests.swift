import Experiments
import Figures
import Testing

@Suite("The lay of the land: local optima, colourings, and the exact chain")
struct LocalSearchTests {
  @Test(
    "The local optima of the small instances",
    arguments: [
      ("burma14", 10.0...14, 0.277, 0.0124, 0.76), ("ulysses16", 25.0...33, 0.214, 0.0063, 0.54),
    ])
  func optima(
    name: String, count: ClosedRange<Double>, hitRate: Double, gap: Double, correlation: Double
  ) throws {
    let outcome = try outcome(
      of: LocalOptima.self, ["instance=\(name).tsp"], files: try courseFiles("\(name).tsp"))
    #expect(count.contains(outcome.number("optima")))
    #expect(abs(outcome.number("hit-rate") - hitRate) < 0.04)
    #expect(abs(outcome.number("gap") - gap) < 0.003)
    #expect(abs(outcome.number("correlation") - correlation) < 0.08)
    // Shares of all descents add up, where all optima are listed.
    let table = try #require(outcome.table("optima"))
    #expect(table.rows[0][2] == .number(0))
  }

  @Test("Too many places to know the shortest tour are refused")
  func tooMany() throws {
    let files = try courseFiles("berlin52.tsp")
    #expect(
      errors(of: LocalOptima.self, ["instance=berlin52.tsp"], files: files).map(\.message) == [
        "parameter 'instance' has more than 16 places, too many to find the shortest tour for certain"
      ])
    #expect(
      errors(of: LocalOptima.self, ["cities=17"]).map(\.message) == [
        "parameter 'cities' has more than 16 places, too many to find the shortest tour for certain"
      ])
  }

  @Test("Tabu search arrives everywhere; min-conflicts does not")
  func colouring() throws {
    let outcome = try outcome(of: Colouring.self, ["seeds=1,2,3"])
    for graph in ["queen5", "queen6", "queen7", "queen8", "myciel4", "myciel5"] {
      #expect(outcome.number("\(graph).tabu.solved") == 3)
    }
    #expect(outcome.number("queen8.min-conflicts.solved") <= 1)
    #expect(outcome.number("tabu.most-moves") < 10_000)
    #expect(
      errors(of: Colouring.self, ["graphs=queen5,queen6", "colours=5"]).map(\.message)
        == ["parameter 'colours' takes as many numbers as there are graphs"])
  }

  @Test("The chain's figures, tables and values say the same")
  func chain() throws {
    let outcome = try outcome(of: AnnealingChain.self, ["moves=1000"])
    #expect(outcome.number("depth") == 2)
    #expect(abs(outcome.number("logarithmic.at-2.chance") - 0.727391746108) < 1e-9)
    #expect(abs(outcome.number("logarithmic.at-2.after-100") - 0.582453468597) < 1e-9)
    #expect(abs(outcome.number("geometric.chance") - 0.8155144925) < 1e-9)
    #expect(abs(outcome.number("constant.at-0.5.equilibrium") - 0.65616405) < 1e-8)
    let table = try #require(outcome.table("logarithmic"))
    #expect(table.columns.map(\.title) == ["c", "k = 10", "k = 100", "k = 1000"])
    #expect(table.rows[2][3] == .number(outcome.number("logarithmic.at-2.chance")))
  }
}
