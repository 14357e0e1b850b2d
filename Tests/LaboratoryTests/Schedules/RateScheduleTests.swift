import Laboratory
import Testing

@Suite("Schedules of the learning rate")
struct RateScheduleTests {
  @Test(
    "The 1cycle of fastai 2, a hundred steps to a peak of 0.1",
    arguments: [
      (0, 0.004), (12, 0.0489860551), (25, 0.1), (50, 0.0750002500), (62, 0.0510476105),
      (99, 0.0000448581),
    ])
  func oneCycle(step: Int, rate: Double) {
    #expect(abs(0.1 * RateSchedule.oneCycle.factor(at: step, of: 100) - rate) < 5e-11)
    #expect(
      RateSchedule.oneCycleFixed.factor(at: step, of: 100)
        == RateSchedule.oneCycle.factor(at: step, of: 100))
  }

  @Test("The 1cycles of fastai 1 and PyTorch differ in where the peak is and where it ends")
  func conventions() {
    func rate(_ schedule: RateSchedule, _ step: Int) -> Double {
      0.1 * schedule.factor(at: step, of: 100)
    }
    #expect(abs(rate(.oneCycleV1, 0) - 0.004) < 1e-15)
    #expect(rate(.oneCycleV1, 30) == 0.1)
    #expect(rate(.oneCycleV1, 29) < 0.1)
    // From the peak at 30 down to 4e-7 at 100, of which 99 is the last.
    #expect(abs(rate(.oneCycleV1, 65) - 0.0500002) < 1e-9)
    #expect(rate(.oneCycleTorch, 29) == 0.1)
    #expect(abs(rate(.oneCycleTorch, 99) - 4e-7) < 1e-15)
    #expect(abs(rate(.oneCycleTorch, 64) - 0.0500002) < 1e-9)
    #expect(rate(.oneCycleV1, 99) > 1e-5 * 0.1)
  }

  @Test("Momentum goes down while the rate goes up, and back")
  func momentum() {
    for schedule in [RateSchedule.oneCycle, .oneCycleV1, .oneCycleTorch] {
      #expect(schedule.cyclesMomentum)
      let series = (0..<100).map { schedule.momentum(at: $0, of: 100, fixed: 0.5) }
      let rates = (0..<100).map { schedule.factor(at: $0, of: 100) }
      #expect(series[0] == 0.95)
      #expect(series.min() == 0.85)
      #expect(series.firstIndex(of: 0.85) == rates.firstIndex(of: 1))
      #expect(series[99] > 0.9499)
    }
    #expect(abs(RateSchedule.oneCycle.momentum(at: 50, of: 100, fixed: 0) - 0.875) < 1e-15)
    #expect(RateSchedule.cosine.momentum(at: 50, of: 100, fixed: 0.9) == 0.9)
    #expect(RateSchedule.oneCycleFixed.momentum(at: 50, of: 100, fixed: 0.9) == 0.9)
  }

  @Test("The plain shapes by their formulas")
  func shapes() {
    func factors(_ schedule: RateSchedule, _ steps: [Int], of count: Int) -> [Double] {
      steps.map { schedule.factor(at: $0, of: count) }
    }
    #expect(factors(.constant, [0, 50, 99], of: 100) == [1, 1, 1])
    #expect(factors(.step, [0, 49, 50, 74, 75, 99], of: 100) == [1, 1, 0.1, 0.1, 0.01, 0.01])
    #expect(factors(.linear, [0, 25, 75], of: 100) == [1, 0.75, 0.25])
    #expect(abs(RateSchedule.exponential.factor(at: 50, of: 100) - 0.1) < 1e-15)
    #expect(abs(RateSchedule.cosine.factor(at: 50, of: 100) - 0.5) < 1e-15)
    #expect(abs(RateSchedule.cosine.factor(at: 25, of: 75) - 0.75) < 1e-15)
    // Cycles of one, two and four sevenths start at the peak.
    #expect(factors(.restarts, [0, 100, 300], of: 700) == [1, 1, 1])
    #expect(abs(RateSchedule.restarts.factor(at: 200, of: 700) - 0.5) < 1e-15)
    #expect(abs(RateSchedule.restarts.factor(at: 500, of: 700) - 0.5) < 1e-15)
    #expect(RateSchedule.restarts.factor(at: 99, of: 700) < 1e-3)
  }

  @Test("A warm-up rises evenly over the first tenth, and then the schedule goes on as it would")
  func warmUp() {
    let pairs: [(RateSchedule, RateSchedule)] = [
      (.warmConstant, .constant), (.warmStep, .step), (.warmExponential, .exponential),
      (.warmLinear, .linear), (.warmCosine, .cosine), (.warmRestarts, .restarts),
    ]
    for (warm, plain) in pairs {
      let factors = (0..<100).map { warm.factor(at: $0, of: 100) }
      for step in 0..<10 { #expect(abs(factors[step] - Double(step + 1) / 11) < 1e-15) }
      for step in 10..<100 { #expect(factors[step] == plain.factor(at: step, of: 100)) }
    }
  }
}
