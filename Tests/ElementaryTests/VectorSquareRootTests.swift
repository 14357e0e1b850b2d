import Elementary
import Testing

@Suite struct VectorSquareRootTests {
  @Test("Within 2 ulp of the root, over mantissas of two binades and every exponent")
  func error() {
    var worst: Float = 0
    func check(_ x: Float) {
      let (root, exact) = (Elementary.squareRoot(SIMD8(repeating: x))[0], x.squareRoot())
      worst = max(worst, abs(root - exact) / exact.ulp)
    }
    for step in 0..<40_000 { check(1 + 3 * Float(step) / 40_000) }
    for exponent in -126...126 { check(Float(sign: .plus, exponent: exponent, significand: 1.7)) }
    #expect(worst > 0)
    #expect(worst <= 2)
  }

  @Test("The root of 0 is 0, and of a subnormal number small")
  func small() {
    #expect(Elementary.squareRoot(SIMD8<Float>.zero) == .zero)
    #expect(Elementary.squareRoot(SIMD8(repeating: Float.leastNonzeroMagnitude))[0] < 1e-18)
  }
}
