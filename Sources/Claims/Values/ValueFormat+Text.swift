import Experiments
import Figures

extension ValueFormat {
  /// `quantity` as prose shows it; its unit follows after a space that does not break.
  ///
  /// Without a format of its own, a whole number is written as one and any other with three
  /// significant digits.
  ///
  /// - Throws: Why it cannot be written so, as a clause that goes on from the formula.
  package func text(of quantity: Quantity) throws(Unwritable) -> String {
    let value = quantity.number
    guard value.isFinite else {
      throw Unwritable(reason: "is \(quantity.words), which prose cannot state")
    }
    let isWhole = value == value.rounded() && abs(value) < 1e15
    var text: String
    if let words {
      guard isWhole, (0...99).contains(value) else {
        throw Unwritable(
          reason: "is \(quantity.words), and 'words' writes whole numbers from 0 to 99")
      }
      text = Self.words(for: Int(value))
      if words == .capital { text = text.prefix(1).uppercased() + text.dropFirst() }
    } else if hasInterval {
      guard let interval = quantity.interval else {
        throw Unwritable(reason: "has no interval, because fewer than two seeds are behind it")
      }
      let format = number ?? .significant(3)
      text = format.text(mean: value, deviation: interval.margin)
    } else {
      text = (number ?? (isWhole ? .integer : .significant(3))).text(value)
    }
    if !quantity.unit.isEmpty { text += "\u{A0}\(quantity.unit)" }
    return text
  }

  /// Why a value cannot be written.
  package struct Unwritable: Error {
    /// The reason, as a clause.
    package let reason: String
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// A whole number from 0 to 99 in English.
  private static func words(for number: Int) -> String {
    if number < small.count { return small[number] }
    let ten = tens[number / 10 - 2]
    return number % 10 == 0 ? ten : "\(ten)-\(small[number % 10])"
  }
}
