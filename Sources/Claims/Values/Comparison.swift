import Experiments
import Figures

/// Two numbers that a condition compares.
///
/// Numbers without seeds compare as they are. Where seeds are behind them, the 95 % interval of the
/// difference, taken seed by seed where both have seeds, must lie on the right side of zero; it tells
/// nothing where it holds zero. `=` asks whether the means differ by no more than the tolerance.
struct Comparison {
  /// A side: how it is written, whether it is a number there, and what it is.
  struct Side {
    var text: String
    var isLiteral: Bool
    var quantity: Quantity
  }

  var left: Side
  var relation: Relation
  var right: Side
  /// What stands after `±`.
  var tolerance: Double?
  var offset: Int
  /// The row of the columns, from 1, where columns are compared.
  var row: Int?

  /// Whether it holds, and why not; nil where the seeds of both sides are not the same.
  func finding() -> Finding? {
    guard let difference = left.quantity.paired(with: right.quantity, -) else { return nil }
    let holds = holds(difference)
    return Finding(
      holds: holds, against: reason(relation, difference),
      inFavour: reason(relation.negated, difference)
    )
  }

  private func holds(_ difference: Quantity) -> Bool? {
    let (a, b) = (left.quantity.number, right.quantity.number)
    guard left.quantity.isFinite, right.quantity.isFinite, (tolerance ?? 0).isFinite else {
      return nil
    }
    if relation == .equal || relation == .unequal {
      let isEqual = isEqual(difference)
      return relation == .equal ? isEqual : isEqual.map { !$0 }
    }
    let order: (low: Double, high: Double)
    if difference.isSeeded {
      guard let interval = difference.interval else { return nil }
      order = (interval.lower, interval.upper)
    } else {
      order = (a - b, a - b)
    }
    let slack = slack
    return switch relation {
    case .less: order.high < -slack ? true : order.low >= -slack ? false : nil
    case .atMost: order.high <= slack ? true : order.low > slack ? false : nil
    case .greater: order.low > slack ? true : order.high <= slack ? false : nil
    default: order.low >= -slack ? true : order.high < -slack ? false : nil
    }
  }

  /// By how much equal numbers may differ because arithmetic rounds: so that 0.75 is within 0.01 of
  /// 0.74, and 0.9 - 0.8 at least 0.1, as a reader counts.
  private var slack: Double {
    1e-12 * max(abs(left.quantity.number), max(abs(right.quantity.number), abs(tolerance ?? 0)))
  }

  /// Whether the means are within the tolerance of each other; not to be told where they are not, but
  /// the interval of the difference reaches there.
  private func isEqual(_ difference: Quantity) -> Bool? {
    let (a, b) = (left.quantity.number, right.quantity.number)
    let tolerance = tolerance ?? 0
    if abs(a - b) <= tolerance + slack { return true }
    guard difference.isSeeded else { return false }
    guard let interval = difference.interval else { return nil }
    return interval.lower > tolerance || interval.upper < -tolerance ? false : nil
  }
}

// MARK: - Words

extension Comparison {
  private func reason(_ wanted: Relation, _ difference: Quantity) -> Finding.Reason {
    let row = row.map { "in row \($0), " } ?? ""
    return Finding.Reason(offset: offset, words: row + words(wanted, difference))
  }

  private func words(_ wanted: Relation, _ difference: Quantity) -> String {
    if left.isLiteral, !right.isLiteral {
      var mirrored = self
      (mirrored.left, mirrored.right) = (right, left)
      return mirrored.words(wanted.mirrored, difference.map { -$0 })
    }
    for side in [left, right] where !side.quantity.isFinite {
      return "\(side.measured), of which nothing can be claimed"
    }
    if wanted == .equal || wanted == .unequal { return equalityWords(wanted, difference) }
    let bound =
      right.isLiteral
      ? Quantity.plain(right.quantity.number, apartFrom: left.quantity.number) : right.text
    let relation =
      switch wanted {
      case .less: ("less than", "below")
      case .atMost: ("at most", "at or below")
      case .greater: ("more than", "above")
      default: ("at least", "at or above")
      }
    guard difference.isSeeded else {
      let other = right.isLiteral ? bound : "\(bound), which is \(right.quantity.words)"
      return "\(left.measured) and would have to be \(relation.0) \(other)"
    }
    guard difference.interval != nil else {
      return "\(left.text) comes from one seed, which tells no interval; give it more seeds, "
        + "or compare 'mean(\(left.text))'"
    }
    guard left.quantity.isSeeded, right.quantity.isSeeded else {
      let other = right.quantity.isSeeded ? right : left
      let value = other.text == left.text ? bound : left.text
      let side = other.text == left.text ? relation.1 : Self.mirroredSide(wanted)
      return "\(other.measured), and the 95 % interval would have to lie \(side) \(value)"
    }
    let isSum = right.text.contains(" + ") || right.text.contains(" - ")
    let other = isSum ? "(\(right.text))" : right.text
    return "\(left.text) − \(other) is \(difference.words) seed by seed, "
      + "and the 95 % interval would have to lie \(relation.1) 0"
  }

  private static func mirroredSide(_ wanted: Relation) -> String {
    switch wanted.mirrored {
    case .less: "below"
    case .atMost: "at or below"
    case .greater: "above"
    default: "at or above"
    }
  }

  private func equalityWords(_ wanted: Relation, _ difference: Quantity) -> String {
    let other =
      right.isLiteral
      ? Quantity.plain(right.quantity.number, apartFrom: left.quantity.number)
      : "\(right.text), which is \(right.quantity.words)"
    guard let tolerance, tolerance > 0 else {
      let words = wanted == .equal ? "would have to be" : "would have to differ from"
      return "\(left.measured) and \(words) \(other)"
    }
    let within = Quantity.plain(tolerance)
    if right.isLiteral, wanted == .equal {
      let (low, high) = (right.quantity.number - tolerance, right.quantity.number + tolerance)
      return "\(left.measured) and would have to lie between \(Quantity.plain(low)) and "
        + Quantity.plain(high)
    }
    let words = wanted == .equal ? "differ by at most" : "differ by more than"
    return "\(left.measured) and would have to \(words) \(within) from \(other)"
  }
}

extension Comparison.Side {
  /// What it is, as a clause.
  fileprivate var measured: String {
    isLiteral ? "\(text) is a number" : "\(text) is \(quantity.words)"
  }
}

extension Quantity {
  /// What it is, in words: `0.742`, `0.742 ± 0.011`, `infinite`.
  var words: String {
    if number.isNaN { return "not a number" }
    if number.isInfinite { return "infinite" }
    if !isFinite { return "not finite for every seed" }
    guard let interval else { return Quantity.plain(number) }
    return NumberFormat.significant(3).text(mean: number, deviation: interval.margin)
  }

  /// A number for a message: whole ones in full, others with at most six digits, or with all that it
  /// needs where six do not tell it from `other`.
  static func plain(_ number: Double, apartFrom other: Double? = nil) -> String {
    let isWhole = number == number.rounded() && abs(number) < 1e15
    if isWhole { return NumberFormat.integer.text(number) }
    let text = NumberFormat.brief(number, digits: 6)
    guard let other, other != number, text == plain(other) else { return text }
    return NumberFormat.brief(number, digits: 15)
  }
}
