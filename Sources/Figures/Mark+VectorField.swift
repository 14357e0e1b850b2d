extension Mark {
  /// The directions of a field at the middles of `columns` by `rows` cells: arrows whose lengths stand in
  /// proportion to the vectors', the longest nearly as long as a cell is wide.
  ///
  /// Vectors that are zero or not finite have no arrow.
  public static func vectorField(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int,
    ink: Ink = .series(0), label: String? = nil, _ vector: (Point) -> Point
  ) -> Mark {
    let width = (x.upperBound - x.lowerBound) / Double(max(columns, 1))
    let height = (y.upperBound - y.lowerBound) / Double(max(rows, 1))
    var found: [(place: Point, across: Double, up: Double)] = []
    var longest = 0.0
    for row in 0..<rows {
      for column in 0..<columns {
        let place = Point(
          x.lowerBound + (Double(column) + 0.5) * width, y.lowerBound + (Double(row) + 0.5) * height
        )
        let value = vector(place)
        // In cells, so that neither axis's unit counts for more.
        let (across, up) = (value.x / width, value.y / height)
        let length = (across * across + up * up).squareRoot()
        guard length.isFinite, length > 0 else { continue }
        longest = max(longest, length)
        found.append((place, across, up))
      }
    }
    let arrows = found.map { place, across, up in
      let half = Point(0.45 * width * across / longest, 0.45 * height * up / longest)
      return Arrow(
        from: Point(place.x - half.x, place.y - half.y),
        to: Point(place.x + half.x, place.y + half.y))
    }
    return .arrows(arrows, ink: ink, label: label)
  }
}
