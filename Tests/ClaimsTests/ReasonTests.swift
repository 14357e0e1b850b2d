import Claims
import Testing

@Suite("Why a claim does not hold")
struct ReasonTests {
  @Test(
    "What was measured, and what would have to be",
    arguments: [
      ("a.one > a.two", 0, "a.one is 1 and would have to be more than a.two, which is 2"),
      ("a.one >= 1.5", 0, "a.one is 1 and would have to be at least 1.5"),
      ("1.5 <= a.one", 0, "a.one is 1 and would have to be at least 1.5"),
      ("not a.one < 3", 4, "a.one is 1 and would have to be at least 3"),
      ("a.one = 2", 0, "a.one is 1 and would have to be 2"),
      ("a.one = a.two", 0, "a.one is 1 and would have to be a.two, which is 2"),
      ("a.one ≠ 1", 0, "a.one is 1 and would have to differ from 1"),
      ("a.one = 1.2 ± 0.1", 0, "a.one is 1 and would have to lie between 1.1 and 1.3"),
      (
        "a.one = a.two ± 0.1", 0,
        "a.one is 1 and would have to differ by at most 0.1 from a.two, which is 2"
      ),
      (
        "a.two - a.one < 0.5 and 1 < 2", 0,
        "a.two - a.one is 1 and would have to be less than 0.5"
      ),
      ("1 < 2 and a.two < 1", 10, "a.two is 2 and would have to be less than 1"),
      (
        "a.low > 0.71", 0,
        "a.low is 0.72 ± 0.05, and the 95 % interval would have to lie above 0.71"
      ),
      (
        "0.71 < a.low", 0,
        "a.low is 0.72 ± 0.05, and the 95 % interval would have to lie above 0.71"
      ),
      (
        "a.near > a.low", 0,
        "a.near − a.low is 0.01 ± 0.07 seed by seed, and the 95 % interval would have to lie above 0"
      ),
      (
        "a.one <= a.low", 0,
        "a.low is 0.72 ± 0.05, and the 95 % interval would have to lie at or above a.one"
      ),
      (
        "c.single > 4", 0,
        "c.single comes from one seed, which tells no interval; give it more seeds, or compare "
          + "'mean(c.single)'"
      ),
      ("a.never > 3", 0, "a.never is infinite, of which nothing can be claimed"),
      ("a.unknown = 3", 0, "a.unknown is not a number, of which nothing can be claimed"),
      ("a.one > a.never", 0, "a.never is infinite, of which nothing can be claimed"),
      ("a.broken > 0", 0, "a.broken is infinite, of which nothing can be claimed"),
      (
        "all(a.cnn > 0.95)", 4, "in row 2, a.cnn is 0.9 and would have to be more than 0.95"
      ),
      ("not any(a.cnn > 0.95)", 8, "in row 1, a.cnn is 1 and would have to be at most 0.95"),
      ("all(a.gaps > 0)", 4, "in row 2, a.gaps is not a number, of which nothing can be claimed"),
    ])
  func reason(condition: String, offset: Int, words: String) throws {
    let finding = try finding(condition)
    #expect(finding.holds != true)
    #expect(finding.against?.words == words)
    #expect(finding.against?.offset == offset)
  }
}
