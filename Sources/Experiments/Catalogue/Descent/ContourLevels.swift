import Elementary
import Figures
import Laboratory

extension Descent {
  /// The contours of a problem's surface over its frame, from low to high.
  static func contours(of problem: Problem, over frame: Frame) -> Mark {
    let raster = Raster(columns: 161, rows: 161, x: frame.x, y: frame.y) {
      problem.surface.value(at: $0)
    }
    // Where there are many valleys, fewer lines in each of them.
    let count = problem.surface.minima.count > 9 ? 6 : 10
    return .contour(
      levels(of: raster, count: count).map { level in
        ContourLevel(
          value: level,
          lines: raster.contours(at: level).map { $0.map { Point($0.x, $0.y) } })
      })
  }

  /// Levels that show both the walls and the floor of a valley: shares of the area, close together
  /// near the lowest.
  private static func levels(of raster: Raster, count: Int) -> [Double] {
    let sorted = raster.values.sorted()
    var levels: [Double] = []
    for index in 0..<count {
      let share = (Double(index) + 0.5) / Double(count)
      let level = sorted[Int(share * share * Double(sorted.count - 1))]
      if levels.last.map({ $0 < level }) ?? true { levels.append(level) }
    }
    return levels
  }
}
