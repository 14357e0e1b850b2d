import Experiments
import Testing

@Suite("The dartboard")
struct DartboardTests {
  @Test("More darts come closer to π", arguments: 1...5)
  func converges(seed: Int) {
    var dartboard = Dartboard()
    (dartboard.darts, dartboard.seeds) = (100_000, [seed])
    let estimates = dartboard.trials().map { Dartboard.observe($0) }
    #expect(abs(estimates[0] - 3.1416) < 0.02)
  }
}
