/// A whole number in decimal digits, times a power of ten.
struct DecimalNumber {
  /// The digits from the most significant on, without leading zeros; empty for zero.
  var digits: [UInt8] = []
  /// The power of ten.
  var exponent = 0

  /// Appends the next digit as it is read.
  mutating func append(_ digit: UInt8, isBehindPoint: Bool) {
    if digit > 0 || !digits.isEmpty { digits.append(digit) }
    if isBehindPoint { exponent -= 1 }
  }

  /// Drops the zeros at the end.
  mutating func trim() {
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
  }

  /// The value where one multiplication or division of exact doubles gives it.
  ///
  /// Reference: Clinger, "How to read floating point numbers accurately", 1990.
  var quickValue: Double? {
    guard digits.count <= 15, exponent >= -22, exponent <= 22 else { return nil }
    var whole = 0.0
    for digit in digits { whole = 10 * whole + Double(digit) }
    var power = 1.0
    for _ in 0..<exponent.magnitude { power *= 10 }
    return exponent < 0 ? whole / power : whole * power
  }

  /// The double nearest to the value, halves to even, by division of whole numbers; nil where that
  /// would be infinite.
  func nearestDouble() -> Double? {
    // The value lies between 10^(order - 1) and 10^order.
    let order = digits.count + exponent
    if digits.isEmpty || order < -330 { return 0 }
    if order > 310 { return nil }

    // The numbers half-way between doubles have fewer than 770 digits; what stands behind the 800th
    // digit only says that the value lies above the first 800.
    var numerator = Natural(digits: digits.count > 800 ? digits.prefix(800) + [1] : digits[...])
    var denominator = Natural(1)
    let power = digits.count > 800 ? order - 801 : exponent
    for _ in 0..<power.magnitude {
      if power < 0 { denominator.multiply(by: 10) } else { numerator.multiply(by: 10) }
    }

    // The exponent of the last bit that the double can hold.
    var leading = numerator.bitWidth - denominator.bitWidth
    if numerator.shifted(left: -min(leading, 0)) < denominator.shifted(left: max(leading, 0)) {
      leading -= 1
    }
    let unit = max(leading - 52, -1074)
    var rest = numerator.shifted(left: max(-unit, 0))
    let divisor = denominator.shifted(left: max(unit, 0) + 53)
    var quotient: UInt64 = 0
    for _ in 0..<53 {
      rest = rest.shifted(left: 1)
      quotient <<= 1
      if !(rest < divisor) {
        rest.subtract(divisor)
        quotient += 1
      }
    }
    let twice = rest.shifted(left: 1)
    if divisor < twice || !(twice < divisor) && quotient & 1 == 1 { quotient += 1 }

    // A carry out of the 53 bits, or into the first normal number, ends in the exponent as it should.
    let bits = UInt64(unit + 1074) << 52 + quotient
    return bits < Double.infinity.bitPattern ? Double(bitPattern: bits) : nil
  }
}
