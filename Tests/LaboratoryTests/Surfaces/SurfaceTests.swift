import Laboratory
import Testing

@Suite("Surface")
struct SurfaceTests {
  static let all: [Surface] = [
    .quadratic(curvatures: SIMD2(1, 50)), .rosenbrock, .himmelblau, .beale, .rastrigin, .saddle,
  ]

  @Test("Values agree with hand computation")
  func values() {
    #expect(Surface.quadratic(curvatures: SIMD2(1, 50)).value(at: SIMD2(1, 1)) == 25.5)
    #expect(abs(Surface.rosenbrock.value(at: SIMD2(-1.2, 1)) - 24.2) < 1e-13)
    #expect(Surface.himmelblau.value(at: SIMD2(0, 0)) == 170)
    #expect(Surface.beale.value(at: SIMD2(1, 1)) == 14.203125)
    #expect(Surface.beale.value(at: SIMD2(3, 0.5)) == 0)
    #expect(Surface.rastrigin.value(at: SIMD2(0, 0)) == 0)
    #expect(abs(Surface.rastrigin.value(at: SIMD2(0.5, 1)) - 21.25) < 1e-13)
    #expect(Surface.saddle.value(at: SIMD2(3, 2)) == 9)
  }

  @Test("The Rastrigin surface keeps its period where whole turns are large")
  func rastriginFarAway() {
    // At multiples of ½ the sine vanishes and the cosine is ±1, to the last bit.
    #expect(Surface.rastrigin.value(at: SIMD2(1e6, 0)) == 1e12)
    #expect(Surface.rastrigin.gradient(at: SIMD2(1e6, -3)) == SIMD2(2e6, -6))
  }

  @Test("Gradients agree with central differences", arguments: all)
  func gradients(surface: Surface) {
    forEachPoint(of: surface) { p in
      let gradient = surface.gradient(at: p)
      let h = 1e-5
      let difference = SIMD2(
        surface.value(at: p + SIMD2(h, 0)) - surface.value(at: p - SIMD2(h, 0)),
        surface.value(at: p + SIMD2(0, h)) - surface.value(at: p - SIMD2(0, h)))
      #expect(norm(difference / (2 * h) - gradient) < 1e-8 * surface.scale)
    }
  }

  @Test("Hessians agree with central differences of the gradient", arguments: all)
  func hessians(surface: Surface) {
    forEachPoint(of: surface) { p in
      let hessian = surface.hessian(at: p)
      let h = 1e-5
      let byX = surface.gradient(at: p + SIMD2(h, 0)) - surface.gradient(at: p - SIMD2(h, 0))
      let byY = surface.gradient(at: p + SIMD2(0, h)) - surface.gradient(at: p - SIMD2(0, h))
      #expect(norm(byX / (2 * h) - hessian * SIMD2(1, 0)) < 1e-8 * surface.scale)
      #expect(norm(byY / (2 * h) - hessian * SIMD2(0, 1)) < 1e-8 * surface.scale)
    }
  }

  @Test("The classic start lies in the usual frame", arguments: all)
  func startsInFrame(surface: Surface) {
    let (x, y) = surface.frame
    #expect(x.contains(surface.start.x) && y.contains(surface.start.y))
  }

  @Test("Every listed minimum lies in the usual frame", arguments: all)
  func minimaInFrame(surface: Surface) {
    let (x, y) = surface.frame
    for minimum in surface.minima {
      #expect(x.contains(minimum.position.x) && y.contains(minimum.position.y))
    }
  }

  private func forEachPoint(of surface: Surface, _ body: (SIMD2<Double>) -> Void) {
    var random = SplitMix64(seed: 7)
    let (x, y) = surface.frame
    for _ in 0..<200 {
      let (u, v) = (random.uniform(), random.uniform())
      body(
        SIMD2(
          x.lowerBound + u * (x.upperBound - x.lowerBound),
          y.lowerBound + v * (y.upperBound - y.lowerBound)))
    }
  }
}

extension Surface {
  /// The largest value in the corners of the frame, but at least 1: what rounding is relative to.
  fileprivate var scale: Double {
    let (x, y) = frame
    var scale = 1.0
    for cornerX in [x.lowerBound, x.upperBound] {
      for cornerY in [y.lowerBound, y.upperBound] {
        scale = max(scale, abs(value(at: SIMD2(cornerX, cornerY))))
      }
    }
    return scale
  }
}

/// The length of `vector`.
func norm(_ vector: SIMD2<Double>) -> Double { (vector * vector).sum().squareRoot() }
