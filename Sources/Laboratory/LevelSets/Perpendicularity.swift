/// How far contour segments are from standing at right angles to a function's gradient.
///
/// Where a function is differentiable and its gradient is not zero, the gradient is perpendicular to
/// the level set. A segment's departure from that is |cos θ| = |t·∇f| / (‖t‖‖∇f‖), with its tangent
/// t and the gradient ∇f at its midpoint. It falls as O(h) with the grid's step h for linear
/// vertices, which are off by O(h²) at the ends of segments of length O(h), and as O(h²) for
/// root-refined ones.
public struct Perpendicularity: Hashable, Sendable {
  /// How many segments were measured.
  public private(set) var count = 0
  /// How many were left out, for a gradient or a length too small to have a direction.
  public private(set) var excluded = 0
  /// The largest |cos θ|; 0 where there is no segment.
  public private(set) var maximum = 0.0
  /// The mean |cos θ| over segments; 0 where there is none.
  public private(set) var mean = 0.0
  /// The mean |cos θ| over the contour's length; 0 where there is no segment.
  public private(set) var lengthWeightedMean = 0.0
  /// The length of all segments, those left out included.
  public private(set) var length = 0.0

  /// Measures `segments` against `gradient`.
  ///
  /// - Parameters:
  ///   - segments: The pieces of a contour.
  ///   - gradient: The gradient of the function at a point.
  ///   - smallestGradient: Segments at whose midpoint the gradient is shorter are left out; near a
  ///     critical point the gradient's direction is not determined.
  ///   - shortest: Segments shorter than this are left out; their direction is round-off.
  public init(
    of segments: [ContourSegment], smallestGradient: Double, shortest: Double = 0,
    gradient: (SIMD2<Double>) -> SIMD2<Double>
  ) {
    var (sum, weightedSum, weight) = (0.0, 0.0, 0.0)
    for segment in segments {
      let segmentLength = segment.length
      length += segmentLength
      let slope = gradient(segment.midpoint)
      let steepness = (slope * slope).sum().squareRoot()
      guard steepness > smallestGradient, segmentLength > shortest else {
        excluded += 1
        continue
      }
      let cosine = abs((segment.tangent * slope).sum()) / (segmentLength * steepness)
      count += 1
      maximum = max(maximum, cosine)
      sum += cosine
      weightedSum += cosine * segmentLength
      weight += segmentLength
    }
    guard count > 0 else { return }
    mean = sum / Double(count)
    lengthWeightedMean = weightedSum / weight
  }
}
