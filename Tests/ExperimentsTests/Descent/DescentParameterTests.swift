import Experiments
import Testing

@Suite("Descent: parameters")
struct DescentParameterTests {
  @Test("What an author may write binds without complaint")
  func fine() {
    #expect(descent().errors == [])
    #expect(descent(("optimizers", "gd momentum adam"), ("rate", "0.01")).errors == [])
    #expect(descent(("surface", "quadratic"), ("curvatures", "1 50")).errors == [])
    #expect(descent(("start", "0 0"), ("sweep", "1e-4 1"), ("sweep-count", "30")).errors == [])
  }

  @Test(
    "Parameters that do not fit are refused in a whole sentence",
    arguments: [
      (
        "curvatures", "1 2",
        "parameter 'curvatures' belongs to the surface 'quadratic', not to 'himmelblau'"
      ),
      ("optimizers", "gd adam gd", "parameter 'optimizers' names an optimizer twice"),
      ("rate", "0.1 0.10", "parameter 'rate' names a rate twice"),
      ("seeds", "1 2 1", "parameter 'seeds' names a seed twice"),
      ("start", "1", "parameter 'start' takes two numbers, x and y"),
      ("sweep", "1 0.1", "parameter 'sweep' takes two rates, the lower one first"),
      ("sweep", "1", "parameter 'sweep' takes two rates, the lower one first"),
      (
        "optimizers", "gradient",
        "parameter 'optimizers' takes one of 'gd', 'sgd', 'momentum', 'nesterov', 'rmsprop', 'adam',"
          + " not 'gradient'"
      ),
    ])
  func refused(key: String, value: String, message: String) {
    #expect(descent((key, value)).errors.map { $0.message } == [message])
  }

  @Test("One trial for each optimizer, rate and seed, and one sweep for each optimizer and seed")
  func trials() {
    let (plain, _) = descent(("optimizers", "gd adam"), ("rate", "0.01 0.02 0.03"))
    #expect(plain.trials().count == 2 * 3 + 2)
    #expect(plain.seeds == [])
    let (noisy, _) = descent(("optimizers", "gd sgd"), ("rate", "0.01 0.02"))
    #expect(noisy.trials().count == 2 + 2 * 3 + 1 + 3)
    #expect(noisy.seeds == [1, 2, 3])
  }

  @Test("What a trial does not depend on does not change it")
  func independence() {
    let few = descent(("optimizers", "gd"), ("rate", "0.01")).experiment.trials()
    let more = descent(
      ("optimizers", "gd adam sgd"), ("rate", "0.02 0.01"), ("momentum", "0.5"), ("noise", "7"),
      ("seeds", "8 9")
    ).experiment.trials()
    #expect(few.allSatisfy { more.contains($0) })
    let other = descent(("optimizers", "gd"), ("tolerance", "0.01")).experiment.trials()
    #expect(!few.contains { other.contains($0) })
  }
}
