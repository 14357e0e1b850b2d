import Experiments
import Figures
import Testing

@Suite("Schedules and the rate finder, on two spirals")
struct SchedulesTests {
  @Test("With wrong labels decay beats a constant rate, and the shapes of decay do not differ")
  func decay() throws {
    let outcome = try outcome(
      of: Schedules.self,
      ["schedules=constant,step,linear,cosine,one-cycle", "rate=0.1,0.2,0.4", "seeds=1,2,3,4,5"])
    #expect(outcome.number("decays.spread") < 0.015)
    #expect(outcome.number("constant.best-loss") - outcome.number("decays.worst") > 0.003)
    #expect(outcome.table("best")?.rows.count == 5)
    #expect(outcome.figure("shapes")?.plots.count == 2)
  }

  @Test("Where the first weights are large, a warm-up saves runs")
  func warmUp() throws {
    let outcome = try outcome(
      of: Schedules.self,
      [
        "schedules=constant,warm-constant", "rate=0.2", "points=400", "flipped=0",
        "hidden=32,32,32", "gain=2", "steps=600", "seeds=1,2,3,4,5,6,7,8,9,10,11,12",
      ])
    #expect(outcome.number("constant.failures") >= 2)
    #expect(outcome.number("warm-constant.failures") <= 1)
    #expect(outcome.number("parameters") == 2241)
  }

  @Test("At a very high rate the 1cycle still learns, because momentum makes way")
  func oneCycle() throws {
    let outcome = try outcome(
      of: Schedules.self,
      ["schedules=constant,one-cycle,one-cycle-fixed-momentum", "rate=0.8", "seeds=1,2,3,4"])
    #expect(outcome.number("one-cycle.accuracy") - outcome.number("constant.accuracy") >= 0.3)
    #expect(outcome.number("one-cycle.failures") == 0)
    #expect(outcome.number("one-cycle-fixed-momentum.failures") >= 1)
  }

  @Test("A run that overflows has an infinite loss and fails")
  func overflow() throws {
    let outcome = try outcome(
      of: Schedules.self, ["schedules=constant", "rate=100", "steps=200", "seeds=1"])
    #expect(outcome.number("constant.failures") == 1)
    #expect(!outcome.number("constant.loss").isNaN)
  }

  @Test("The finder suggests, and trains with what it suggests")
  func finder() throws {
    let outcome = try outcome(of: RateFinding.self, ["seeds=1,2", "steps=200"])
    #expect((0.01...1).contains(outcome.number("minimum.lowest")))
    #expect(outcome.number("valley.lowest") <= outcome.number("valley.highest"))
    #expect(outcome.number("minimum.accuracy") > 0.5)
    #expect(outcome.table("suggestions")?.rows.count == 3)
  }

  @Test("Rates must rise")
  func rates() {
    #expect(
      errors(of: Schedules.self, ["rate=0.2,0.1"]).map(\.message)
        == ["parameter 'rate' needs rising numbers"])
    #expect(
      errors(of: RateFinding.self, ["from=0.1", "to=0.01"]).map(\.message)
        == ["parameter 'to' must be above 'from'"])
  }
}
