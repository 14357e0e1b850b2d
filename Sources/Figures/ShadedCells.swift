/// The cells of a heat map by shade.
struct ShadedCells: Hashable, Sendable {
  /// The number of what is not finite: no shade at all.
  private static let blank = UInt8.max

  /// Cells in a row, and rows.
  let columns: Int
  let rows: Int
  /// The colours.
  let kind: ColourScale.Kind
  /// The number of every cell's shade, row by row.
  let shade: [UInt8]

  /// The cells of `grid`, from the first shade at `domain`'s lower end to the last at its upper end.
  init(_ grid: Grid, domain: ClosedRange<Double>, kind: ColourScale.Kind) {
    columns = grid.columns
    rows = grid.rows
    self.kind = kind
    let low = domain.lowerBound
    let half = domain.upperBound / 2 - low / 2
    shade = grid.values.map { value in
      guard value.isFinite else { return ShadedCells.blank }
      guard half > 0 else { return value > low ? Shade.last : 0 }
      let fraction = min(max((value / 2 - low / 2) / half, 0), 1)
      return UInt8((fraction * Double(Shade.last)).rounded(.toNearestOrEven))
    }
  }

  /// The cells as an image of how much ink each one shows, one pixel each.
  var image: GreyImage {
    GreyImage(
      columns: columns, rows: rows, levels: shade.map { $0 == ShadedCells.blank ? 0 : $0 },
      white: Shade.last)
  }

  /// How many binary digits tell the shades apart.
  var digitCount: Int {
    var count = 0
    while 1 << count < shades.count { count += 1 }
    return count
  }

  /// For each binary digit of the place of a cell's shade among `shades`, the lowest first, an image that
  /// is white where it is 1; and, where some cells are blank, one that is white where they are not.
  var planes: [GreyImage] {
    var places = [UInt8](repeating: 0, count: 256)
    for (place, shade) in shades.enumerated() { places[Int(shade.number)] = UInt8(place) }
    func image(_ isWhite: (UInt8) -> Bool) -> GreyImage {
      GreyImage(
        columns: columns, rows: rows, levels: shade.map { isWhite($0) ? 1 : 0 }, white: 1)
    }
    var planes = (0..<digitCount).map { digit in
      image { places[Int($0)] >> UInt8(digit) & 1 == 1 }
    }
    if shade.contains(ShadedCells.blank) { planes.append(image { $0 != ShadedCells.blank }) }
    return planes
  }

  /// The shades there are, but for the page itself.
  var shades: [Shade] {
    (0...Shade.last).map { Shade(kind: kind, number: $0) }
      .filter { !$0.isBlank && shade.contains($0.number) }
  }

  /// The cells as one path per shade, one unit to a cell, drawn by a pen as wide as a cell.
  var paths: Markup {
    var markup = Markup()
    for one in shades {
      let across = path(of: one.number, isUpright: false)
      let down = path(of: one.number, isUpright: true)
      let shorter = down.utf8.count < across.utf8.count ? down : across
      markup += .leaf(
        "path", ["class": one.className, "stroke-opacity": one.opacity, "d": shorter])
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
    for one in shades {
      var path = PathData()
      for index in shade.indices where shade[index] == one.number {
        let (row, column) = (index / columns, index % columns)
        path.rectangle(
          Pixel(across[column], down[row]), Pixel(across[column + 1], down[row + 1]))
      }
      markup += .leaf("path", one.attributes(path))
    }
    return markup
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
