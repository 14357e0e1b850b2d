import Laboratory
import Testing

@Suite("ReLU unit")
struct ReLUUnitTests {
  let unit = ReLUUnit(weights: SIMD2(3, -4), bias: 2)

  @Test("Off its kink it is zero with gradient zero; on, its gradient is w")
  func sides() {
    #expect(unit.value(at: SIMD2(-2, 0)) == 0)
    #expect(unit.gradient(at: SIMD2(-2, 0)) == .zero)
    #expect(unit.value(at: SIMD2(1, 0)) == 5)
    #expect(unit.gradient(at: SIMD2(1, 0)) == SIMD2(3, -4))
    #expect(unit.gradient(at: SIMD2(2, 2)) == .zero)
  }

  @Test("The set {f = 0} has an interior: around an off point every point is off")
  func zeroSetHasInterior() {
    let off = SIMD2(-2.0, 0)
    // The point lies 4/5 from the kink.
    let offsets = [-0.55, 0, 0.55]
    for x in offsets {
      for y in offsets { #expect(unit.value(at: off + SIMD2(x, y)) == 0) }
    }
  }

  @Test("Level lines on the on side are perpendicular to w to round-off")
  func levelLines() {
    let raster = Raster(columns: 42, rows: 42, x: -2...2, y: -2...2, sampling: unit.value)
    for level in [0.5, 2, 5] {
      let measured = Perpendicularity(
        of: raster.segments(at: level), smallestGradient: 0, shortest: 0.01,
        gradient: unit.gradient)
      #expect(measured.count > 20)
      #expect(measured.maximum < 1e-12)
    }
  }

  @Test("On the kink every generalised gradient tw is zero or perpendicular to the kink")
  func clarke() {
    // (2, 2) is on the kink, which runs along (4, 3).
    let subdifferential = unit.subdifferential(at: SIMD2(2, 2))
    #expect(subdifferential.element(0) == .zero)
    #expect(subdifferential.element(1) == SIMD2(3, -4))
    for eighth in 0...8 {
      let element = subdifferential.element(Double(eighth) / 8)
      #expect((element * SIMD2(4, 3)).sum() == 0)
    }
  }

  @Test("Off the kink the only generalised gradient is the gradient")
  func clarkeOffKink() {
    for point in [SIMD2(-2.0, 0), SIMD2(1.0, 0)] {
      let subdifferential = unit.subdifferential(at: point)
      #expect(subdifferential.least == unit.gradient(at: point))
      #expect(subdifferential.greatest == unit.gradient(at: point))
    }
  }
}
