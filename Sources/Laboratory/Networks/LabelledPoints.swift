import Elementary

/// Points of the plane in two classes.
public struct LabelledPoints: Hashable, Sendable {
  /// The points.
  public private(set) var points: [SIMD2<Double>] = []
  /// Whether each point is of the second class.
  public private(set) var labels: [Bool] = []

  /// `count` points on two spirals, alternately of either class.
  ///
  /// A point stands at distance √u from the middle, u uniform in [0.02, 1), after √u turns of 2.25 π;
  /// the second class is half a turn ahead. To both coordinates comes normal noise.
  ///
  /// - Parameters:
  ///   - noise: its standard deviation.
  ///   - flipped: the share of labels that are wrong, drawn without replacement.
  public static func spirals(
    _ count: Int, noise: Double, flipped: Double = 0, from random: inout SplitMix64
  ) -> LabelledPoints {
    var result = LabelledPoints()
    for index in 0..<count {
      let isSecond = index % 2 == 1
      let radius = (0.02 + 0.98 * random.uniform()).squareRoot()
      let angle = 2.25 * Double.pi * radius + (isSecond ? Double.pi : 0)
      let direction = SIMD2(Elementary.cos(angle), Elementary.sin(angle))
      let error = SIMD2(random.gaussian(), random.gaussian())
      result.points.append(radius * direction + noise * error)
      result.labels.append(isSecond)
    }
    var order = Array(0..<count)
    random.shuffle(&order)
    let wrong = Int((flipped * Double(count)).rounded())
    for index in order.prefix(wrong) { result.labels[index].toggle() }
    return result
  }
}
