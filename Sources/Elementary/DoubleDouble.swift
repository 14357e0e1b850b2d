/// The unevaluated sum of two doubles, about 106 bits of precision: `high` is the sum, rounded.
///
/// References: Dekker, "A floating-point technique for extending the available precision", 1971;
/// Hida, Li & Bailey, "Algorithms for quad-double precision floating point arithmetic", 2001.
struct DoubleDouble {
  /// The sum, rounded to a double.
  var high: Double
  /// What rounding left over: at most half a unit in the last place of `high`.
  var low: Double

  /// The two words of a number whose sum is already normalised.
  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The exact sum of any two doubles (Knuth).
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    let part = sum - a
    return DoubleDouble(sum, (a - (sum - part)) + (b - part))
  }

  /// The exact sum of two doubles of which the first is the larger in magnitude, or is zero (Dekker).
  static func orderedSum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    return DoubleDouble(sum, b - (sum - a))
  }

  /// The exact product of two doubles of magnitude between 2^-450 and 2^500 (Veltkamp, Dekker).
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let product = a * b
    let (a1, a2) = halves(a)
    let (b1, b2) = halves(b)
    let low = ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2
    return DoubleDouble(product, low)
  }

  /// A double as the sum of two with at most 26 significant bits each.
  private static func halves(_ a: Double) -> (Double, Double) {
    let spread = a * 0x1.0000002p+27
    let high = spread - (spread - a)
    return (high, a - high)
  }
}

extension DoubleDouble {
  static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(-a.high, -a.low) }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let sum = sum(a.high, b.high)
    return orderedSum(sum.high, sum.low + (a.low + b.low))
  }

  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = product(a.high, b.high)
    return orderedSum(product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let quotient = a.high / b.high
    let product = product(quotient, b.high)
    let rest = ((a.high - product.high) - product.low) + (a.low - quotient * b.low)
    return orderedSum(quotient, rest / b.high)
  }

  /// The square root of a positive number.
  func squareRoot() -> DoubleDouble {
    let root = high.squareRoot()
    let square = DoubleDouble.product(root, root)
    let rest = ((high - square.high) - square.low) + low
    return DoubleDouble.orderedSum(root, rest / (2 * root))
  }

  /// The sum, rounded once.
  var rounded: Double { high + low }
}

extension Elementary {
  /// `x` times 2^`power` with one rounding, for `x` between 1/4 and 4 in magnitude, or 0, and
  /// `power` between -1100 and 1100.
  static func scale(_ x: Double, by power: Int) -> Double {
    if power > 1000 { return x * 0x1p1000 * powerOfTwo(power - 1000) }
    if power < -1000 { return x * powerOfTwo(power + 500) * 0x1p-500 }
    return x * powerOfTwo(power)
  }

  /// 2^`power` for a normal result.
  private static func powerOfTwo(_ power: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: power + 1023) << 52)
  }
}
