import Laboratory
import Testing

@Suite("CriticalPoint")
struct CriticalPointTests {
  @Test("No listed point has a slope left, beyond rounding", arguments: SurfaceTests.all)
  func gradientsVanish(surface: Surface) {
    for point in surface.criticalPoints {
      let (lower, upper) = point.hessian.eigenvalues
      // One unit in the last place of a coordinate up to 8, times the curvature.
      #expect(norm(surface.gradient(at: point.position)) <= 4e-15 * max(abs(lower), upper))
    }
  }

  @Test("The lowest minimum comes first", arguments: SurfaceTests.all)
  func lowestFirst(surface: Surface) throws {
    let minima = surface.minima
    let first = try #require(minima.first)
    #expect(minima.allSatisfy { $0.value >= first.value })
    #expect(surface.criticalPoints.prefix(minima.count).allSatisfy { $0.kind == .minimum })
  }

  @Test("Rosenbrock: one minimum, condition number 2508")
  func rosenbrock() throws {
    let minima = Surface.rosenbrock.minima
    let minimum = try #require(minima.first)
    #expect(minima.count == 1 && minimum.position == SIMD2(1, 1) && minimum.value == 0)
    let (lower, upper) = minimum.hessian.eigenvalues
    #expect(abs(lower - 0.39936077) < 5e-9)
    #expect(abs(upper - 1001.600639) < 5e-7)
    #expect(abs(upper / lower - 2508.0096) < 5e-5)
    #expect(abs(minimum.limit - 0.00199680) < 5e-9)
  }

  @Test("Himmelblau: four minima of unequal sharpness, four saddles, one maximum")
  func himmelblau() throws {
    let points = Surface.himmelblau.criticalPoints
    let minima = [
      (3.0, 2.0, 82.2843, 0.024306), (-2.805118087, 3.131312518, 80.5501, 0.024829),
      (-3.779310253, -3.283185991, 133.7856, 0.014949),
      (3.584428340, -1.848126527, 105.4189, 0.018972),
    ]
    #expect(points.filter { $0.kind == .minimum }.count == minima.count)
    for (point, (x, y, curvature, limit)) in zip(points, minima) {
      #expect(norm(point.position - SIMD2(x, y)) < 1e-9)
      #expect(point.value < 1e-28)
      #expect(abs(point.hessian.eigenvalues.upper - curvature) < 5e-5)
      #expect(abs(point.limit - limit) < 5e-7)
    }
    #expect(points[0].position == SIMD2(3, 2))

    let saddles = [
      SIMD2(-3.073025751, -0.081353044), SIMD2(-0.127961347, -1.953714980),
      SIMD2(0.086677505, 2.884254701), SIMD2(3.385154184, 0.073851880),
    ]
    let found = points.filter { $0.kind == .saddle }
    #expect(found.count == saddles.count)
    for (point, saddle) in zip(found, saddles) { #expect(norm(point.position - saddle) < 1e-9) }

    let maxima = points.filter { $0.kind == .maximum }
    let maximum = try #require(maxima.first)
    #expect(maxima.count == 1)
    #expect(norm(maximum.position - SIMD2(-0.270844591, -0.923038556)) < 1e-9)
    #expect(abs(maximum.value - 181.616521523) < 5e-10)
  }

  @Test("Beale: one minimum and two saddles")
  func beale() throws {
    let points = Surface.beale.criticalPoints
    #expect(points.map(\.kind) == [.minimum, .saddle, .saddle])
    let minimum = try #require(points.first)
    #expect(minimum.position == SIMD2(3, 0.5) && minimum.value == 0)
    let (lower, upper) = minimum.hessian.eigenvalues
    #expect(abs(lower - 0.30146365) < 5e-9)
    #expect(abs(upper - 48.97978635) < 5e-9)
    #expect(abs(minimum.limit - 0.04083317) < 5e-9)
    #expect(points[1].position == SIMD2(0, 1))
  }

  @Test("Rastrigin: 121 minima, eleven to an axis, and the ridges between them")
  func rastrigin() throws {
    let points = Surface.rastrigin.criticalPoints
    let minima = points.filter { $0.kind == .minimum }
    #expect(minima.count == 121)
    #expect(points.filter { $0.kind == .maximum }.count == 100)
    #expect(points.filter { $0.kind == .saddle }.count == 220)

    let axis = [0, 0.994958638, 1.989912234, 2.984855701, 3.979783860, 4.974691391]
    for minimum in minima {
      for coordinate in [minimum.position.x, minimum.position.y] {
        #expect(axis.contains { abs($0 - abs(coordinate)) < 1e-9 })
      }
    }
    for (index, a) in minima.enumerated() {
      for b in minima[..<index] { #expect(norm(a.position - b.position) > 0.9) }
    }
    let global = try #require(minima.first)
    #expect(global.position == SIMD2(0, 0))
    #expect(abs(global.hessian.eigenvalues.upper - 396.784176) < 5e-7)
    #expect(abs(global.limit - 0.00504052) < 5e-9)
  }

  @Test("The saddle surface: two minima of height -1 beside one saddle")
  func saddle() throws {
    let root = Double(2).squareRoot()
    let points = Surface.saddle.criticalPoints
    #expect(points.map(\.kind) == [.minimum, .minimum, .saddle])
    for (point, y) in zip(points, [root, -root]) {
      #expect(norm(point.position - SIMD2(0, y)) < 1e-15)
      #expect(abs(point.value + 1) < 1e-15)
      let (lower, upper) = point.hessian.eigenvalues
      #expect(lower == 2 && abs(upper - 4) < 1e-14 && abs(point.limit - 0.5) < 1e-14)
    }
    #expect(points[2].position == SIMD2(0, 0))
  }

  @Test("A quadratic has its limit from its larger curvature")
  func quadratic() throws {
    let minima = Surface.quadratic(curvatures: SIMD2(50, 1)).minima
    let minimum = try #require(minima.first)
    #expect(minima.count == 1 && minimum.position == SIMD2(0, 0) && minimum.limit == 0.04)
  }
}
