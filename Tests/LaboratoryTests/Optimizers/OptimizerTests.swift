import Laboratory
import Testing

@Suite("Optimizer")
struct OptimizerTests {
  static let bowl = Surface.quadratic(curvatures: SIMD2(1, 50))

  @Test("Adam's first steps are about η whatever the gradient")
  func adam() {
    let path = Optimizer.adam.path(
      on: Self.bowl, from: SIMD2(1, 1), steps: 3, with: .init(rate: 0.1))
    let expected = [
      SIMD2(1, 1), SIMD2(0.900000001, 0.90000000002),
      SIMD2(0.800412229712, 0.800412227712), SIMD2(0.701586274504, 0.701586271450),
    ]
    #expect(path.count == expected.count)
    for (point, reference) in zip(path, expected) { #expect(norm(point - reference) < 1e-11) }
  }

  @Test("RMSProp's first step is η sign(g) / √(1 - ρ)")
  func rmsprop() {
    var rule = Optimizer.RMSProp(rate: 0.01, decay: 0.9)
    var position = SIMD2(1.0, -1)
    rule.step(&position) { Self.bowl.gradient(at: $0) }
    let step = 0.01 / 0.1.squareRoot()
    // ε shortens the step by one part in 10⁸ / (√(1 - ρ)|g|).
    #expect(norm(position - SIMD2(1 - step, -1 + step)) < 2e-9)
  }

  @Test("RMSProp and Adam at a constant rate come to circle the minimum at about η")
  func orbits() {
    for optimizer in [Optimizer.rmsprop, .adam] {
      let path = optimizer.path(
        on: Self.bowl, from: SIMD2(1, 1), steps: 20_000, with: .init(rate: 0.01))
      let radius = path.suffix(5000).map(norm).reduce(0, max)
      #expect(radius < 0.02)
      if optimizer == .rmsprop { #expect(path.suffix(5000).allSatisfy { norm($0) > 0.001 }) }
    }
  }

  @Test("Without momentum, momentum and Nesterov are gradient descent")
  func withoutMomentum() {
    let settings = Optimizer.Settings(rate: 0.01, momentum: 0)
    let plain = Optimizer.gd.path(
      on: .himmelblau, from: SIMD2(0, 0), steps: 50, with: settings)
    for optimizer in [Optimizer.momentum, .nesterov, .sgd] {
      #expect(
        optimizer.path(on: .himmelblau, from: SIMD2(0, 0), steps: 50, with: settings) == plain)
    }
  }

  @Test("Nesterov's look-ahead points are the iterates of the form that corrects the velocity")
  func twoForms() {
    let (rate, beta) = (0.005, 0.8)
    var rule = Optimizer.Nesterov(rate: rate, momentum: beta)
    var position = SIMD2(-1.0, 0.5)
    var other = position
    var velocity = SIMD2(0.0, 0.0)
    for _ in 0..<40 {
      let ahead = position + beta * rule.move
      #expect(norm(ahead - other) < 1e-13)
      rule.step(&position) { Surface.himmelblau.gradient(at: $0) }
      let slope = Surface.himmelblau.gradient(at: other)
      velocity = beta * velocity + slope
      other -= rate * (slope + beta * velocity)
    }
  }

  @Test("SGD repeats itself from its seed, and differs from another seed's")
  func seeds() {
    func path(_ seed: UInt64) -> [SIMD2<Double>] {
      Optimizer.sgd.path(
        on: Self.bowl, from: SIMD2(1, 1), steps: 20,
        with: .init(rate: 0.01, noise: 1, seed: seed))
    }
    #expect(path(3) == path(3))
    #expect(path(3) != path(4))
  }

  @Test("A path ends at the first point beyond the bound")
  func bound() {
    let settings = Optimizer.Settings(rate: 0.05)
    let path = Optimizer.gd.path(
      on: .himmelblau, from: SIMD2(0, 0), steps: 100, bound: 1e6, with: settings)
    #expect(path.count == 8)
    #expect(path.dropLast().allSatisfy { abs($0.x) <= 1e6 && abs($0.y) <= 1e6 })
    #expect(abs(path[7].x) > 1e6)
    let unbounded = Optimizer.gd.path(
      on: .himmelblau, from: SIMD2(0, 0), steps: 100, with: settings)
    #expect(unbounded.prefix(8).elementsEqual(path))
    #expect(unbounded.count == 12)
  }

  @Test("A path of no steps is its start")
  func noSteps() {
    for optimizer in Optimizer.allCases {
      let path = optimizer.path(
        on: .beale, from: SIMD2(1, 2), steps: 0, with: .init(rate: 0.1))
      #expect(path == [SIMD2(1, 2)])
    }
  }
}
