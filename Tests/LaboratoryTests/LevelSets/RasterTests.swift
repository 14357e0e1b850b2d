import Laboratory
import Testing

@Suite("Raster")
struct RasterTests {
  @Test("The corners are exact, and so is the middle of a symmetric window")
  func positions() {
    let raster = Raster(columns: 161, rows: 11, x: -1.3...1.3, y: 0.1...0.7) { _ in 0 }
    #expect(raster.position(column: 0, row: 0) == SIMD2(-1.3, 0.1))
    #expect(raster.position(column: 160, row: 10) == SIMD2(1.3, 0.7))
    #expect(raster.position(column: 80, row: 0).x == 0)
  }

  @Test("Samples are taken at the nodes, row by row from the lowest")
  func sampling() {
    let raster = Raster(columns: 3, rows: 2, x: 0...2, y: 10...20) { $0.x + $0.y }
    #expect(raster.values == [10, 11, 12, 20, 21, 22])
    #expect(raster[column: 2, row: 1] == 22)
    let known = Raster(columns: 3, rows: 2, x: 0...2, y: 10...20, values: [10, 11, 12, 20, 21, 22])
    #expect(raster == known)
  }
}
