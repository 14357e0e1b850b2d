/// What a condition comes to: true, false, or not to be told from what was measured.
///
/// What cannot be told is no support for a claim, nor for its opposite; so `not` leaves it as it is.
/// (The logic of three values by Kleene.)
package struct Finding: Hashable {
  /// Whether it holds; nil where that cannot be told.
  package var holds: Bool?
  /// Why it does not hold, where it does not.
  package var against: Reason?
  /// Why its opposite does not hold, where it does not.
  var inFavour: Reason?

  /// A comparison to blame.
  package struct Reason: Hashable {
    /// How many characters stand before it.
    package var offset: Int
    /// What was measured, and what would have to be.
    package var words: String
  }

  static prefix func ! (finding: Finding) -> Finding {
    Finding(
      holds: finding.holds.map { !$0 }, against: finding.inFavour, inFavour: finding.against)
  }

  /// Whether all of `findings` hold; at least one.
  static func all(_ findings: [Finding]) -> Finding {
    let holds: Bool? =
      findings.contains { $0.holds == false }
      ? false : findings.allSatisfy { $0.holds == true } ? true : nil
    let blamed = findings.first { $0.holds == false } ?? findings.first { $0.holds == nil }
    return Finding(
      holds: holds, against: blamed?.against,
      inFavour: findings.lazy.compactMap(\.inFavour).first)
  }

  /// Whether any of `findings` holds; at least one.
  static func any(_ findings: [Finding]) -> Finding { !all(findings.map { !$0 }) }
}

/// What a condition on columns comes to.
enum Truth: Hashable {
  case one(Finding)
  /// One finding for each row.
  case rows([Finding])
}
