/// A path thinned to what a picture of it can show.
///
/// A move is shown only if one of its ends lies within the frame, once it leads farther than the
/// resolution from the last point shown, and if no move before led from the same place to the same
/// place, within the resolution. A gap stands where moves were left out. After `limit` moves the
/// drawing ends: more of them would only fill the picture.
struct PathDrawing {
  /// The points shown.
  private(set) var chains: [[SIMD2<Double>]] = []
  /// The ends of the shown moves that are at least a fortieth of the frame long; empty where there are
  /// more than thirty of them.
  private(set) var strides: [SIMD2<Double>] = []

  /// The drawing of `path`, which has at least one point.
  init(of path: [SIMD2<Double>], in frame: Descent.Frame, limit: Int = 1000) {
    let resolution = frame.width / 300
    var shown = MovesShown(resolution: resolution)
    var chain = [path[0]]
    var place = path[0]
    var moves = 0
    for (index, point) in path.enumerated().dropFirst() where moves < limit {
      let isLast = index == path.count - 1
      let distance = length(point - place)
      guard distance >= resolution || (isLast && distance > 0) else { continue }
      if frame.contains(place) || frame.contains(point), shown.insert(from: place, to: point) {
        chain.append(point)
        moves += 1
        if length(point - path[index - 1]) >= frame.width / 40 { strides.append(point) }
      } else {
        if chain.count > 1 { chains.append(chain) }
        chain = [point]
      }
      place = point
    }
    if chain.count > 1 || chains.isEmpty { chains.append(chain) }
    if strides.count > 30 { strides = [] }
  }
}

/// The moves that a drawing shows already, to within its resolution.
private struct MovesShown {
  private let resolution: Double
  private var sorted: [Move] = []

  init(resolution: Double) { self.resolution = resolution }

  /// Adds the move, and says whether it was new.
  mutating func insert(from tail: SIMD2<Double>, to head: SIMD2<Double>) -> Bool {
    let move = Move(tail: cell(of: tail), head: cell(of: head))
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < move { low = middle + 1 } else { high = middle }
    }
    if low < sorted.count, sorted[low] == move { return false }
    sorted.insert(move, at: low)
    return true
  }

  private func cell(of point: SIMD2<Double>) -> SIMD2<Double> {
    (point / resolution).rounded(.down)
  }

  private struct Move: Comparable {
    var tail: SIMD2<Double>
    var head: SIMD2<Double>

    static func < (a: Move, b: Move) -> Bool {
      if a.tail.x != b.tail.x { return a.tail.x < b.tail.x }
      if a.tail.y != b.tail.y { return a.tail.y < b.tail.y }
      if a.head.x != b.head.x { return a.head.x < b.head.x }
      return a.head.y < b.head.y
    }
  }
}

/// The indices of as many of `values` as a line chart needs: all of the first 200, then the lowest and
/// the highest of each of 150 runs of neighbours, and the last.
func extremes(of values: [Double]) -> [Int] {
  let (head, buckets) = (200, 150)
  let inner = values.count - 1 - head
  guard inner > 2 * buckets else { return Array(values.indices) }
  var indices = Array(0..<head)
  for bucket in 0..<buckets {
    let range = (head + bucket * inner / buckets)..<(head + (bucket + 1) * inner / buckets)
    var (lowest, highest) = (range.lowerBound, range.lowerBound)
    for index in range {
      if values[index] < values[lowest] { lowest = index }
      if values[index] > values[highest] { highest = index }
    }
    indices.append(min(lowest, highest))
    if lowest != highest { indices.append(max(lowest, highest)) }
  }
  indices.append(values.count - 1)
  return indices
}

/// Of the steps 0 to `count` all of the first 200 and three hundred of the others at even distances, as far
/// as `last`, which is among them.
func evenSteps(of count: Int, reached last: Int) -> [Int] {
  let (head, others) = (200, 300)
  let rest = count - head
  let all =
    rest <= others
    ? Array(0...count) : Array(0...head) + (1...others).map { head + $0 * rest / others }
  let reached = all.filter { $0 <= last }
  return reached.last == last ? reached : reached + [last]
}
