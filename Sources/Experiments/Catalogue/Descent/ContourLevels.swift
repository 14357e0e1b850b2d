import Figures
import Laboratory

extension Descent {
  /// The contours of a problem's surface over its frame, from low to high.
  static func contours(of problem: Problem, over frame: Frame) -> Mark {
    let raster = Raster(columns: 201, rows: 201, x: frame.x, y: frame.y) {
      problem.surface.value(at: $0)
    }
    // Where there are many valleys, fewer lines in each of them.
    let count = problem.surface.minima.count > 9 ? 6 : 10
    return .contour(
      levels(of: raster, count: count).map { level in
        ContourLevel(
          value: level,
          lines: raster.contours(at: level).filter(isLargeEnough)
            .map { $0.map { Point($0.x, $0.y) } })
      })
  }

  /// Whether `chain` is more than one of the crumbs into which a valley narrower than the raster falls.
  private static func isLargeEnough(_ chain: [SIMD2<Double>]) -> Bool {
    chain.count >= 16 || chain.first != chain.last
  }

  /// Levels that show both the walls and the floor of a valley: they bound shares of the area that
  /// grow with the square of the level's number.
  private static func levels(of raster: Raster, count: Int) -> [Double] {
    // A sample of the nodes serves as well, and sorts sooner.
    let sorted = stride(from: 0, to: raster.values.count, by: 37).map { raster.values[$0] }.sorted()
    var levels: [Double] = []
    for index in 0..<count {
      let share = (Double(index) + 0.8) / (Double(count) + 0.3)
      let level = sorted[Int(share * share * Double(sorted.count - 1))]
      if levels.last.map({ $0 < level }) ?? true { levels.append(level) }
    }
    return levels
  }
}
