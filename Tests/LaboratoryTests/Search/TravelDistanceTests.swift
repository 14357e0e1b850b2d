import Laboratory
import Testing

@Suite("Distances of TSPLIB")
struct TravelDistanceTests {
  @Test(
    "The tour in the order of the file has the published length",
    arguments: [("burma14", 4562), ("ulysses16", 9665), ("berlin52", 22205)])
  func identity(name: String, length: Int) throws {
    let problem = try courseProblem(name)
    #expect(problem.length(of: Array(0..<problem.count)) == length)
  }

  @Test("Euclidean distances are rounded, halves up")
  func euclidean() {
    #expect(TravelDistance.euclidean.between(SIMD2(0, 0), SIMD2(3, 4)) == 5)
    #expect(TravelDistance.euclidean.between(SIMD2(0, 0), SIMD2(2.5, 0)) == 3)
    #expect(TravelDistance.euclidean.between(SIMD2(1, 1), SIMD2(2, 2)) == 1)
    #expect(TravelDistance.euclidean.between(SIMD2(1, 1), SIMD2(1, 1)) == 0)
  }

  @Test("Pseudo-Euclidean distances are never below the exact ones")
  func pseudoEuclidean() {
    let att = TravelDistance.pseudoEuclidean
    #expect(att.between(SIMD2(0, 0), SIMD2(10, 0)) == 4)  // √10 = 3.16…
    #expect(att.between(SIMD2(0, 0), SIMD2(30, 10)) == 10)  // √100
    #expect(att.between(SIMD2(0, 0), SIMD2(12, 0)) == 4)  // √14.4 = 3.79…
    // The first two places of att48.
    #expect(att.between(SIMD2(6734, 1453), SIMD2(2233, 10)) == 1495)
  }

  @Test("Minutes of a coordinate are hundredths on paper, and degrees are truncated")
  func geographical() {
    let geo = TravelDistance.geographical
    // A degree of latitude is 111.3 km with this radius, rounded up.
    #expect(geo.between(SIMD2(10, 0), SIMD2(11, 0)) == 112)
    #expect(geo.between(SIMD2(10.3, 0), SIMD2(11.3, 0)) == 112)
    // 0.30 is half a degree, on either side of the equator.
    #expect(geo.between(SIMD2(0, 0), SIMD2(0.3, 0)) == 56)
    #expect(geo.between(SIMD2(-0.3, 0), SIMD2(0.3, 0)) == 112)
    #expect(geo.between(SIMD2(0, 10.59), SIMD2(0, 11)) == 2)
    #expect(geo.between(SIMD2(5, 5), SIMD2(5, 5)) == 1)
  }
}
