extension Elementary {
  /// The double nearest to a decimal number, halves to even.
  ///
  /// The grammar is that of numbers in YAML 1.2 (core schema): an optional sign, digits with at most
  /// one point before, among or behind them, and an optional power of ten, such as `12`, `-.5`, `5.`
  /// and `+1e-3`. Nothing else may stand in `text`: no spaces, no underscores, no hexadecimals, no
  /// words.
  ///
  /// - Parameter text: ASCII, or a string's `utf8`.
  /// - Returns: The number, or nil where `text` is no number or rounds to no finite double.
  /// - Complexity: Linear for up to 15 digits and powers of ten up to 22; otherwise a few
  ///   microseconds.
  public static func number(parsing text: some Collection<UInt8>) -> Double? {
    guard let (isNegative, decimal) = decimal(in: text) else { return nil }
    guard let size = decimal.quickValue ?? decimal.nearestDouble() else { return nil }
    return isNegative ? -size : size
  }

  /// The sign and the size of the number that `text` spells.
  private static func decimal(
    in text: some Collection<UInt8>
  ) -> (isNegative: Bool, size: DecimalNumber)? {
    var rest = text[...]
    let sign = rest.first
    if sign == minus || sign == plus { rest.removeFirst() }

    var number = DecimalNumber()
    var (hasDigits, hasPoint) = (false, false)
    while let byte = rest.first {
      if let digit = digit(byte) {
        number.append(digit, isBehindPoint: hasPoint)
        hasDigits = true
      } else if byte == point && !hasPoint {
        hasPoint = true
      } else {
        break
      }
      rest.removeFirst()
    }
    guard hasDigits else { return nil }

    if let byte = rest.first {
      guard byte | 0x20 == letterE else { return nil }
      guard let exponent = integer(in: rest.dropFirst()) else { return nil }
      number.exponent += exponent
    }
    number.trim()
    return (sign == minus, number)
  }

  /// A whole number with an optional sign; sizes beyond a thousand million count as that.
  private static func integer(in text: some Collection<UInt8>) -> Int? {
    let sign = text.first
    let digits = sign == minus || sign == plus ? text.dropFirst() : text[...]
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard let digit = digit(byte) else { return nil }
      value = min(10 * value + Int(digit), 1_000_000_000)
    }
    return sign == minus ? -value : value
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : nil
  }

  private static var minus: UInt8 { 0x2D }
  private static var plus: UInt8 { 0x2B }
  private static var point: UInt8 { 0x2E }
  private static var letterE: UInt8 { 0x65 }
}
