import Experiments
import Figures
import Testing

/// When a network has become the rule, and how many bits that saves.
@Suite struct LearnedFunctionTests {
  @Test("A convolutional network becomes the rule within a few dozen updates")
  func exactness() throws {
    let outcome = AutomataExactness(
      .list("rules", "170", "30", "150", "22", "0"), .list("seeds", "1", "2")
    ).outcome
    #expect(outcome.exhibits.map(\.name) == AutomataExactness.exhibits.map(\.name))
    #expect(outcome.number("updates.max") <= 60)
    #expect(outcome.number("updates.min") >= 5)
    #expect(outcome.number("rule-170.updates") < outcome.number("rule-22.updates"))
    #expect(outcome.number("formula-size.rank-correlation") > 0)
    let rows = try #require(outcome.table("rules")).rows
    #expect(rows.count == 5)
  }

  @Test("What never becomes exact stops at the limit, and a constant is called constant")
  func limit() throws {
    let outcome = AutomataExactness(
      .list("rules", "30", "22"), .list("seeds", "1"), Setting("limit", .scalar("2"))
    ).outcome
    #expect(outcome.number("updates") == 2)
    #expect(outcome.value("formula-size.rank-correlation") == nil)
    let rows = try #require(outcome.table("correlations")).rows
    #expect(rows.allSatisfy { $0[1] == .text("constant") })
  }

  @Test("The rule costs the convolutional network few bits, and parity costs the perceptron all")
  func codeLength() throws {
    let outcome = AutomataCodeLength(
      .list("rules", "170", "150"), .list("seeds", "1"), Setting("blocks", .scalar("7"))
    ).outcome
    #expect(outcome.exhibits.map(\.name) == AutomataCodeLength.exhibits.map(\.name))
    #expect(outcome.number("plain.bits") == 1024)
    for rule in [170, 150] { #expect(outcome.number("rule-\(rule).cnn.bits") < 200) }
    #expect((1000...1030).contains(outcome.number("rule-150.mlp.bits")))
    #expect(outcome.number("rule-170.mlp.bits") < 700)
    #expect(outcome.number("cnn.rows-64") == outcome.number("cnn.bits"))
    // Nothing is ever coded worse than plainly, but for the bit that says so.
    #expect(outcome.number("mlp.bits.largest") <= 1024 + 6)
  }
}
