/// Turns points in data units into the chains of pixels that a line is drawn by.
struct Chains: Hashable, Sendable {
  /// The chains, none of them empty; a single pixel is a point between two gaps.
  private(set) var chains: [[Point]] = []

  /// How far, in pixels, a point may lie from the line through the others to be left out.
  let tolerance: Double

  /// The parts of the line through `points` that have a place and lie within `box`.
  init(
    _ points: [Point], x: Scale, y: Scale, within box: Box, tolerance: Double = 0.1
  ) {
    self.tolerance = tolerance
    var chain: [Point] = []
    var last: Point?
    for point in points {
      guard let across = x.position(point.x), let down = y.position(point.y) else {
        finish(&chain)
        last = nil
        continue
      }
      let place = Point(across, down)
      if let start = last {
        if let part = box.clipped(start, place) {
          if chain.isEmpty { chain.append(part.start) }
          chain.append(part.end)
          if part.end != place { finish(&chain) }
        } else {
          finish(&chain)
        }
      } else if box.contains(across, down) {
        chain.append(place)
      }
      last = place
    }
    finish(&chain)
  }

  private mutating func finish(_ chain: inout [Point]) {
    if !chain.isEmpty { chains.append(chain) }
    chain = []
  }

  /// The chains in whole tenths of pixels, without points that make no difference to the eye.
  var pixels: [[Pixel]] { chains.map { simplified(thinned($0), tolerance: tolerance) } }

  /// The chains as a path, without those that are a point between two gaps.
  var path: PathData {
    var path = PathData()
    path.append(self)
    return path
  }

  /// The points that stand between two gaps, as dots of a round pen.
  var lonePoints: PathData {
    var path = PathData()
    for chain in pixels where chain.count == 1 {
      path.move(to: chain[0])
      path.line(to: chain[0])
    }
    return path
  }
}

/// Of a long chain that runs from left to right, the first, the lowest, the highest and the last
/// point in every column of one pixel: what can be seen of it.
///
/// Reference: Jugel, Jerzak, Hackenbroich & Markl, "M4: a visualization-oriented time series data
/// aggregation", 2014.
func thinned(_ chain: [Point]) -> [Point] {
  guard chain.count > 2000, zip(chain, chain.dropFirst()).allSatisfy({ $0.x <= $1.x }) else {
    return chain
  }
  var kept: [Point] = []
  var start = 0
  while start < chain.count {
    let column = chain[start].x.rounded(.down)
    var end = start
    var lowest = start
    var highest = start
    while end < chain.count, chain[end].x.rounded(.down) == column {
      if chain[end].y < chain[lowest].y { lowest = end }
      if chain[end].y > chain[highest].y { highest = end }
      end += 1
    }
    var last = -1
    for index in [start, min(lowest, highest), max(lowest, highest), end - 1] where index > last {
      kept.append(chain[index])
      last = index
    }
    start = end
  }
  return kept
}

/// The pixels of `chain` without those that the line through the others passes within `tolerance`.
func simplified(_ chain: [Point], tolerance: Double) -> [Pixel] {
  var pixels = [Pixel(chain[0].x, chain[0].y)]
  var anchor = chain[0]
  var last = chain[0]
  var reach = 0.0
  // The cone of directions from the anchor that pass all points since it: its two edges.
  var left: Point?
  var right: Point?
  func cross(_ a: Point, _ b: Point) -> Double { a.x * b.y - a.y * b.x }
  for point in chain.dropFirst() {
    var step = Point(point.x - anchor.x, point.y - anchor.y)
    var length = (step.x * step.x + step.y * step.y).squareRoot()
    var isPassed = length >= reach
    if let left, let right {
      isPassed = isPassed && cross(right, step) >= 0 && cross(step, left) >= 0
    }
    if !isPassed {
      pixels.append(Pixel(last.x, last.y))
      anchor = last
      (left, right, reach) = (nil, nil, 0)
      step = Point(point.x - anchor.x, point.y - anchor.y)
      length = (step.x * step.x + step.y * step.y).squareRoot()
    }
    last = point
    reach = length
    guard length > tolerance else { continue }
    let aside = Point(-step.y / length * tolerance, step.x / length * tolerance)
    let newLeft = Point(step.x + aside.x, step.y + aside.y)
    let newRight = Point(step.x - aside.x, step.y - aside.y)
    if left.map({ cross(newLeft, $0) > 0 }) ?? true { left = newLeft }
    if right.map({ cross($0, newRight) > 0 }) ?? true { right = newRight }
  }
  let end = Pixel(last.x, last.y)
  if chain.count > 1, end != pixels[pixels.count - 1] || pixels.count == 1 { pixels.append(end) }
  return pixels
}
