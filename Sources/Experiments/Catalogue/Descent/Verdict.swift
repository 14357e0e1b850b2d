public import Laboratory

extension Descent {
  /// What became of a run.
  ///
  /// The cases are tried in this order, on the run as far as it went. "Quarter" is a quarter of the
  /// steps, and heights are losses above the minimum nearest to the last point.
  ///
  /// 1. It *diverges* if a coordinate exceeds a million or is not a number; the run ends there. It
  ///    also diverges, however slowly, if it climbs: if the greatest height of the last quarter is at
  ///    least twice the greatest height before.
  /// 2. It *converges* if it arrives at a minimum and its last point is still within the tolerance; if
  ///    it does so at a saddle or a maximum, it *stalls*.
  /// 3. It is *still descending* if the greatest height of the last quarter is at most half that of
  ///    the quarter before; or if the last quarter ends lower than it began and leads somewhere, its
  ///    ends at least half as far apart as the way between them is long.
  /// 4. Otherwise it *bounces*: it stays within bounds and does not settle.
  ///
  /// On a surface that is not quadratic, not to converge does not mean to diverge: where the walls
  /// steepen they throw a point back that a bowl would have let go. RMSProp and Adam at a constant
  /// rate η, and SGD, come to circle a minimum at a distance that grows with η; they bounce as long as
  /// that distance exceeds the tolerance.
  public enum Verdict: Storable, Hashable {
    /// It settles at a minimum.
    case converges(Arrival)
    /// It settles at a critical point that is no minimum.
    case stalls(Arrival)
    /// It has not arrived and still goes down.
    case descends
    /// It stays within bounds and does not settle.
    case bounces
    /// It leaves all bounds, at this step if it has done so already.
    case diverges(step: Int?)

    /// The verdict on a run through `path`.
    ///
    /// - Parameters:
    ///   - path: The points of the run; only the last may lie beyond the bound.
    ///   - losses: The loss at each of them.
    ///   - points: The surface's critical points.
    ///   - tolerance: How near to one of them is there.
    public init(
      of path: [SIMD2<Double>], losses: [Double], points: [CriticalPoint], tolerance: Double
    ) {
      let last = path.count - 1
      guard Descent.isWithinBounds(path[last]), losses[last].isFinite else {
        self = .diverges(step: last)
        return
      }
      if let arrival = Arrival(of: path, at: points, tolerance: tolerance),
        length(path[last] - points[arrival.point].position) < tolerance
      {
        self = points[arrival.point].kind == .minimum ? .converges(arrival) : .stalls(arrival)
        return
      }
      let floor = Descent.nearest(to: path[last], among: points) { $0.kind == .minimum }
      self = Verdict(
        ofUnsettled: path, heights: losses.map { $0 - (floor.map { points[$0].value } ?? 0) })
    }

    private init(ofUnsettled path: [SIMD2<Double>], heights: [Double]) {
      let last = path.count - 1
      let quarter = max(1, last / 4)
      guard last >= 2 * quarter else {
        self = heights[last] < heights[0] ? .descends : .bounces
        return
      }
      let split = last - quarter
      let top = greatest(heights[(split + 1)...])
      if top >= 2 * greatest(heights[...split]) {
        self = .diverges(step: nil)
      } else if top <= greatest(heights[(split - quarter + 1)...split]) / 2 {
        self = .descends
      } else if heights[last] < heights[split], leadsSomewhere(path[split...]) {
        self = .descends
      } else {
        self = .bounces
      }
    }
  }

  /// Where and when a run arrived: it came within the tolerance of a critical point and stayed for a
  /// thousand steps, or until its end.
  ///
  /// A thousand steps are more than chance gives to a run that circles at a distance, and few enough
  /// not to count against one that is thrown out again much later, as Adam's sometimes are.
  public struct Arrival: Storable, Hashable {
    /// The first step of the stay, counted from 0, the start.
    public var step: Int
    /// The point's number among the surface's critical points, of which the minima come first.
    public var point: Int

    /// The arrival at this step at the critical point of this number.
    public init(step: Int, point: Int) {
      self.step = step
      self.point = point
    }

    /// How long a run has to stay.
    static let stay = 1000

    /// Where the run through `path` first arrived at that one of `points` that lies nearest to its
    /// end; nil if it never did.
    init?(of path: [SIMD2<Double>], at points: [CriticalPoint], tolerance: Double) {
      guard let end = path.last, let point = Descent.nearest(to: end, among: points) else {
        return nil
      }
      let place = points[point].position
      var first: Int?
      for (step, position) in path.enumerated() {
        guard length(position - place) < tolerance else {
          first = nil
          continue
        }
        let start = first ?? step
        first = start
        if step - start >= Arrival.stay { break }
      }
      guard let first else { return nil }
      self.point = point
      step = first
    }
  }
}

extension Descent {
  /// The magnitude of a coordinate beyond which a run counts as gone.
  static let bound = 1e6

  static func isWithinBounds(_ point: SIMD2<Double>) -> Bool {
    abs(point.x) <= bound && abs(point.y) <= bound
  }

  /// The number of the one of `points`, among those that qualify, that lies nearest to `place`.
  static func nearest(
    to place: SIMD2<Double>, among points: [CriticalPoint],
    where qualifies: (CriticalPoint) -> Bool = { _ in true }
  ) -> Int? {
    var best: (number: Int, distance: Double)?
    for (number, point) in points.enumerated() where qualifies(point) {
      let distance = length(place - point.position)
      if best.map({ distance < $0.distance }) ?? true { best = (number, distance) }
    }
    return best?.number
  }
}

/// The length of `vector`.
func length(_ vector: SIMD2<Double>) -> Double { (vector * vector).sum().squareRoot() }

private func greatest(_ values: ArraySlice<Double>) -> Double {
  values.reduce(-.infinity, max)
}

/// Whether the way along `path` brings its ends at least half as far apart as it is long.
private func leadsSomewhere(_ path: ArraySlice<SIMD2<Double>>) -> Bool {
  guard let first = path.first, let last = path.last else { return false }
  let way = zip(path.dropFirst(), path).reduce(0) { $0 + length($1.0 - $1.1) }
  return length(last - first) >= way / 2
}
