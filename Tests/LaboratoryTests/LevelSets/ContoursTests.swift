import Laboratory
import Testing

@Suite("Contours")
struct ContoursTests {
  /// The unit cell with these values at its corners, anticlockwise from the lower left.
  func cell(_ corners: [Double]) -> Raster {
    Raster(
      columns: 2, rows: 2, x: 0...1, y: 0...1,
      values: [corners[0], corners[1], corners[3], corners[2]])
  }

  /// The unit circle's function on a window that puts no node on the circle.
  func bowl(_ cells: Int) -> Raster {
    Raster(columns: cells + 1, rows: cells + 1, x: -1.37...1.41, y: -1.43...1.35) {
      ($0 * $0).sum()
    }
  }

  func length(_ chains: [[SIMD2<Double>]]) -> Double {
    var length = 0.0
    for chain in chains {
      for (start, end) in zip(chain, chain.dropFirst()) {
        length += ContourSegment(from: start, to: end).length
      }
    }
    return length
  }

  /// The sides that a walk with the inside on its left enters and leaves a cell by, as the
  /// literature tabulates them: below, right, above, left; bit k of the case is corner k.
  static let table: [(mask: Int, joined: Bool, steps: [String])] = [
    (0b0001, false, ["B→L"]), (0b0010, false, ["R→B"]), (0b0011, false, ["R→L"]),
    (0b0100, false, ["T→R"]), (0b0101, false, ["B→L", "T→R"]), (0b0101, true, ["B→R", "T→L"]),
    (0b0110, false, ["T→B"]), (0b0111, true, ["T→L"]), (0b1000, false, ["L→T"]),
    (0b1001, false, ["B→T"]), (0b1010, false, ["R→B", "L→T"]), (0b1010, true, ["R→T", "L→B"]),
    (0b1011, true, ["R→T"]), (0b1100, false, ["L→R"]), (0b1101, true, ["B→R"]),
    (0b1110, true, ["L→B"]), (0b0000, false, []), (0b1111, true, []),
  ]

  @Test(
    "Each of the sixteen cases has the steps of the table, ambiguous ones by the centre",
    arguments: table)
  func cases(mask: Int, joined: Bool, steps: [String]) {
    // Two inside and two outside average to zero; the inside weighs more or less than that.
    let high = joined ? 3.0 : 1.0
    let low = joined ? -1.0 : -3.0
    let raster = cell((0..<4).map { mask >> $0 & 1 == 1 ? high : low })
    func side(_ point: SIMD2<Double>) -> String {
      point.y == 0 ? "B" : point.x == 1 ? "R" : point.y == 1 ? "T" : "L"
    }
    #expect(raster.segments(at: 0).map { "\(side($0.start))→\(side($0.end))" } == steps)
  }

  @Test("Vertices lie where the straight line between two samples meets the level")
  func interpolation() {
    let plane = Raster(columns: 5, rows: 4, x: 0...4, y: 0...3) { $0.x }
    #expect(
      plane.contours(at: 1.25) == [
        [SIMD2(1.25, 3), SIMD2(1.25, 2), SIMD2(1.25, 1), SIMD2(1.25, 0)]
      ])
  }

  @Test("The function rises to the left of every segment")
  func orientation() {
    for segment in bowl(24).segments(at: 1) {
      let left = SIMD2(-segment.tangent.y, segment.tangent.x)
      #expect((left * segment.midpoint).sum() > 0)
    }
  }

  @Test("A circle is one closed chain that ends where it starts and repeats no other point")
  func closedChain() throws {
    let chains = bowl(40).contours(at: 1)
    try #require(chains.count == 1)
    #expect(chains[0].first == chains[0].last)
    #expect(Set(chains[0]).count == chains[0].count - 1)
    #expect(chains[0].count - 1 == bowl(40).segments(at: 1).count)
    for point in chains[0] {
      #expect(abs((point * point).sum().squareRoot() - 1) < 1e-3)
    }
  }

  @Test("Open chains come first and end on the window's border")
  func openChains() {
    let raster = Raster(columns: 40, rows: 40, x: -1...1, y: -1...1) {
      let square = ($0 * $0).sum()
      return (square - 0.1) * (square - 1.5)
    }
    let chains = raster.contours(at: 0)
    let isOpen = chains.map { $0.first != $0.last }
    #expect(isOpen == [true, true, true, true, false])
    for end in chains.filter({ $0.first != $0.last }).flatMap({ [$0[0], $0[$0.count - 1]] }) {
      #expect(abs(end.x) == 1 || abs(end.y) == 1)
    }
  }

  @Test("Chains hold every segment once", arguments: [-0.9, -0.4, 0, 0.3, 0.8])
  func chainsHoldSegments(level: Double) {
    var generator = SplitMix64(seed: 7)
    let noise = Raster(columns: 30, rows: 20, x: 0...29, y: 0...19) { _ in generator.symmetric(1) }
    var pieces: [ContourSegment] = []
    for chain in noise.contours(at: level) {
      for (start, end) in zip(chain, chain.dropFirst()) {
        pieces.append(ContourSegment(from: start, to: end))
      }
    }
    let segments = noise.segments(at: level)
    #expect(segments.count > 20)
    #expect(pieces.count == segments.count)
    #expect(Set(pieces) == Set(segments))
  }

  @Test("A level that equals samples leaves no segment of length 0 and no point twice in a row")
  func levelOnNodes() {
    let diamond = { (p: SIMD2<Double>) in abs(p.x) + abs(p.y) }
    let raster = Raster(columns: 9, rows: 9, x: -4...4, y: -4...4, sampling: diamond)
    #expect(raster.segments(at: 2).allSatisfy { $0.length > 0 })
    #expect(raster.segments(at: 2, refinedBy: diamond) == raster.segments(at: 2))
    #expect(raster.contours(at: 2).count == 1)
    #expect(abs(length(raster.contours(at: 2)) - 8 * 2.0.squareRoot()) < 1e-14)
    let peak = Raster(columns: 3, rows: 3, x: 0...2, y: 0...2, values: [0, 0, 0, 0, 1, 0, 0, 0, 0])
    #expect(peak.contours(at: 1) == [])
    #expect(peak.segments(at: 1) == [])
  }

  @Test("Samples that are not finite make gaps")
  func gaps() {
    let raster = Raster(columns: 9, rows: 3, x: 0...8, y: 0...2) { $0.x == 4 ? .nan : $0.y }
    let chains = raster.contours(at: 0.5)
    #expect(chains.map(\.count) == [4, 4])
    #expect(chains.joined().allSatisfy { $0.x <= 3 || $0.x >= 5 })
  }

  @Test("Refined vertices lie on the level, on the same edges as the linear ones")
  func refinement() {
    let function = { (p: SIMD2<Double>) in p.x * p.x * p.x - 2 * p.x * p.y + p.y * p.y * p.y * p.y }
    let raster = Raster(columns: 33, rows: 33, x: -1.53...1.61, y: -1.57...1.63, sampling: function)
    let linear = raster.segments(at: 0.2)
    let refined = raster.segments(at: 0.2, refinedBy: function)
    #expect(linear.count == refined.count)
    for (one, other) in zip(linear, refined) {
      #expect(abs(function(other.start) - 0.2) < 1e-13)
      let move = other.start - one.start
      #expect(move.x == 0 || move.y == 0)
    }
    #expect(raster.contours(at: 0.2, refinedBy: function).joined().count > 20)
  }

  @Test("A contour's length is off by O(h²), on the circle with either kind of vertex")
  func lengthConverges() {
    let errors = [40, 80, 160].map { 2 * Double.pi - length(bowl($0).contours(at: 1)) }
    #expect(errors.allSatisfy { $0 > 0 })
    for (coarse, fine) in zip(errors, errors.dropFirst()) {
      #expect((3.5...4.5).contains(coarse / fine))
    }
  }
}
