import Elementary
import Laboratory
import Testing

@Suite("Perpendicularity")
struct PerpendicularityTests {
  typealias Point = SIMD2<Double>

  /// A function with its gradient, and the level that is measured.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var level: Double
    var value: @Sendable (Point) -> Double
    var gradient: @Sendable (Point) -> Point

    func measure(cells: Int, refined: Bool, level: Double? = nil, smallest: Double = 1e-6)
      -> Perpendicularity
    {
      // Moved by a little, so that no node lies on a level.
      let window = -3.983...4.017
      let raster = Raster(
        columns: cells + 1, rows: cells + 1, x: window, y: window, sampling: value)
      let level = level ?? self.level
      return Perpendicularity(
        of: refined
          ? raster.segments(at: level, refinedBy: value) : raster.segments(at: level),
        smallestGradient: smallest, gradient: gradient)
    }
  }

  static let himmelblau = Case(testDescription: "Himmelblau", level: 50) {
    let (a, b) = ($0.x * $0.x + $0.y - 11, $0.x + $0.y * $0.y - 7)
    return a * a + b * b
  } gradient: {
    let (a, b) = ($0.x * $0.x + $0.y - 11, $0.x + $0.y * $0.y - 7)
    return Point(4 * $0.x * a + 2 * b, 2 * a + 4 * $0.y * b)
  }

  static let waves = Case(testDescription: "waves", level: 0.3) {
    Elementary.sin(1.3 * $0.x + 0.2) * Elementary.cos(0.9 * $0.y)
  } gradient: {
    Point(
      1.3 * Elementary.cos(1.3 * $0.x + 0.2) * Elementary.cos(0.9 * $0.y),
      -0.9 * Elementary.sin(1.3 * $0.x + 0.2) * Elementary.sin(0.9 * $0.y))
  }

  static let circle = Case(testDescription: "circle", level: 1) {
    ($0 * $0).sum()
  } gradient: {
    2 * $0
  }

  /// The means over length for 40, 80 and 160 cells, to the two or three digits that hold wherever
  /// the grid is put.
  static let means: [(Case, refined: Bool, [Double])] = [
    (himmelblau, false, [0.0150, 0.00787, 0.00375]),
    (himmelblau, true, [1.01e-3, 2.41e-4, 6.05e-5]),
    (waves, false, [5.1e-3, 2.4e-3, 1.2e-3]),
    (waves, true, [5.0e-4, 1.3e-4, 3.1e-5]),
  ]

  @Test("The angle falls as O(h) for linear and as O(h²) for refined vertices", arguments: means)
  func rates(function: Case, refined: Bool, means: [Double]) {
    let measured = [40, 80, 160, 320].map { function.measure(cells: $0, refined: refined) }
    let band = refined ? 3.5...4.5 : 1.6...2.4
    for (coarse, fine) in zip(measured, measured.dropFirst()) {
      #expect(band.contains(coarse.lengthWeightedMean / fine.lengthWeightedMean))
      #expect(band.contains(coarse.mean / fine.mean))
      #expect(coarse.maximum > fine.maximum)
    }
    for (measured, known) in zip(measured, means) {
      #expect(abs(measured.lengthWeightedMean / known - 1) < 0.15)
      #expect(measured.maximum > measured.mean)
      #expect(measured.excluded == 0)
    }
  }

  @Test("A chord of a circle is perpendicular to the radius through its middle")
  func circleIsExact() {
    for cells in [20, 40, 80, 160] {
      let refined = Self.circle.measure(cells: cells, refined: true)
      #expect(refined.count >= cells)
      #expect(refined.lengthWeightedMean < 1e-14)
      #expect(refined.maximum < 1e-11)
      #expect(Self.circle.measure(cells: cells, refined: false).lengthWeightedMean > 1e-4)
    }
  }

  @Test("The circle's length is 6.28291 at 160 cells of 3/160, 2π but for O(h²)")
  func circleLength() {
    let raster = Raster(columns: 161, rows: 161, x: -1.5...1.5, y: -1.5...1.5) { ($0 * $0).sum() }
    let linear = Perpendicularity(of: raster.segments(at: 1), smallestGradient: 0) { 2 * $0 }
    #expect(abs(linear.length - 6.282912) < 2e-6)
  }

  @Test("Segments without a gradient or without a length are left out and counted")
  func exclusion() {
    let segments = [
      ContourSegment(from: Point(0, 0), to: Point(1, 0)),
      ContourSegment(from: Point(0, 0), to: Point(0, 1)),
      ContourSegment(from: Point(0, 0), to: Point(0, 1e-9)),
    ]
    let measured = Perpendicularity(of: segments, smallestGradient: 0.1, shortest: 1e-6) {
      $0.x > 0 ? Point(0.05, 0) : Point(3, 4)
    }
    #expect(measured.excluded == 2)
    #expect(measured.count == 1)
    #expect(measured.maximum == 0.8)
    #expect(measured.mean == 0.8)
    #expect(measured.lengthWeightedMean == 0.8)
    #expect(measured.length == 2 + 1e-9)
    let nothing = Perpendicularity(of: [], smallestGradient: 0) { $0 }
    #expect(nothing.count == 0 && nothing.mean == 0 && nothing.length == 0)
  }

  @Test("Long segments weigh more in the mean over length")
  func weights() {
    let segments = [
      ContourSegment(from: Point(0, 0), to: Point(3, 0)),
      ContourSegment(from: Point(0, 0), to: Point(0, 1)),
    ]
    let measured = Perpendicularity(of: segments, smallestGradient: 0) { _ in Point(2, 0) }
    #expect(measured.mean == 0.5)
    #expect(measured.lengthWeightedMean == 0.75)
  }

  @Test("At a saddle the contour crosses itself and the gradient has no direction there")
  func saddle() {
    // Himmelblau's function at its saddle (0.086677505, 2.884254701).
    let level = Self.himmelblau.value(Point(0.086677505, 2.884254701))
    let all = Self.himmelblau.measure(cells: 160, refined: true, level: level)
    let regular = Self.himmelblau.measure(cells: 160, refined: true, level: level, smallest: 10)
    #expect(regular.excluded > 0)
    #expect(regular.maximum < all.maximum / 4)
    #expect(regular.maximum < 0.01)
  }

  @Test(
    "Himmelblau's valleys join at its saddles, and the top closes off above the last one",
    arguments: [
      (level: 10.0, closed: 4), (40, 3), (80, 2), (140, 1), (180, 2), (200, 1),
    ])
  func topology(level: Double, closed: Int) {
    let raster = Raster(
      columns: 241, rows: 241, x: -6.017...5.983, y: -6.017...5.983,
      sampling: Self.himmelblau.value)
    let chains = raster.contours(at: level)
    #expect(chains.count == closed)
    #expect(chains.allSatisfy { $0.first == $0.last })
  }
}
