extension Inline {
  /// What a link leads to that makes its words a claim.
  static let claimDestination = "claim:"

  /// Whether code that reads `code` stands for a value: it starts with `= `.
  static func isValue(_ code: String) -> Bool { code.hasPrefix("= ") }

  /// The value that code which reads `code` and starts at `place` stands for; nil for other code.
  static func value(_ code: String, at place: Place) -> Inline? {
    guard isValue(code) else { return nil }
    let formula = code.dropFirst().drop { $0 == " " }
    var start = place
    start.column += code.count - formula.count
    return .value(Located(String(formula), at: start))
  }
}
