extension NumberFormat {
  /// `value` as readers see it.
  ///
  /// Rounded from the number's shortest decimal digits, halves away from zero; a true minus sign
  /// (U+2212) and never a negative zero; thousands parted by a narrow space (U+202F) from five
  /// digits on; `3.2 × 10⁻⁵` for powers of ten; `not a number` and `∞` for what is not finite.
  ///
  ///     NumberFormat.fixed(2).text(2.675)          // 2.68
  ///     NumberFormat.significant(3).text(-0.00002) // −2.00 × 10⁻⁵
  public func text(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return NumberFormat.nonFinite(value) }
    let written: String =
      switch shape(of: digits) {
      case .places(let places): digits.rounded(places: places).positional(places: places)
      case .power(let places): digits.inPowers(places: places)
      case .percent(let places):
        digits.scaled(byPowerOfTen: 2).rounded(places: places).positional(places: places)
          + NumberFormat.percentSign
      }
    return written
  }

  /// A mean with its standard deviation, such as `0.811 ± 0.004`, both to the same place.
  ///
  /// In a format of significant digits the deviation says where: it has two digits where its first
  /// three are at most 354 and one otherwise, and the mean has no more, whatever the format's count; a
  /// deviation of zero leaves the mean as it would be alone. Other formats fix the place themselves. A
  /// deviation that is not finite, as that of a single sample, is left out.
  ///
  /// Reference: Particle Data Group, "Review of Particle Physics", 2022, section 5.3.
  public func text(mean: Double, deviation: Double) -> String {
    guard let digits = DecimalDigits(mean) else { return NumberFormat.nonFinite(mean) }
    guard let spread = DecimalDigits(deviation) else { return text(mean) }
    switch spreadShape(of: digits, spread) {
    case .places(let places):
      return digits.rounded(places: places).positional(places: places) + " ± "
        + spread.rounded(places: places).positional(places: places)
    case .percent(let places):
      let parts = [digits, spread].map {
        $0.scaled(byPowerOfTen: 2).rounded(places: places).positional(places: places)
      }
      return parts[0] + " ± " + parts[1] + NumberFormat.percentSign
    case .power(let places):
      let power = max(
        digits.isZero ? Int.min : digits.exponent, spread.isZero ? Int.min : spread.exponent)
      guard power > Int.min else { return "0 ± 0" }
      let parts = [digits, spread].map {
        $0.scaled(byPowerOfTen: -power).rounded(places: places).positional(places: places)
      }
      return "(" + parts[0] + " ± " + parts[1] + ") × 10" + superscript(power)
    }
  }

  /// `value` in full precision for machines: ASCII, shortest digits that read back as the same
  /// number; empty for what is not a number, `inf` and `-inf` for the infinities.
  public static func exact(_ value: Double) -> String {
    if value.isNaN { return "" }
    if value == 0 { return "0" }
    let text = value.description
    let bytes = text.utf8
    guard bytes.count > 2, bytes.suffix(2).elementsEqual(".0".utf8) else { return text }
    return String(decoding: bytes.dropLast(2), as: UTF8.self)
  }

  private static let percentSign = "\u{202F}%"

  private static func nonFinite(_ value: Double) -> String {
    value.isNaN ? "not a number" : value < 0 ? "−∞" : "∞"
  }
}

/// How the digits of a number are set out.
private enum Shape {
  case places(Int)
  case power(Int)
  case percent(Int)
}

extension NumberFormat {
  /// Beyond fifteen digits before the point, a number is written as a power of ten in every format.
  private static let longest = 15

  private func shape(of value: DecimalDigits) -> Shape {
    switch self {
    case .integer: value.exponent < NumberFormat.longest ? .places(0) : .power(3)
    case .fixed(let places):
      value.exponent < NumberFormat.longest ? .places(max(0, places)) : .power(max(0, places))
    case .percent(let places):
      value.exponent + 2 < NumberFormat.longest
        ? .percent(max(0, places)) : .power(max(0, places))
    case .scientific(let places): .power(max(0, places))
    case .significant(let count):
      significantShape(of: value, count: max(1, count))
    }
  }

  private func significantShape(of value: DecimalDigits, count: Int) -> Shape {
    if value.isZero { return .places(0) }
    let exponent = value.rounded(significant: count).exponent
    guard (-4..<max(count, 6)).contains(exponent) else { return .power(count - 1) }
    return .places(count - 1 - exponent)
  }

  private func spreadShape(of mean: DecimalDigits, _ spread: DecimalDigits) -> Shape {
    let isLonger = mean.isZero || (!spread.isZero && spread.exponent > mean.exponent)
    let shape = shape(of: isLonger ? spread : mean)
    guard case .significant(let count) = self, !spread.isZero else { return shape }
    // A deviation in the last digits that a number can hold is no measurement: the mean keeps to three
    // digits more than were asked for.
    let most = mean.isZero ? .max : max(1, count) + 2 - mean.exponent
    let places = min(spread.placesOfDeviation, most)
    return switch shape {
    case .places: .places(places)
    case .power: .power(max(0, places + (isLonger ? spread : mean).exponent))
    case .percent: shape
    }
  }
}

extension DecimalDigits {
  /// The place after the point of a deviation's last digit worth writing.
  fileprivate var placesOfDeviation: Int {
    let leading = (0..<3).reduce(0) { $0 * 10 + Int(digit(at: exponent - $1)) }
    return leading <= 354 ? 1 - exponent : -exponent
  }
}

extension DecimalDigits {
  /// The digits with a point, `places` of them after it; without one where `places` is not positive.
  func positional(places: Int) -> String {
    var bytes: [UInt8] = []
    if isNegative { bytes += "−".utf8 }
    let highest = max(exponent, 0)
    let isGrouped = highest >= 4
    for power in stride(from: highest, through: 0, by: -1) {
      bytes.append(digit(at: power) + UInt8(ascii: "0"))
      if isGrouped, power > 0, power % 3 == 0 { bytes += "\u{202F}".utf8 }
    }
    if places > 0 { bytes.append(UInt8(ascii: ".")) }
    for place in stride(from: 1, through: places, by: 1) {
      bytes.append(digit(at: -place) + UInt8(ascii: "0"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digits as a mantissa with `places` digits after the point, and a power of ten.
  fileprivate func inPowers(places: Int) -> String {
    if isZero { return "0" }
    let rounded = rounded(significant: places + 1)
    let power = rounded.exponent
    return rounded.scaled(byPowerOfTen: -power).positional(places: places) + " × 10"
      + superscript(power)
  }
}

/// A whole number in raised digits, such as `⁻⁵`.
func superscript(_ number: Int) -> String {
  let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  var text = number < 0 ? "⁻" : ""
  for byte in number.magnitude.description.utf8 { text += raised[Int(byte - UInt8(ascii: "0"))] }
  return text
}

extension NumberFormat {
  /// `value` in at most `digits` significant digits, without zeros at the end: for sentences.
  public static func brief(_ value: Double, digits: Int = 4) -> String {
    guard let exact = DecimalDigits(value) else { return nonFinite(value) }
    let rounded = exact.rounded(significant: digits)
    let places = rounded.digits.count - 1 - rounded.exponent
    if rounded.isZero || (-4..<7).contains(rounded.exponent) {
      return rounded.positional(places: max(0, places))
    }
    return rounded.inPowers(places: rounded.digits.count - 1)
  }
}
