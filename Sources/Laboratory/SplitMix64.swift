/// A small seeded generator of 64-bit words; the same seed gives the same stream everywhere.
///
/// Reference: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SplitMix64: Hashable, Sendable {
  private var state: UInt64

  /// A generator that starts from `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The next number in [0, 1), with 53 random bits.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// The next fair bit.
  public mutating func bit() -> Bool {
    next() >> 63 == 1
  }

  /// The next number in [-a, a).
  public mutating func symmetric(_ a: Double) -> Double {
    (2 * uniform() - 1) * a
  }
}
