import Laboratory
import Testing

@Suite("ReLU network")
struct ReLUNetworkTests {
  func network(_ seed: UInt64, hidden: Int = 8) -> ReLUNetwork {
    var generator = SplitMix64(seed: seed)
    return ReLUNetwork(hidden: hidden, drawingFrom: &generator)
  }

  @Test("It adds up its units, weighed")
  func value() {
    let network = ReLUNetwork(
      units: [
        ReLUUnit(weights: SIMD2(1, 0), bias: 0), ReLUUnit(weights: SIMD2(0, 1), bias: -1),
        ReLUUnit(weights: SIMD2(-1, 0), bias: 0),
      ], output: [2, -3, 7])
    #expect(network.value(at: SIMD2(5, 2)) == 7)
    #expect(network.gradient(at: SIMD2(5, 2)) == SIMD2(2, -3))
    #expect(network.pattern(at: SIMD2(5, 2)) == [true, true, false])
    #expect(network.gradient(at: SIMD2(-1, 0)) == SIMD2(-7, 0))
  }

  @Test("The same seed draws the same network, within the reach of its initialisation")
  func initialisation() {
    #expect(network(3) == network(3))
    #expect(network(3) != network(4))
    let drawn = network(3, hidden: 200)
    let reach = 3.0.squareRoot()
    #expect(drawn.units.allSatisfy { abs($0.weights.x) < reach && abs($0.bias) < reach })
    #expect(drawn.units.contains { $0.weights.y < -1.5 })
    #expect(drawn.output.allSatisfy { abs($0) < (3.0 / 200).squareRoot() })
  }

  @Test("Within a region a contour is perpendicular to the gradient to round-off", arguments: 1...6)
  func polygonal(seed: UInt64) {
    let network = network(seed)
    let raster = Raster(columns: 61, rows: 61, x: -2.01...2, y: -2...2.01, sampling: network.value)
    let middle = network.value(at: SIMD2(0.3, 0.2))
    let segments = raster.segments(at: middle, refinedBy: network.value)
    let within = segments.filter { network.pattern(at: $0.start) == network.pattern(at: $0.end) }
    let measured = Perpendicularity(
      of: within, smallestGradient: 1e-3, shortest: 0.01, gradient: network.gradient)
    #expect(measured.count > 20)
    #expect(measured.maximum <= 1e-12)
    // Segments that pass over a kink are not: the polygon turns there.
    let across = segments.filter { network.pattern(at: $0.start) != network.pattern(at: $0.end) }
    #expect(across.count < segments.count / 2)
  }
}
