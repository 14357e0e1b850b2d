/// How often one flipped input flips the output.
///
/// Source: O'Donnell, "Analysis of Boolean Functions", 2014, §2.2–2.3 (influence, sensitivity and
/// total influence).
extension ElementaryRule {
  /// How many of the three single flips of `neighborhood` (0 to 7) change its output.
  public func sensitivity(at neighborhood: Int) -> Int {
    [1, 2, 4].count { output(of: neighborhood ^ $0) != output(of: neighborhood) }
  }

  /// The mean sensitivity over the eight neighbourhoods, from 0 to 3: the total influence.
  public var averageSensitivity: Double {
    let sum = (0..<Self.neighborhoods).reduce(0) { $0 + sensitivity(at: $1) }
    return Double(sum) / Double(Self.neighborhoods)
  }

  /// The largest sensitivity of any neighbourhood, from 0 to 3.
  public var maximalSensitivity: Int {
    (0..<Self.neighborhoods).reduce(0) { max($0, sensitivity(at: $1)) }
  }

  /// The influences of left, center and right: the share of the neighbourhoods in which a flip of that
  /// input flips the output.
  public var influences: [Double] {
    [4, 2, 1].map { input in
      let flips = (0..<Self.neighborhoods).count { output(of: $0 ^ input) != output(of: $0) }
      return Double(flips) / Double(Self.neighborhoods)
    }
  }

  /// How many of the three inputs the output depends on at all.
  public var essentialVariables: Int { influences.count { $0 > 0 } }
}
