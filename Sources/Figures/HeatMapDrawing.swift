/// A heat map as one path per shade: runs of equal cells, drawn by a pen as wide as a cell.
///
/// The paths are in units of cells, so that two layouts can share them under their own transforms.
struct HeatMapDrawing: Hashable, Sendable {
  /// How many shades there are above the background.
  static let shades = 16

  private let columns: Int
  private let rows: Int
  /// Every cell's shade, 0 for the background and for what is not finite.
  private let shade: [UInt8]

  /// The shades of `grid` between the ends of `domain`.
  init(_ grid: Grid, domain: ClosedRange<Double>) {
    columns = grid.columns
    rows = grid.rows
    let low = domain.lowerBound
    let half = domain.upperBound / 2 - low / 2
    shade = grid.values.map { value in
      guard value.isFinite else { return 0 }
      guard half > 0 else { return value > low ? UInt8(HeatMapDrawing.shades) : 0 }
      let fraction = min(max((value / 2 - low / 2) / half, 0), 1)
      return UInt8((fraction * Double(HeatMapDrawing.shades)).rounded(.toNearestOrEven))
    }
  }

  /// The paths, each with its shade as the opacity of the pen.
  var markup: Markup {
    var markup = Markup()
    for level in 1...HeatMapDrawing.shades {
      let across = path(of: UInt8(level), isUpright: false)
      guard !across.isEmpty else { continue }
      let down = path(of: UInt8(level), isUpright: true)
      let shorter = down.utf8.count < across.utf8.count ? down : across
      let opacity = level == HeatMapDrawing.shades ? nil : opacity(level)
      markup += .leaf("path", ["stroke-opacity": opacity, "d": shorter])
    }
    return markup
  }

  private func opacity(_ level: Int) -> String {
    let thousandths = level * 1000 / HeatMapDrawing.shades
    return NumberFormat.exact(Double(thousandths) / 1000)
  }

  /// The runs of cells of shade `level` along the rows, or down the columns where `isUpright`.
  private func path(of level: UInt8, isUpright: Bool) -> String {
    var pen = CellPen(isUpright: isUpright)
    let lines = isUpright ? columns : rows
    let length = isUpright ? rows : columns
    for line in 0..<lines {
      var place = 0
      while place < length {
        let start = place
        while place < length,
          shade[isUpright ? place * columns + line : line * columns + place] == level
        {
          place += 1
        }
        if place > start { pen.draw(line: line, from: start, to: place) }
        place += 1
      }
    }
    return pen.text
  }
}

/// Writes runs of cells as relative steps in whole cells.
private struct CellPen {
  let isUpright: Bool
  private var bytes: [UInt8] = []
  private var line = 0
  private var place = 0

  init(isUpright: Bool) { self.isUpright = isUpright }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func draw(line newLine: Int, from start: Int, to end: Int) {
    let along = start - place
    let aside = newLine - line
    if bytes.isEmpty {
      // The pen stands in the middle of a line of cells.
      bytes += (isUpright ? "M\(newLine).5 \(start)" : "M\(start) \(newLine).5").utf8
    } else {
      let first = isUpright ? aside : along
      let second = isUpright ? along : aside
      bytes += (second < 0 ? "m\(first)\(second)" : "m\(first) \(second)").utf8
    }
    bytes += (isUpright ? "v\(end - start)" : "h\(end - start)").utf8
    line = newLine
    place = end
  }
}
