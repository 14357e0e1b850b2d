extension CourseFrame {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A day such as `2026-11-22` in words, `22 November 2026`; as it is where the course's language
  /// is not English, or where it is no day.
  func words(for day: String) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard language.hasPrefix("en"), parts.count == 3, Self.months.indices.contains(parts[1] - 1)
    else { return day }
    return "\(parts[2]) \(Self.months[parts[1] - 1]) \(parts[0])"
  }
}
