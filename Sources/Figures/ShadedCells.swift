/// The cells of a heat map by shade.
struct ShadedCells: Hashable, Sendable {
  /// How many shades there are above the background; even, so that the middle of the domain has one.
  static let shades: UInt8 = 14

  /// Cells in a row, and rows.
  let columns: Int
  let rows: Int
  /// Every cell's shade, row by row, 0 for the background and for what is not finite.
  let shade: [UInt8]

  /// The cells of `grid`, from no shade at `domain`'s lower end to the full one at its upper end.
  init(_ grid: Grid, domain: ClosedRange<Double>) {
    columns = grid.columns
    rows = grid.rows
    let low = domain.lowerBound
    let half = domain.upperBound / 2 - low / 2
    shade = grid.values.map { value in
      guard value.isFinite else { return 0 }
      guard half > 0 else { return value > low ? ShadedCells.shades : 0 }
      let fraction = min(max((value / 2 - low / 2) / half, 0), 1)
      return UInt8((fraction * Double(ShadedCells.shades)).rounded(.toNearestOrEven))
    }
  }

  /// The cells as an image, one pixel each.
  var image: GreyImage {
    GreyImage(columns: columns, rows: rows, levels: shade, white: ShadedCells.shades)
  }

  /// The cells as one path per shade, one unit to a cell, each with its shade as the pen's opacity.
  var paths: Markup {
    var markup = Markup()
    for level in 1...ShadedCells.shades where shade.contains(level) {
      let across = path(of: level, isUpright: false)
      let down = path(of: level, isUpright: true)
      let shorter = down.utf8.count < across.utf8.count ? down : across
      markup += .leaf("path", ["stroke-opacity": opacity(level), "d": shorter])
    }
    return markup
  }

  /// The cells where the axes `x` and `y` put them, for axes on which they are not of one size.
  func mosaic(_ grid: Grid, x: Scale, y: Scale) -> Markup {
    func edges(_ range: ClosedRange<Double>, _ count: Int, _ scale: Scale) -> [Double] {
      (0...count).compactMap { index in
        let fraction = Double(index) / Double(count)
        return scale.position(range.lowerBound * (1 - fraction) + range.upperBound * fraction)
      }
    }
    let across = edges(grid.x, columns, x)
    let down = edges(grid.y, rows, y)
    guard across.count == columns + 1, down.count == rows + 1 else { return Markup() }
    var markup = Markup()
    for level in 1...ShadedCells.shades where shade.contains(level) {
      var path = PathData()
      for index in shade.indices where shade[index] == level {
        let (row, column) = (index / columns, index % columns)
        path.move(to: Pixel(across[column], down[row]))
        path.line(to: Pixel(across[column + 1], down[row]))
        path.line(to: Pixel(across[column + 1], down[row + 1]))
        path.line(to: Pixel(across[column], down[row + 1]))
        path.line(to: Pixel(across[column], down[row]))
      }
      markup += .leaf(
        "path", ["class": "cells", "fill-opacity": opacity(level), "d": path.text])
    }
    return markup
  }

  /// The opacity that makes the shade; nil for the full one.
  private func opacity(_ level: UInt8) -> String? {
    guard level < ShadedCells.shades else { return nil }
    let thousandths = Int(level) * 1000 / Int(ShadedCells.shades)
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
