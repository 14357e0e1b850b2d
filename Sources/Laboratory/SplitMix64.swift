import Elementary

/// A small seeded generator of 64-bit words; the same seed gives the same stream everywhere.
///
/// It is deliberately no `RandomNumberGenerator`: what the standard library draws from one may change
/// from release to release, and with it every result.
///
/// Reference: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SplitMix64: Hashable, Sendable {
  private var state: UInt64

  /// A generator that starts from `seed`.
  public init(seed: UInt64) { state = seed }

  /// A generator for one purpose of one trial, named by `words`: the seed, then whatever tells this
  /// stream from every other, such as `[seed, run, 1]`.
  ///
  /// Every word passes through the whole mixing function, so that neighbouring names start far apart;
  /// the count of words is part of the name. All generators walk the same cycle of 2^64 states from
  /// different places: a thousand streams of a thousand million draws each overlap anywhere with a
  /// probability below 1/10 000.
  public init(stream words: [UInt64]) {
    state = UInt64(words.count)
    for word in words {
      state ^= word
      state = next()
    }
  }

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

extension SplitMix64 {
  /// The next whole number from 0 up to, but not including, `count`, each with the same probability.
  ///
  /// Reference: Lemire, "Fast random integer generation in an interval", 2019.
  public mutating func below(_ count: Int) -> Int {
    precondition(count > 0, "there is no whole number below \(count) to draw")
    let range = UInt64(count)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      // The lowest 2^64 mod `count` words would give some numbers one chance too many.
      let surplus = (0 &- range) % range
      while product.low < surplus { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// The next number of the standard normal distribution, from two words.
  ///
  /// Of the two numbers that a pair of words can give, the second is dropped, so that the generator's
  /// state stays one word.
  ///
  /// Reference: Box & Muller, "A note on the generation of random normal deviates", 1958.
  public mutating func gaussian() -> Double {
    let radius = (-2 * Elementary.log(1 - uniform())).squareRoot()
    return radius * Elementary.cos(2 * Double.pi * uniform())
  }

  /// Puts `elements` into an order drawn from all of them with the same probability.
  ///
  /// Reference: Durstenfeld, "Algorithm 235: random permutation", 1964.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in elements.indices.reversed() where last > 0 {
      elements.swapAt(last, below(last + 1))
    }
  }
}
