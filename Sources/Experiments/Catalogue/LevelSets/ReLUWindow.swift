import Laboratory

/// The part of the plane on which ReLU functions are looked at, and what is looked at there.
enum ReLUWindow {
  /// Two units each way from the origin.
  static let window = Window(x: [-2, 2], y: [-2, 2])

  /// Cells per side when the share of something is counted.
  static let cells = 200

  /// Four levels of a unit, evenly spread up to its largest value in the window; none where it is
  /// off everywhere.
  static func unitLevels(of unit: ReLUUnit) -> [Double] {
    let top = 2 * (abs(unit.weights.x) + abs(unit.weights.y)) + unit.bias
    return top > 0 ? (1...4).map { top * Double($0) / 5 } : []
  }

  /// Six levels between the least and the greatest sample, evenly spread.
  static func networkLevels(of raster: Raster) -> [Double] {
    guard let low = raster.values.min(), let high = raster.values.max(), low < high else {
      return []
    }
    return (1...6).map { low + (high - low) * Double($0) / 7 }
  }

  /// The centres of the window's cells, row by row from the lowest.
  static var centres: [SIMD2<Double>] {
    var centres: [SIMD2<Double>] = []
    let step = window.side / Double(cells)
    for row in 0..<cells {
      for column in 0..<cells {
        centres.append(
          SIMD2(
            window.x.lowerBound + (Double(column) + 0.5) * step,
            window.y.lowerBound + (Double(row) + 0.5) * step))
      }
    }
    return centres
  }

  /// The share of the window's cells at whose centre `gradient` is zero.
  static func zeroShare(of gradient: (SIMD2<Double>) -> SIMD2<Double>) -> Double {
    let centres = centres
    return Double(centres.count { gradient($0) == .zero }) / Double(centres.count)
  }
}
