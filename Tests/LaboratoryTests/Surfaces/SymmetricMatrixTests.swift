import Laboratory
import Testing

@Suite("SymmetricMatrix")
struct SymmetricMatrixTests {
  @Test("Eigenvalues have the matrix's trace and determinant, in order")
  func eigenvaluesOfRandomMatrices() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<1000 {
      let matrix = SymmetricMatrix(
        xx: random.symmetric(10), xy: random.symmetric(10), yy: random.symmetric(10))
      let (lower, upper) = matrix.eigenvalues
      #expect(lower <= upper)
      #expect(abs(lower + upper - matrix.xx - matrix.yy) < 1e-13 * 20)
      #expect(abs(lower * upper - matrix.determinant) < 1e-13 * 200)
    }
  }

  @Test("A diagonal matrix has its diagonal for eigenvalues, whatever the signs")
  func eigenvaluesOfDiagonals() {
    for (xx, yy) in [(1.0, 50.0), (50, 1), (-3, 2), (-3, -4), (0, 0), (0, 5), (0, -5)] {
      let (lower, upper) = SymmetricMatrix(xx: xx, xy: 0, yy: yy).eigenvalues
      #expect(lower == min(xx, yy) && upper == max(xx, yy))
    }
  }

  @Test("The small eigenvalue beside a large one keeps its digits")
  func noCancellation() {
    // Rosenbrock's Hessian at the minimum: determinant 400, trace 1002.
    let (lower, upper) = SymmetricMatrix(xx: 802, xy: -400, yy: 200).eigenvalues
    #expect(abs(lower - 400 / (501 + 250_601.0.squareRoot())) < 1e-16)
    #expect(abs(upper - (501 + 250_601.0.squareRoot())) < 1e-12)
  }

  @Test("Solving undoes multiplying")
  func solve() {
    let matrix = SymmetricMatrix(xx: 3, xy: -1, yy: 2)
    #expect(matrix.solve(matrix * SIMD2(0.25, -7)) == SIMD2(0.25, -7))
  }
}
