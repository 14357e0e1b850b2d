import Elementary

/// A finite number as the shortest decimal digits that name it, ready to be rounded and written.
///
/// Rounding starts from these digits, as a reader with the number's text before them would: 2.675
/// to two places is 2.68, although the nearest double lies a little below.
struct DecimalDigits: Hashable, Sendable {
  /// Whether the number lies below zero; zero itself does not.
  var isNegative: Bool
  /// The digits, each 0 to 9, the first and the last not 0; none for zero.
  var digits: [UInt8]
  /// The power of ten of the first digit: 0 for 1 to 9.99.
  var exponent: Int

  private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
  }

  /// The shortest digits of `value`; nil where it is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    exponent = 0
    // The description is `-?d+(.d+)?(e[+-]d+)?`.
    var power = 0
    var powerIsNegative = false
    var isInPower = false
    var pointPlace: Int?
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): pointPlace = digits.count
      case UInt8(ascii: "e"): isInPower = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "-"): powerIsNegative = true
      default:
        if isInPower {
          power = power * 10 + Int(byte - UInt8(ascii: "0"))
        } else {
          digits.append(byte - UInt8(ascii: "0"))
        }
      }
    }
    exponent = (pointPlace ?? digits.count) - 1 + (powerIsNegative ? -power : power)
    trim()
  }
}

extension DecimalDigits {
  /// The digits of zero: none.
  static let zero = DecimalDigits(isNegative: false, digits: [], exponent: 0)

  /// Whether the number is zero.
  var isZero: Bool { digits.isEmpty }

  /// The number rounded to `places` digits after the point (before it, where negative), halves away
  /// from zero.
  func rounded(places: Int) -> DecimalDigits {
    var result = self
    let kept = exponent + 1 + places
    guard kept < digits.count else { return self }
    guard kept >= 0 else {
      result.digits = []
      result.trim()
      return result
    }
    let roundsUp = digits[kept] >= 5
    result.digits.removeLast(digits.count - kept)
    if roundsUp { result.increment() }
    result.trim()
    return result
  }

  /// The number rounded to `count` significant digits, halves away from zero.
  func rounded(significant count: Int) -> DecimalDigits {
    rounded(places: count - 1 - exponent)
  }

  /// The number times ten to the power of `power`.
  func scaled(byPowerOfTen power: Int) -> DecimalDigits {
    guard !isZero else { return self }
    var result = self
    result.exponent += power
    return result
  }

  /// The digit at the power of ten `power`.
  func digit(at power: Int) -> UInt8 {
    let index = exponent - power
    return digits.indices.contains(index) ? digits[index] : 0
  }

  /// Adds one unit in the last kept place.
  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      exponent += 1
    }
  }

  /// Drops zeros at both ends.
  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    while digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    guard digits.isEmpty else { return }
    exponent = 0
    isNegative = false
  }
}

extension DecimalDigits {
  /// The number that these digits name.
  var value: Double {
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if isZero { text.append(UInt8(ascii: "0")) }
    text += digits.map { $0 + UInt8(ascii: "0") }
    text += Array("e\(exponent - max(0, digits.count - 1))".utf8)
    return Elementary.number(parsing: text) ?? 0
  }
}
