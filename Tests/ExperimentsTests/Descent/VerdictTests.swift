import Experiments
import Laboratory
import Testing

@Suite("Descent.Verdict")
struct VerdictTests {
  typealias Verdict = Descent.Verdict
  /// (x² + y²)/2, whose minimum lies at (0, 0).
  static let bowl = Surface.quadratic(curvatures: SIMD2(1, 1))

  @Test("A run that shrinks towards the minimum descends until it is there")
  func shrinking() {
    #expect(verdict(steps: 40) { 0.9.power($0) } == .descends)
    #expect(verdict(steps: 200) { 0.9.power($0) } == .converges(.init(step: 66, point: 0)))
    #expect(verdict(steps: 40) { (-0.9).power($0) } == .descends)
  }

  @Test("A run of one size bounces, whatever its signs")
  func bouncing() {
    #expect(verdict { $0 % 2 == 0 ? 1 : -1 } == .bounces)
    #expect(verdict { [1, 0.3, -0.7, -0.4][$0 % 4] } == .bounces)
    #expect(verdict { $0 == 0 ? 5 : $0 % 2 == 0 ? 1 : -1 } == .bounces)
  }

  @Test("A run that grows diverges, without a step until it is gone")
  func growing() {
    #expect(verdict { (-1.05).power($0) } == .diverges(step: nil))
    #expect(verdict { $0 < 40 ? 1 : 2e6 } == .diverges(step: 40))
    #expect(verdict { $0 < 100 ? 1 : .nan } == .diverges(step: 100))
  }

  @Test("A slow slide is a descent, however little it gains")
  func sliding() {
    #expect(verdict { 10 - 0.01 * Double($0) } == .descends)
  }

  @Test("A run that only passes through the minimum has not arrived")
  func passing() {
    #expect(verdict { 50 - Double($0) } == .bounces)
    #expect(verdict { $0 == 50 ? 0 : $0 % 2 == 0 ? 1 : -1 } == .bounces)
  }

  @Test("A run that is thrown out after a thousand steps and comes back arrived the first time")
  func thrownOut() {
    let path = (0...3000).map { SIMD2((1500...1600).contains($0) ? 1 : $0 < 20 ? 5 : 0, 0.0) }
    #expect(judge(path) == .converges(.init(step: 20, point: 0)))
    let short = (0...3000).map { SIMD2((900...1600).contains($0) ? 1 : $0 < 20 ? 5 : 0, 0.0) }
    #expect(judge(short) == .converges(.init(step: 1601, point: 0)))
    let ending = (0...3000).map { SIMD2($0 == 3000 ? 1 : $0 < 20 ? 5 : 0, 0.0) }
    #expect(judge(ending) == .bounces)
  }

  @Test("Starting at a minimum is arriving at step 0", arguments: [1, 2, 3, 5, 100])
  func startingThere(steps: Int) {
    #expect(verdict(steps: steps) { _ in 0 } == .converges(.init(step: 0, point: 0)))
  }

  @Test("The shortest runs have verdicts too", arguments: 1...8)
  func shortRuns(steps: Int) {
    #expect(verdict(steps: steps) { 0.5.power($0) } == .descends)
    #expect(verdict(steps: steps) { $0 % 2 == 0 ? 1 : -1 } == .bounces)
  }

  private func verdict(steps: Int = 100, _ x: (Int) -> Double) -> Verdict {
    var path: [SIMD2<Double>] = []
    for step in 0...steps {
      path.append(SIMD2(x(step), 0))
      if !(abs(x(step)) <= 1e6) { break }
    }
    return judge(path)
  }

  private func judge(_ path: [SIMD2<Double>]) -> Verdict {
    Verdict(
      of: path, losses: path.map { Self.bowl.value(at: $0) }, points: Self.bowl.criticalPoints,
      tolerance: 1e-3)
  }
}

extension Double {
  /// This number to a whole power, by multiplication.
  fileprivate func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * self }
  }
}
