/// A rectangle on the page, in pixels; down is positive.
struct Box: Hashable, Sendable {
  /// The edges.
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// How wide it is.
  var width: Double { right - left }
  /// How high it is.
  var height: Double { bottom - top }

  /// The rectangle with every edge moved outwards by `margin`.
  func outset(by margin: Double) -> Box {
    Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// Whether the place (`x`, `y`) lies within, edges included.
  func contains(_ x: Double, _ y: Double) -> Bool {
    left <= x && x <= right && top <= y && y <= bottom
  }

  /// Whether the two rectangles share an area.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

extension Box {
  /// The part of the segment from `start` to `end` within the rectangle; nil where there is none.
  ///
  /// Where it crosses an edge it ends on that edge to the last digit, however far it comes from.
  ///
  /// Reference: Liang & Barsky, "A new concept and method for line clipping", 1984.
  func clipped(_ start: Point, _ end: Point) -> (start: Point, end: Point)? {
    if contains(start.x, start.y), contains(end.x, end.y) { return (start, end) }
    let across = end.x - start.x
    let down = end.y - start.y
    guard across.isFinite, down.isFinite else { return nil }
    var (entry, exit) = (0.0, 1.0)
    var (first, last) = (start, end)
    /// Cuts off what lies beyond an edge; whether anything is left.
    func cut(_ run: Double, _ room: Double, x: Double? = nil, y: Double? = nil) -> Bool {
      guard run != 0 else { return room >= 0 }
      let share = room / run
      let isEntry = run < 0
      guard isEntry ? share > entry : share < exit else { return true }
      let place = Point(
        x ?? min(max(start.x + share * across, left), right),
        y ?? min(max(start.y + share * down, top), bottom))
      if isEntry { (entry, first) = (share, place) } else { (exit, last) = (share, place) }
      return true
    }
    guard cut(-across, start.x - left, x: left), cut(across, right - start.x, x: right),
      cut(-down, start.y - top, y: top), cut(down, bottom - start.y, y: bottom), entry <= exit
    else { return nil }
    return (first, last)
  }

  /// The part of the polygon with these corners within the rectangle; none where there is no such part.
  ///
  /// Reference: Sutherland & Hodgman, "Reentrant polygon clipping", 1974.
  func clipped(polygon corners: [Point]) -> [Point] {
    let sides: [(Point) -> Double] = [
      { $0.x - left }, { right - $0.x }, { $0.y - top }, { bottom - $0.y },
    ]
    var corners = corners.map { Point(min(max($0.x, -1e9), 1e9), min(max($0.y, -1e9), 1e9)) }
    for depth in sides {
      guard var last = corners.last, corners.contains(where: { depth($0) < 0 }) else { continue }
      var kept: [Point] = []
      for corner in corners {
        let (before, here) = (depth(last), depth(corner))
        if (before < 0) != (here < 0) {
          let share = before / (before - here)
          kept.append(
            Point(last.x + share * (corner.x - last.x), last.y + share * (corner.y - last.y)))
        }
        if here >= 0 { kept.append(corner) }
        last = corner
      }
      corners = kept
    }
    return corners
  }
}
