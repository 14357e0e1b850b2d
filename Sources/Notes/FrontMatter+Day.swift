extension FrontMatter {
  /// Whether `text` is a day of the Gregorian calendar, written `2026-11-22`.
  public static func isDay(_ text: String) -> Bool {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 10, digits[4] == -3, digits[7] == -3 else { return false }
    let numbers = digits.enumerated().filter { $0.offset != 4 && $0.offset != 7 }.map(\.element)
    guard numbers.allSatisfy({ (0...9).contains($0) }) else { return false }
    let year = numbers[0..<4].reduce(0) { $0 * 10 + $1 }
    let month = numbers[4] * 10 + numbers[5]
    let day = numbers[6] * 10 + numbers[7]
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year >= 1 && days.indices.contains(month - 1) && (1...days[month - 1]).contains(day)
  }
}
