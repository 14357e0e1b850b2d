import Elementary
import Laboratory
import Testing

@Suite("The learning-rate finder")
struct RateFinderTests {
  /// Losses that make the smoothed loss follow `smoothed`.
  private func finder(_ smoothed: (Int) -> Double) -> RateFinder {
    var finder = RateFinder()
    var average = 0.0
    var step = 0
    while finder.next != nil {
      let target = smoothed(step) * (1 - Elementary.pow(0.98, Double(step + 1)))
      finder.take((target - 0.98 * average) / 0.02)
      average = target
      step += 1
    }
    return finder
  }

  @Test("Rates grow in equal ratios from 1e-7 and stay below 10")
  func rates() {
    let finder = finder { _ in 1 }
    #expect(finder.rates.count == 100)
    #expect(finder.rates[0] == 1e-7)
    for (a, b) in zip(finder.rates, finder.rates.dropFirst()) {
      #expect(abs(b / a - Elementary.pow(10, 0.08)) < 1e-12)
    }
    #expect(abs((finder.rates.last ?? 0) - Elementary.pow(10, 0.92)) < 1e-12)
    for loss in finder.losses { #expect(abs(loss - 1) < 1e-9) }
  }

  @Test("It stops where the loss is four times the least")
  func stop() {
    let finder = finder { $0 < 60 ? 2 - Double($0) / 60 : 1 + 1.1 * Double($0 - 60) }
    #expect(finder.rates.count == 64)
    #expect((finder.losses.last ?? 0) > 4)
  }

  @Test("A valley between slopes is read in three ways")
  func readings() {
    // Falls from 2 to 1 between steps 40 and 70, fastest at 55, and rises after 80.
    let finder = finder { step in
      let p = min(1, max(0, Double(step - 40) / 30))
      let fall = 0.5 * (1 + Elementary.cos(Double.pi * p))
      return 1 + fall - 1e-6 * Double(min(step, 80)) + (step > 80 ? Double(step - 80) * 0.05 : 0)
    }
    let rates = finder.rates
    #expect(abs((finder.minimum ?? 0) - rates[80] / 10) < 1e-12)
    #expect(finder.steepest == rates[54] || finder.steepest == rates[55])
    // The sequence falls from the first loss that is read, 10, to 80: a half of it is 45.
    #expect(finder.valley == rates[9 + 23 + 11])
  }

  @Test("A loss that is no number ends what is read")
  func infinite() {
    var finder = RateFinder()
    for step in 0..<100 where finder.next != nil {
      finder.take(step < 50 ? 2 - Double(step) / 50 : .nan)
    }
    #expect(finder.rates.count == 100)
    #expect((finder.minimum ?? 1) <= finder.rates[49] / 10)
    #expect(RateFinder().minimum == nil)
    #expect(RateFinder().valley == nil)
    #expect(RateFinder().steepest == nil)
  }
}
