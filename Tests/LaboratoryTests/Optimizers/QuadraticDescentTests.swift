import Laboratory
import Testing

/// What theory says exactly about descents on ½(x² + 50y²) from (1, 1).
@Suite("Descent on a quadratic")
struct QuadraticDescentTests {
  static let bowl = Surface.quadratic(curvatures: SIMD2(1, 50))
  static let condition = 50.0

  @Test(
    "Gradient descent is a geometric sequence in each coordinate",
    arguments: [
      (0.001, 0.9047921471137, 0.0059205292203), (0.02, 0.1326195558948, 0.0),
      (0.0392156862745098, 0.0183058708086, 0.0183058708086), (0.04, 0.0168703193588, 1.0),
    ])
  func geometric(rate: Double, x: Double, y: Double) {
    let end = positions(.gd, rate: rate, steps: 100)[100]
    #expect(abs(end.x - x) < 1e-13 && abs(abs(end.y) - y) < 1e-13)
  }

  @Test("Just beyond 2/L the steep coordinate grows")
  func beyondLimit() {
    let end = positions(.gd, rate: 0.041, steps: 100)[100]
    #expect(abs(end.x - 0.0152005995190) < 1e-13 && abs(end.y - 131.501257846) < 1e-9)
  }

  @Test("At 2/L the steep coordinate changes sign for ever and never its size")
  func atLimit() {
    let path = positions(.gd, rate: 0.04, steps: 10_000)
    #expect(path.enumerated().allSatisfy { $1.y == ($0 % 2 == 0 ? 1 : -1) })
  }

  @Test("At 2/(μ + L) both coordinates shrink by (κ - 1)/(κ + 1)")
  func bestRate() {
    let path = positions(.gd, rate: 2.0 / 51, steps: 50)
    for k in 0..<50 {
      #expect(abs(path[k + 1].x / path[k].x - 0.9607843137) < 5e-11)
      #expect(abs(path[k + 1].y / path[k].y + 0.9607843137) < 5e-11)
    }
  }

  @Test("Steps to within 1e-6: 355, 66 with momentum, 109 with Nesterov's")
  func iterationCounts() {
    let root = Self.condition.squareRoot()
    let beta = (root - 1) / (root + 1)
    #expect(arrival(positions(.gd, rate: 2.0 / 51, steps: 500)) == 355)
    let heavyBall = positions(
      .momentum, rate: 4 / ((root + 1) * (root + 1)), momentum: beta * beta, steps: 500)
    #expect(arrival(heavyBall) == 66)
    #expect(arrival(positions(.nesterov, rate: 1.0 / 50, momentum: beta, steps: 500)) == 109)
  }

  @Test("The best momentum makes every root of z² - (1 + β - ηλ)z + β as small as √β")
  func bestMomentum() {
    let root = Self.condition.squareRoot()
    let rate = 4 / ((root + 1) * (root + 1))
    let beta = (root - 1) * (root - 1) / ((root + 1) * (root + 1))
    #expect(abs(rate - 0.061404188881748) < 1e-15)
    #expect(abs(beta - 0.565806816484566) < 1e-15)
    #expect(abs(beta.squareRoot() - 0.752201313801409) < 1e-15)
    // At either curvature the root is double, and there a rounding error shows by its square root.
    for curvature in [1.0, 50] {
      let radius = spectralRadius(trace: 1 + beta - rate * curvature, determinant: beta)
      #expect(abs(radius - beta.squareRoot()) < 1e-7)
    }
    // Between them the roots are a complex pair, whose size is exactly √β.
    for curvature in [2.0, 10, 25, 49] {
      #expect(
        spectralRadius(trace: 1 + beta - rate * curvature, determinant: beta) == beta.squareRoot())
    }
  }

  @Test("The double root slows the measured rate to 0.7574")
  func defectiveRate() {
    let root = Self.condition.squareRoot()
    let rate = 4 / ((root + 1) * (root + 1))
    let beta = (root - 1) * (root - 1) / ((root + 1) * (root + 1))
    let path = positions(.momentum, rate: rate, momentum: beta, steps: 200)
    // The hundredth root, by Newton's method.
    let ratio = norm(path[200]) / norm(path[100])
    var measured = 0.75
    for _ in 0..<50 {
      var power = 1.0
      for _ in 0..<99 { power *= measured }
      measured -= (power * measured - ratio) / (100 * power)
    }
    #expect(abs(measured - 0.7574) < 5e-5)
  }

  @Test("Nesterov's method at 1/L has the double root 1 - 1/√κ")
  func nesterovRoot() {
    let root = Self.condition.squareRoot()
    let beta = (root - 1) / (root + 1)
    let shrink = 1 - 1 / Self.condition
    // z² - (1 + β)(1 - ηλ)z + β(1 - ηλ) at the lower curvature.
    let trace = (1 + beta) * shrink
    #expect(abs(trace * trace - 4 * beta * shrink) < 1e-15)
    #expect(abs(trace / 2 - 0.8585786438) < 5e-11)
    #expect(abs(trace / 2 - (1 - 1 / root)) < 1e-15)
  }

  @Test(
    "Each optimizer settles just below its limit and leaves just above it",
    arguments: [Optimizer.gd, .momentum, .nesterov], [0.0, 0.5, 0.9])
  func limits(optimizer: Optimizer, momentum: Double) throws {
    let limit = try #require(optimizer.limit(curvature: 50, momentum: momentum))
    func steep(_ rate: Double) -> Double {
      let path = optimizer.path(
        on: Self.bowl, from: SIMD2(0, 1), steps: 4000,
        with: .init(rate: rate, momentum: momentum))
      return abs(path[4000].y)
    }
    #expect(steep(0.99 * limit) < 1e-3)
    #expect(steep(1.01 * limit) > 1e3)
    if optimizer == .gd || momentum == 0 { #expect(abs(limit - 0.04) < 1e-17) }
    if optimizer == .momentum { #expect(limit == 2 * (1 + momentum) / 50) }
  }

  private func positions(
    _ optimizer: Optimizer, rate: Double, momentum: Double = 0, steps: Int
  ) -> [SIMD2<Double>] {
    optimizer.path(
      on: Self.bowl, from: SIMD2(1, 1), steps: steps, with: .init(rate: rate, momentum: momentum))
  }

  private func arrival(_ path: [SIMD2<Double>]) -> Int? { path.firstIndex { norm($0) < 1e-6 } }

  /// The size of the larger root of z² - `trace` z + `determinant`.
  private func spectralRadius(trace: Double, determinant: Double) -> Double {
    let discriminant = trace * trace - 4 * determinant
    return discriminant < 0
      ? determinant.squareRoot() : (abs(trace) + discriminant.squareRoot()) / 2
  }
}
