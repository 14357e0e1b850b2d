import Elementary

/// How far two places are from each other: the rules of TSPLIB, which all give whole numbers.
///
/// Reference: Reinelt, "TSPLIB: a traveling salesman problem library", ORSA Journal on Computing 3,
/// 1991, and its FAQ.
public enum TravelDistance: String, CaseIterable, Hashable, Sendable {
  /// In the plane, rounded to the nearest whole number.
  case euclidean = "EUC_2D"
  /// On the globe, in kilometres; coordinates are latitude and longitude as DDD.MM, degrees and
  /// minutes.
  case geographical = "GEO"
  /// In the plane, divided by √10 and rounded up, as in the instances of AT&T.
  case pseudoEuclidean = "ATT"

  /// The distance from `a` to `b`.
  public func between(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Int {
    switch self {
    case .euclidean:
      return Int(Self.length(a - b) + 0.5)
    case .geographical:
      let (a, b) = (Self.radians(a), Self.radians(b))
      let q1 = Elementary.cos(a.y - b.y)
      let q2 = Elementary.cos(a.x - b.x)
      let q3 = Elementary.cos(a.x + b.x)
      return Int(Self.radius * Elementary.acos(0.5 * ((1 + q1) * q2 - (1 - q1) * q3)) + 1)
    case .pseudoEuclidean:
      let difference = a - b
      let exact = ((difference * difference).sum() / 10).squareRoot()
      let rounded = Int(exact + 0.5)
      return Double(rounded) < exact ? rounded + 1 : rounded
    }
  }

  /// The Earth's radius by the library's reckoning, in kilometres.
  private static let radius = 6378.388

  private static func length(_ v: SIMD2<Double>) -> Double { (v * v).sum().squareRoot() }

  /// DDD.MM in radians; the number of degrees is truncated, and π is 3.141592, as the published
  /// optima ask for.
  private static func radians(_ place: SIMD2<Double>) -> SIMD2<Double> {
    let degrees = place.rounded(.towardZero)
    let minutes = place - degrees
    return 3.141592 * (degrees + 5 * minutes / 3) / 180
  }
}

#if !hasFeature(Embedded)
extension TravelDistance: Codable {}
#endif
