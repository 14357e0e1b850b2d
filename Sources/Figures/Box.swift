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
  /// Reference: Liang & Barsky, "A new concept and method for line clipping", 1984.
  func clipped(_ start: Point, _ end: Point) -> (start: Point, end: Point)? {
    let across = end.x - start.x
    let down = end.y - start.y
    guard across.isFinite, down.isFinite else { return nil }
    var entry = 0.0
    var exit = 1.0
    let bounds = [
      (-across, start.x - left), (across, right - start.x), (-down, start.y - top),
      (down, bottom - start.y),
    ]
    for (run, room) in bounds {
      if run == 0 {
        if room < 0 { return nil }
      } else if run < 0 {
        entry = max(entry, room / run)
      } else {
        exit = min(exit, room / run)
      }
    }
    guard entry <= exit else { return nil }
    let first = entry == 0 ? start : Point(start.x + entry * across, start.y + entry * down)
    let last = exit == 1 ? end : Point(start.x + exit * across, start.y + exit * down)
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
