import Figures

/// `value`, of at least 0, in digits alone, without a power of ten: `0.00002`, as an author writes a
/// rate.
func plainDecimal(_ value: Double) -> String {
  let text = NumberFormat.exact(value)
  let bytes = Array(text.utf8)
  guard let mark = bytes.firstIndex(of: UInt8(ascii: "e")) else { return text }
  let digits = bytes[..<mark].filter(isDigit)
  let power = bytes[mark...].filter(isDigit).reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
  let isSmall = bytes[mark...].contains(UInt8(ascii: "-"))
  // One digit stands before the mantissa's point.
  let zeros = Array(repeating: UInt8(ascii: "0"), count: isSmall ? power : power - digits.count + 1)
  let plain = isSmall ? zeros[..<1] + [UInt8(ascii: ".")] + zeros[1...] + digits : digits + zeros
  return String(decoding: plain, as: UTF8.self)
}

private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

/// A place in words, to at most three decimals: `(−2.805, 3.131)`.
func coordinates(_ point: SIMD2<Double>) -> String {
  "(\(shortDecimal(point.x)), \(shortDecimal(point.y)))"
}

private func shortDecimal(_ value: Double) -> String {
  let rounded = (value * 1000).rounded(.toNearestOrEven) / 1000
  return (rounded < 0 ? "−" : "") + plainDecimal(abs(rounded))
}
