import Experiments
import Testing

@Suite("Statistics")
struct StatisticsTests {
  private let first = [0.811, 0.8, 0.79, 0.83, 0.815]
  private let second = [0.74, 0.741, 0.73, 0.76, 0.72]

  @Test("The mean and the sample standard deviation agree with SciPy")
  func meanAndDeviation() throws {
    #expect(abs(try #require(Statistics.mean(first)) - 0.8092) < 1e-15)
    #expect(abs(try #require(Statistics.deviation(first)) - 0.015188811671753618) < 1e-16)
  }

  @Test("A mean far from zero costs no digits")
  func farFromZero() throws {
    let samples = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]
    #expect(Statistics.mean(samples) == 1e9 + 10)
    #expect(Statistics.deviation(samples) == 30.0.squareRoot())
  }

  @Test("Equal samples have their value as mean and no spread")
  func equalSamples() {
    let samples = [0.1, 0.1, 0.1]
    #expect(Statistics.mean(samples) == 0.1)
    #expect(Statistics.deviation(samples) == 0)
    #expect(
      Statistics.interval(samples) == Interval(mean: 0.1, margin: 0, confidence: 0.95, count: 3))
  }

  @Test("What too few samples cannot tell is nil")
  func tooFew() {
    #expect(Statistics.mean([]) == nil)
    #expect(Statistics.mean([3]) == 3)
    #expect(Statistics.deviation([3]) == nil)
    #expect(Statistics.interval([3]) == nil)
    #expect(Statistics.pairedDifference([3], [4]) == nil)
  }

  @Test(
    "The interval for a mean agrees with SciPy",
    arguments: [
      (0.95, 0.7903405993716864, 0.8280594006283136), (0.99, 0.77792602683662, 0.84047397316338),
    ])
  func interval(confidence: Double, lower: Double, upper: Double) throws {
    let interval = try #require(Statistics.interval(first, confidence: confidence))
    #expect(abs(interval.lower - lower) < 1e-12)
    #expect(abs(interval.upper - upper) < 1e-12)
    #expect(interval.confidence == confidence)
    #expect(interval.count == 5)
  }

  @Test("The interval for a paired difference agrees with SciPy")
  func pairedDifference() throws {
    let interval = try #require(Statistics.pairedDifference(first, second))
    #expect(abs(interval.mean - 0.071) < 1e-15)
    #expect(abs(interval.lower - 0.05298517120609689) < 1e-12)
    #expect(abs(interval.upper - 0.08901482879390316) < 1e-12)
  }

  @Test("Nineteen of twenty intervals hold the true mean")
  func coverage() {
    var state: UInt64 = 1
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    var hits = 0
    for _ in 0..<4000 {
      // Sums of twelve uniform numbers are close to normal, with mean 6.
      let samples = (0..<5).map { _ in (0..<12).reduce(0.0) { sum, _ in sum + uniform() } }
      if let interval = Statistics.interval(samples), abs(interval.mean - 6) <= interval.margin {
        hits += 1
      }
    }
    // Standard deviation of the share: 0.0034.
    #expect(abs(Double(hits) / 4000 - 0.95) < 5 * 0.0034)
  }
}
