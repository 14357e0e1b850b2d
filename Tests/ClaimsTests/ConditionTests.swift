import Claims
import Testing

@Suite("Conditions")
struct ConditionTests {
  @Test(
    "Numbers compare, in chains and with tolerances",
    arguments: [
      ("a.one < a.two", true), ("a.one > a.two", false), ("a.one <= 1", true), ("a.one ≤ 1", true),
      ("1 >= a.one", true), ("a.two ≥ 3", false), ("0 <= a.one < a.two", true),
      ("0 < a.one < 1", false), ("0 < a.one < 1 < 2", false), ("a.one = 1", true),
      ("a.one != 1", false), ("a.one ≠ 2", true), ("a.one = 1.01 ± 0.01", true),
      ("a.one = 1.02 +- 0.01", false), ("a.one = 1.1 +/- 10 %", true), ("a.one = 90% ± 10%", true),
      ("0.75 = 0.74 ± 0.01", true), ("0.1 + 0.2 = 0.3", true), ("0.1 + 0.2 = 0.3001", false),
      ("a.gd.at-0.03.loss = 1/4", true), ("part/m#d.three = 3", true),
      ("part/m.md#d.three = 3", true), ("a.one ≠ 1.1 ± 0.2", false), ("1e-3 = .001", true),
    ])
  func numbers(condition: String, holds: Bool) throws {
    #expect(try finding(condition).holds == holds)
  }

  @Test(
    "Arithmetic binds as everywhere",
    arguments: [
      "1 + 2 * 3 = 7", "(1 + 2) * 3 = 9", "8 - 4 - 2 = 2", "8 / 4 / 2 = 1", "-2 * -3 = 6",
      "2 − 3 = −1", "6 × 2 / 3 = 4", "a.two - a.one = 1", "-a.two + 3 = a.one", "--1 = 1",
      "abs(-3) = 3", "min(3, 1, 2) = 1", "max(3, 1, 2) = 3", "mean(1, 2, 6) = 3",
      "ratio(a.one, a.two) = 50 %", "a.two -1 = 1",
    ])
  func arithmetic(condition: String) throws {
    #expect(try finding(condition).holds == true)
  }

  @Test(
    "'and', 'or' and 'not' bind in this order, the last the strongest",
    arguments: [
      ("1 < 2 and 2 < 3", true), ("1 < 2 and 3 < 2", false), ("2 < 1 or 2 < 3", true),
      ("2 < 1 or 3 < 2", false), ("not 2 < 1", true), ("not 1 < 2 or 1 < 2", true),
      ("not (1 < 2 or 1 < 2)", false), ("1 < 2 or 2 < 1 and 2 < 1", true),
      ("(1 < 2 or 2 < 1) and 2 < 1", false), ("not not 1 < 2", true),
    ])
  func logic(condition: String, holds: Bool) throws {
    #expect(try finding(condition).holds == holds)
  }

  @Test(
    "Columns compare row by row",
    arguments: [
      ("all(a.cnn >= a.mlp)", true), ("all(a.sweep.cnn > 0.9)", false), ("any(a.cnn > 0.95)", true),
      ("any(a.cnn > 2)", false), ("all(0 < a.mlp < a.cnn)", true),
      ("all(a.mlp < 0.6 or a.mlp > 0.7)", true), ("all(not a.mlp = 0.6)", true),
      ("count(a.cnn > 0.95) = 1", true), ("count(a.seeds) = 3", true),
      ("a.rows = 64 and a.two = 2", true), ("max(a.rate) = 0.041", true),
      ("min(a.mlp) = 0.5", true), ("max(a.cnn) = 1", true),
      ("mean(a.cnn) = 0.95", true), ("first(a.cnn) > last(a.cnn)", true),
      ("all(a.cnn - a.mlp >= 10 %)", true),
      ("all(a.ratio-2 = a.ratio * a.ratio or a.one < 0)", true),
      ("max(a.cnn - a.mlp) = 0.5", true), ("last(a.other.rule) = 3", true),
      ("all(a.sweep.ratio-2 > a.sweep.ratio) and a.one = 1", true),
    ])
  func columns(condition: String, holds: Bool) throws {
    #expect(try finding(condition).holds == holds)
  }

  @Test(
    "Seeds must agree that there is a difference",
    arguments: [
      ("a.high > a.low", true), ("a.low > a.high", false), ("a.low < a.near", nil),
      ("not (a.low < a.near)", nil), ("mean(a.low) < mean(a.near)", true),
      ("a.high - a.low > 15 %", true), ("a.low > 0.6", true), ("a.low > 0.71", nil),
      ("a.low < 0.71", nil), ("a.low < 0.6", false), ("0.6 < a.low < 0.9", true),
      ("a.sure >= a.near", true), ("a.sure = 1", true), ("a.sure >= 1", true),
      ("a.sure > 1", false), ("a.low = 0.74 ± 0.02", true), ("a.low = 0.74 ± 0.01", nil),
      ("a.low = 0.9 ± 0.01", false), ("a.low ≠ 0.9", true), ("a.low ≠ 0.73", nil),
      ("a.low ≠ a.high", true), ("ratio(a.high, a.low) > 1.2", true), ("a.low = a.low", true),
      ("min(a.low, a.near) < a.high", true), ("c.single > 4", nil), ("mean(c.single) > 4", true),
      ("mean(a.low) > mean(b.low)", true),
    ] as [(String, Bool?)])
  func seeds(condition: String, holds: Bool?) throws {
    #expect(try finding(condition).holds == holds)
  }

  @Test(
    "What is no number supports neither a claim nor its opposite",
    arguments: [
      "a.unknown > 0", "not (a.unknown > 0)", "a.unknown = a.unknown", "a.unknown ≠ 0",
      "a.never > 0", "not (a.never < 0)", "a.one / 0 > 0", "0 / 0 = 0", "a.broken > 0",
      "all(a.gaps > 0)", "count(a.gaps > 0) > 0", "min(a.gaps) > 0", "max(a.unknown, 1) = 1",
      "a.one = 1 ± a.never", "1e300 * 1e300 > 1",
    ])
  func nonFinite(condition: String) throws {
    #expect(try finding(condition).holds == nil)
  }

  @Test("What is told decides where the rest is not")
  func partlyTold() throws {
    #expect(try finding("a.unknown > 0 or 1 < 2").holds == true)
    #expect(try finding("a.unknown > 0 and 2 < 1").holds == false)
    #expect(try finding("a.unknown > 0 and 1 < 2").holds == nil)
    #expect(try finding("any(a.gaps > 0)").holds == true)
    #expect(try finding("all(a.gaps < 0)").holds == false)
  }
}
