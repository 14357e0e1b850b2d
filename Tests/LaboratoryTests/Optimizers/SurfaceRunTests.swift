import Laboratory
import Testing

/// Runs whose ends were computed by an independent implementation.
@Suite("Descents on the classic surfaces")
struct SurfaceRunTests {
  @Test("Himmelblau from (0, 0): 0.02 reaches (3, 2), 0.03 bounces among four values for ever")
  func himmelblau() {
    let settled = end(.gd, on: .himmelblau, rate: 0.02, steps: 2000)
    #expect(settled == SIMD2(3, 2))
    let bouncing = Optimizer.gd.path(
      on: .himmelblau, from: SIMD2(0, 0), steps: 2000, with: .init(rate: 0.03))
    let losses = bouncing.map { Surface.himmelblau.value(at: $0) }
    #expect(losses.allSatisfy { $0 <= 170 })
    #expect(losses.suffix(1000).allSatisfy { $0 > 10 })
    for (loss, reference) in zip(
      losses.suffix(4), [17.689822290, 44.700511195, 11.531365315, 25.859467134])
    {
      #expect(abs(loss - reference) < 1e-6)
    }
  }

  @Test("Beale from (1, 1): 0.01 settles, 0.05 swings between two points, 0.1 is gone at step 3")
  func beale() {
    let settling = end(.gd, on: .beale, rate: 0.01, steps: 2000)
    #expect(abs(Surface.beale.value(at: settling) - 1.14234861e-7) < 1e-12)
    let swinging = Optimizer.gd.path(
      on: .beale, from: SIMD2(1, 1), steps: 2000, with: .init(rate: 0.05))
    #expect(abs(Surface.beale.value(at: swinging[2000]) - 0.0460426126) < 1e-6)
    #expect(abs(Surface.beale.value(at: swinging[1999]) - 0.0576895813) < 1e-6)
    let gone = Optimizer.gd.path(
      on: .beale, from: SIMD2(1, 1), steps: 2000, bound: 1e6, with: .init(rate: 0.1))
    #expect(gone.count == 4)
  }

  @Test("Rosenbrock from (-1.2, 1), 5000 steps")
  func rosenbrock() {
    func loss(_ optimizer: Optimizer, _ rate: Double) -> Double {
      Surface.rosenbrock.value(at: end(optimizer, on: .rosenbrock, rate: rate, steps: 5000))
    }
    #expect(abs(loss(.gd, 1e-3) - 3.7609231e-3) < 1e-6)
    #expect(abs(loss(.gd, 2e-3) - 5.4828e-5) < 1e-6)
    #expect(abs(loss(.gd, 3e-3) - 0.3266) < 0.05)
    #expect(loss(.momentum, 1e-3) < 1e-19)
    #expect(abs(loss(.adam, 0.01) - 4.72e-10) < 5e-12)
  }

  private func end(
    _ optimizer: Optimizer, on surface: Surface, rate: Double, steps: Int
  ) -> SIMD2<Double> {
    optimizer.path(on: surface, from: surface.start, steps: steps, with: .init(rate: rate))[steps]
  }
}
