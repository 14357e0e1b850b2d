import Notes
import Testing

struct NearestTests {
  @Test(arguments: [
    ("optimiser", ["surface", "optimizers", "rate"], "optimizers"),
    ("adm", ["gd", "adam", "momentum"], "adam"),
    ("dg", ["sgd", "gd"], "gd"),
    ("Rate", ["rates", "rate"], "rate"),
    ("setps", ["steps", "seeds"], "steps"),
    ("trajectory", ["loss", "trajectories"], "trajectories"),
    ("lesson3", ["lesson-2", "lesson-3"], "lesson-3"),
    ("x", ["x"], "x"),
    ("himelblau", ["himmelblau"], "himmelblau"),
    ("größe", ["grosse", "größer"], "größer"),
  ])
  func nearWordIsFound(word: String, candidates: [String], found: String) {
    #expect(nearest(word, among: candidates) == found)
  }

  @Test(arguments: [
    ("stop", ["steps"]), ("a", ["b", "ab"]), ("rate", []), ("", ["a", ""]), ("gd", ["adam", "xy"]),
    ("abcdef", ["fedcba"]), (String(repeating: "a", count: 10_000), ["aaaa"]),
    ("aaaa", [String(repeating: "a", count: 10_000)]),
  ])
  func farWordIsNotGuessed(word: String, candidates: [String]) {
    #expect(nearest(word, among: candidates) == nil)
  }

  @Test func amongEquallyNearTheFirstWins() {
    #expect(nearest("lose", among: ["loss", "lost"]) == "loss")
    #expect(nearest("lose", among: ["lost", "loss"]) == "lost")
  }
}
