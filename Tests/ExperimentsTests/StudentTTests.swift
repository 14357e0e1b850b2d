import Experiments
import Testing

@Suite("Student's t")
struct StudentTTests {
  private static let probabilities = [0.6, 0.9, 0.975, 0.995, 0.9995]

  @Test(
    "Quantiles agree with SciPy to nine digits",
    arguments: [
      (
        1,
        [
          0.32491969623290634, 3.0776835371752544, 12.706204736174694, 63.656741162871526,
          636.6192487687897,
        ]
      ),
      (
        2,
        [
          0.2886751345948128, 1.8856180831641272, 4.302652729749462, 9.924843200918287,
          31.599054576445365,
        ]
      ),
      (
        3,
        [
          0.2766706623326898, 1.637744353696209, 3.1824463052837078, 5.840909309733355,
          12.923978636687961,
        ]
      ),
      (
        4,
        [
          0.2707222947075976, 1.533206274058944, 2.7764451051977934, 4.604094871349992,
          8.610301581379522,
        ]
      ),
      (
        9,
        [
          0.260955336473911, 1.3830287383966329, 2.262157162798205, 3.249835541592126,
          4.780912585931217,
        ]
      ),
      (
        30,
        [
          0.2556053649519128, 1.3104150253913955, 2.0422724563012378, 2.7499956535672254,
          3.6459586350420627,
        ]
      ),
      (
        101,
        [
          0.25401548821219094, 1.2899898085679689, 1.983731002955606, 2.6253859646684408,
          3.3894748840473063,
        ]
      ),
    ] as [(Int, [Double])])
  func quantiles(freedom: Int, expected: [Double]) {
    for (probability, quantile) in zip(Self.probabilities, expected) {
      let upper = Statistics.studentQuantile(probability, freedom: freedom)
      let lower = Statistics.studentQuantile(1 - probability, freedom: freedom)
      #expect(abs(upper / quantile - 1) < 1e-9)
      #expect(abs(lower / -quantile - 1) < 1e-9)
    }
  }

  @Test("The median is 0", arguments: [1, 2, 7, 40])
  func median(freedom: Int) {
    #expect(abs(Statistics.studentQuantile(0.5, freedom: freedom)) < 1e-300)
  }

  @Test("With many degrees of freedom it is the normal distribution")
  func normalLimit() {
    #expect(abs(Statistics.studentQuantile(0.975, freedom: 100_000) - 1.959963985) < 1e-4)
  }
}
