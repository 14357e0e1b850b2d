internal import Elementary

extension Elementary {
  static func powerOfTen(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(power.magnitude, 400) { result *= 10 }
    return power < 0 ? 1 / result : result
  }
  static func log10(_ x: Double) -> Double {
    let m = x.significand, e = Double(x.exponent)
    let z = (m - 1.5) / (m + 1.5)
    var s = 0.0, t = z
    for k in 0..<24 { s += t / Double(2 * k + 1); t *= z * z }
    return (2 * s + 0.4054651081081644 + e * 0.6931471805599453) * 0.4342944819032518
  }
}
