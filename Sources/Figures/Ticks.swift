internal import Elementary

/// A place on an axis with what is written there.
struct Tick: Hashable, Sendable {
  /// The value.
  var value: Double
  /// Its text; nil for a minor tick.
  var label: String?
}

/// Round values on a linear axis: multiples of 1, 2, 2.5 or 5 times a power of ten.
struct LinearTicks: Hashable, Sendable {
  /// The step is `mantissa / 10 × 10^power`, with a mantissa of 10, 20, 25 or 50.
  let mantissa: Int
  /// The power of ten of the step.
  let power: Int

  /// The smallest round step that covers `range` in about `count` steps, or fewer.
  init(covering range: ClosedRange<Double>, count: Int) {
    let half = range.upperBound / 2 - range.lowerBound / 2
    let raw = half / Double(max(1, count)) * 2
    let ideal = min(max(raw, .leastNormalMagnitude), 1e308)
    let exponent = DecimalDigits(ideal)?.exponent ?? 0
    // A hair of slack, so that a range that is a multiple of a step up to rounding keeps that step.
    let scaled = ideal / powerOfTen(exponent) * (1 - 1e-9)
    if scaled <= 1 {
      (mantissa, power) = (10, exponent)
    } else if scaled <= 2 || (scaled <= 2.5 && exponent == 0) {
      // Steps of 2.5 would give whole numbers a point: rather one tick more.
      (mantissa, power) = (20, exponent)
    } else if scaled <= 2.5 {
      (mantissa, power) = (25, exponent)
    } else if scaled <= 5 {
      (mantissa, power) = (50, exponent)
    } else {
      (mantissa, power) = (10, exponent + 1)
    }
  }

  /// The multiple `index` of the step, correctly rounded where the step is not extreme.
  ///
  /// - Parameter index: A whole number; a `Double`, since in the browser `Int` has but 32 bits.
  func value(_ index: Double) -> Double {
    let units = index * Double(mantissa)
    let power = power - 1
    return power < 0
      ? units / powerOfTen(-power) : units * powerOfTen(power)
  }

  /// The distance between two ticks.
  var step: Double { value(1) }

  /// `range` with both ends moved outwards to multiples of the step.
  func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    guard canCount(range) else { return range }
    let first = index(range.lowerBound, isUp: false)
    let last = index(range.upperBound, isUp: true)
    // At the end of what a number can be there is no room to widen.
    let (low, high) = (value(first), value(last))
    return
      (low.isFinite ? min(low, range.lowerBound) : range.lowerBound)...(high.isFinite
      ? max(high, range.upperBound) : range.upperBound)
  }

  /// The ticks within `range`, labelled with the digits that the step needs.
  func ticks(in range: ClosedRange<Double>) -> [Tick] {
    guard canCount(range) else { return [] }
    let first = index(range.lowerBound, isUp: true)
    let last = index(range.upperBound, isUp: false)
    guard first <= last else { return [] }
    let largest = digits(max(first.magnitude, last.magnitude))
    return (0...Int(last - first)).map { offset in
      let index = first + Double(offset)
      return Tick(value: value(index), label: label(index, largest: largest))
    }
  }

  /// The number of the multiple next to `value`, above or below it; a value that is a multiple up to
  /// rounding counts as one.
  private func index(_ value: Double, isUp: Bool) -> Double {
    let quotient = value / step
    let nearest = quotient.rounded(.toNearestOrEven)
    let slack = max(1e-9, quotient.magnitude * 1e-15)
    let isMultiple = (quotient - nearest).magnitude <= slack
    if isMultiple { return nearest }
    return isUp ? quotient.rounded(.up) : quotient.rounded(.down)
  }

  /// Whether the step is not too small beside the values of `range` to tell its multiples apart.
  private func canCount(_ range: ClosedRange<Double>) -> Bool {
    let largest = max(range.lowerBound.magnitude, range.upperBound.magnitude)
    return step > 0 && step.isFinite && largest / step < 1e12
  }

  /// The multiple `index` with the digits of the step; where `largest` is very large or small, times
  /// the power of ten that all labels of the axis share.
  private func label(_ index: Double, largest: DecimalDigits) -> String {
    var digits = digits(index.magnitude)
    digits.isNegative = index < 0
    let places = mantissa == 25 ? 1 - power : -power
    if (-4..<6).contains(largest.exponent) { return digits.positional(places: places) }
    if digits.isZero { return "0" }
    let shared = largest.exponent
    return digits.scaled(byPowerOfTen: -shared).positional(places: places + shared)
      + " × 10" + superscript(shared)
  }

  /// The exact digits of the multiple `index`.
  private func digits(_ index: Double) -> DecimalDigits {
    DecimalDigits(index * Double(mantissa))?.scaled(byPowerOfTen: power - 1) ?? .zero
  }
}

/// Round values on a log axis: powers of ten, and between them 2 to 9 times each.
enum LogTicks {
  /// `range` with both ends moved outwards to whole multiples of a power of ten.
  static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (exponent(range.lowerBound), exponent(range.upperBound))
    let slack = 1e-9
    let first = (range.lowerBound / powerOfTen(low) + slack).rounded(.down)
    let last = (range.upperBound / powerOfTen(high) - slack).rounded(.up)
    guard first.isFinite, last.isFinite else { return range }
    let start = min(decimal(Int(first), low), range.lowerBound)
    let end = max(decimal(Int(last), high), range.upperBound)
    return start > 0 && end.isFinite ? start...end : range
  }

  /// At most about `count` labelled ticks within `range`, with minor ticks where they have room.
  ///
  /// Less than a decade is divided as on a linear axis. One or two decades are labelled at 1, 2 and
  /// 5 in plain numbers, more at the powers of ten alone, if need be at every second, third, …
  static func ticks(in range: ClosedRange<Double>, count: Int) -> [Tick] {
    let decades = Elementary.log10(range.upperBound) - Elementary.log10(range.lowerBound)
    guard decades >= 0.8 else {
      return LinearTicks(covering: range, count: max(count * 2 / 3, 1)).ticks(in: range)
    }
    let powers = exponent(range.lowerBound)...exponent(range.upperBound)
    let labelled = mantissas(decades: decades, count: count)
    let stride = stride(decades: decades, count: count)
    let isPlain = decades <= 3 && powers.lowerBound >= -4 && powers.upperBound <= 4
    var ticks: [Tick] = []
    for power in powers {
      for mantissa in 1...9 {
        let value = decimal(mantissa, power)
        guard range.contains(value) else { continue }
        if power % stride == 0, labelled.contains(mantissa) {
          let text = isPlain ? plain(value, power) : label(mantissa, power)
          ticks.append(Tick(value: value, label: text))
        } else if stride == 1 || (mantissa == 1 && stride <= 3) {
          ticks.append(Tick(value: value, label: nil))
        }
      }
    }
    return ticks
  }

  /// `mantissa × 10^power`, correctly rounded for moderate powers.
  private static func decimal(_ mantissa: Int, _ power: Int) -> Double {
    power < 0
      ? Double(mantissa) / powerOfTen(-power) : Double(mantissa) * powerOfTen(power)
  }

  private static func plain(_ value: Double, _ power: Int) -> String {
    NumberFormat.fixed(max(0, -power)).text(value)
  }

  private static func label(_ mantissa: Int, _ power: Int) -> String {
    let power = "10" + superscript(power)
    return mantissa == 1 ? power : "\(mantissa) × " + power
  }

  /// Every how many decades a label stands.
  private static func stride(decades: Double, count: Int) -> Int {
    for stride in [1, 2, 3, 5, 10, 20, 50, 100] where decades / Double(stride) <= Double(count) {
      return stride
    }
    return 200
  }

  /// The multiples of a power of ten that are labelled.
  private static func mantissas(decades: Double, count: Int) -> [Int] {
    if decades <= 2.5, decades * 3 <= Double(count) + 1 { return [1, 2, 5] }
    return decades < 1.5 ? [1, 3] : [1]
  }

  private static func exponent(_ value: Double) -> Int {
    DecimalDigits(value)?.exponent ?? 0
  }
}

/// Ten to the power of `power`; exact up to 10²² and correctly rounded in no more than a division
/// down to 10⁻²².
func powerOfTen(_ power: Int) -> Double {
  var result = 1.0
  for _ in 0..<min(power.magnitude, 400) { result *= 10 }
  return power < 0 ? 1 / result : result
}
