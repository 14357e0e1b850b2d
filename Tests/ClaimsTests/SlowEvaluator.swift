import Claims

/// A formula on values with seeds and on columns of two rows, worked out for one row at a time in the
/// plainest way: a list of one number, or of one for each of three seeds.
indirect enum Term {
  case number(Int)
  case percent(Int)
  case seeded(String, [Double])
  case column(String, [Double])
  case opposite(Term), abs(Term)
  case plus(Term, Term), minus(Term, Term), times(Term, Term), over(Term, Term), ratio(Term, Term)
  case least(Term, Term), greatest(Term, Term), middle(Term, Term)
  /// The mean over the seeds or over the rows.
  case mean(Term)
  /// Of a column.
  case leastRow(Term), greatestRow(Term), first(Term), last(Term), rows(Term)
  /// How many rows meet a condition.
  case count(Claim)

  /// The numbers in the row `row`, one or one for each seed.
  func numbers(row: Int, _ doubt: Doubt) -> [Double] {
    func pair(_ a: Term, _ b: Term, _ operation: (Double, Double) -> Double) -> [Double] {
      Term.pair(a.numbers(row: row, doubt), b.numbers(row: row, doubt), operation)
    }
    func both(_ a: Term, _ operation: (Double, Double) -> Double) -> [Double] {
      Term.pair(a.numbers(row: 0, doubt), a.numbers(row: 1, doubt), operation)
    }
    switch self {
    case .number(let number): return [Double(number)]
    case .percent(let number): return [Double(number) / 100]
    case .seeded(_, let samples): return samples
    case .column(_, let rows): return [rows[row]]
    case .opposite(let a): return a.numbers(row: row, doubt).map { 0 - $0 }
    case .abs(let a): return a.numbers(row: row, doubt).map { $0 < 0 ? 0 - $0 : $0 }
    case .plus(let a, let b): return pair(a, b) { $0 + $1 }
    case .minus(let a, let b): return pair(a, b) { $0 - $1 }
    case .times(let a, let b): return pair(a, b) { $0 * $1 }
    case .over(let a, let b), .ratio(let a, let b): return pair(a, b) { $0 / $1 }
    case .least(let a, let b): return pair(a, b, Term.smaller)
    case .greatest(let a, let b): return pair(a, b) { 0 - Term.smaller(0 - $0, 0 - $1) }
    case .middle(let a, let b): return pair(a, b) { ($0 + $1) / 2 }
    case .mean(let a):
      if !a.isColumn { return [Term.mean(a.numbers(row: row, doubt))] }
      return [Term.mean((0...1).map { Term.mean(a.numbers(row: $0, doubt)) })]
    case .leastRow(let a): return both(a, Term.smaller)
    case .greatestRow(let a): return both(a) { 0 - Term.smaller(0 - $0, 0 - $1) }
    case .first(let a): return a.numbers(row: 0, doubt)
    case .last(let a): return a.numbers(row: 1, doubt)
    case .rows: return [2]
    case .count(let claim):
      let degrees = (0...1).map { claim.degree(row: $0, doubt) }
      return [degrees.contains(0.5) ? .nan : degrees.reduce(0, +)]
    }
  }

  private static func pair(
    _ a: [Double], _ b: [Double], _ operation: (Double, Double) -> Double
  ) -> [Double] {
    (0..<max(a.count, b.count)).map { index in
      operation(a[a.count == 1 ? 0 : index], b[b.count == 1 ? 0 : index])
    }
  }

  private static func smaller(_ a: Double, _ b: Double) -> Double {
    a.isNaN || b.isNaN ? .nan : a < b ? a : b
  }

  static func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  /// Whether it has a number for each row.
  var isColumn: Bool {
    switch self {
    case .column: true
    case .number, .percent, .seeded, .mean, .leastRow, .greatestRow, .first, .last, .rows, .count:
      false
    case .opposite(let a), .abs(let a): a.isColumn
    case .plus(let a, let b), .minus(let a, let b), .times(let a, let b), .over(let a, let b),
      .ratio(let a, let b), .least(let a, let b), .greatest(let a, let b), .middle(let a, let b):
      a.isColumn || b.isColumn
    }
  }

  /// How it is written, with more parentheses than it needs.
  var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .percent(let number): "\(number) %"
    case .seeded(let name, _), .column(let name, _): name
    case .opposite(let a): "-(\(a.text))"
    case .abs(let a): "abs(\(a.text))"
    case .plus(let a, let b): "(\(a.text) + \(b.text))"
    case .minus(let a, let b): "(\(a.text) - \(b.text))"
    case .times(let a, let b): "(\(a.text) * \(b.text))"
    case .over(let a, let b): "(\(a.text) / \(b.text))"
    case .ratio(let a, let b): "ratio(\(a.text), \(b.text))"
    case .least(let a, let b): "min(\(a.text), \(b.text))"
    case .greatest(let a, let b): "max(\(a.text), \(b.text))"
    case .middle(let a, let b): "mean(\(a.text), \(b.text))"
    case .mean(let a): "mean(\(a.text))"
    case .leastRow(let a): "min(\(a.text))"
    case .greatestRow(let a): "max(\(a.text))"
    case .first(let a): "first(\(a.text))"
    case .last(let a): "last(\(a.text))"
    case .rows(let a): "count(\(a.text))"
    case .count(let claim): "count(\(claim.text))"
    }
  }
}

/// Notes that a number lies so near to a bound that rounding decides.
final class Doubt {
  var isThere = false
}

/// A condition on terms, worked out for one row at a time.
indirect enum Claim {
  case chain([Term], [Relation])
  case within(Term, Relation, Term, hundredths: Int)
  case and(Claim, Claim), or(Claim, Claim), not(Claim)
  case all(Claim), any(Claim)

  /// Whether it holds in the row `row`: 1, 0, or one half where that cannot be told.
  func degree(row: Int, _ doubt: Doubt) -> Double {
    switch self {
    case .chain(let terms, let relations):
      let numbers = terms.map { $0.numbers(row: row, doubt) }
      return relations.indices.map { index in
        Claim.degree(numbers[index], relations[index], numbers[index + 1], 0, doubt)
      }.min() ?? 1
    case .within(let a, let relation, let b, let hundredths):
      return Claim.degree(
        a.numbers(row: row, doubt), relation, b.numbers(row: row, doubt), Double(hundredths) / 100,
        doubt)
    case .and(let a, let b): return min(a.degree(row: row, doubt), b.degree(row: row, doubt))
    case .or(let a, let b): return max(a.degree(row: row, doubt), b.degree(row: row, doubt))
    case .not(let a): return 1 - a.degree(row: row, doubt)
    case .all(let a): return min(a.degree(row: 0, doubt), a.degree(row: 1, doubt))
    case .any(let a): return max(a.degree(row: 0, doubt), a.degree(row: 1, doubt))
    }
  }

  private static func degree(
    _ a: [Double], _ relation: Relation, _ b: [Double], _ tolerance: Double, _ doubt: Doubt
  ) -> Double {
    let (x, y) = (Term.mean(a), Term.mean(b))
    guard (a + b + [x, y]).allSatisfy(\.isFinite) else { return 0.5 }
    let (low, high) = interval(a, b)
    // Where both sides are the same numbers no rounding comes in.
    func isBeyond(_ number: Double, _ bound: Double) -> Bool {
      if a != b, (number - bound).magnitude < 1e-9 { doubt.isThere = true }
      return number > bound
    }
    switch relation {
    case .greater: return isBeyond(low, 0) ? 1 : isBeyond(high, 0) ? 0.5 : 0
    case .atMost: return isBeyond(low, 0) ? 0 : isBeyond(high, 0) ? 0.5 : 1
    case .less: return isBeyond(0, high) ? 1 : isBeyond(0, low) ? 0.5 : 0
    case .atLeast: return isBeyond(0, high) ? 0 : isBeyond(0, low) ? 0.5 : 1
    case .equal:
      guard isBeyond((x - y).magnitude, tolerance) else { return 1 }
      return isBeyond(low, tolerance) || isBeyond(-tolerance, high) ? 0 : 0.5
    case .unequal: return 1 - degree(a, .equal, b, tolerance, doubt)
    }
  }

  /// The 95 % interval of the difference, seed by seed; the difference itself where nothing is seeded.
  private static func interval(_ a: [Double], _ b: [Double]) -> (low: Double, high: Double) {
    let differences = (0..<max(a.count, b.count)).map { index in
      a[a.count == 1 ? 0 : index] - b[b.count == 1 ? 0 : index]
    }
    let mean = Term.mean(differences)
    guard differences.count == 3 else { return (mean, mean) }
    let squares = differences.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    // The 97.5th percentile of Student's t for two degrees of freedom, from tables.
    let margin = 4.302_652_73 * (squares / 2 / 3).squareRoot()
    return (mean - margin, mean + margin)
  }

  var text: String {
    switch self {
    case .chain(let terms, let relations):
      zip(terms.dropFirst(), relations).reduce(terms[0].text) {
        "\($0) \($1.1.rawValue) \($1.0.text)"
      }
    case .within(let a, let relation, let b, let hundredths):
      "\(a.text) \(relation.rawValue) \(b.text) ± \(hundredths) %"
    case .and(let a, let b): "(\(a.text) and \(b.text))"
    case .or(let a, let b): "(\(a.text) or \(b.text))"
    case .not(let a): "not (\(a.text))"
    case .all(let a): "all(\(a.text))"
    case .any(let a): "any(\(a.text))"
    }
  }
}
