import Claims
import Testing

/// Draws terms and conditions on the values of the sample evidence.
private struct Deck {
  var state: UInt64

  private mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  private static let seeded: [(String, [Double])] = [
    ("a.low", [0.70, 0.72, 0.74]), ("a.high", [0.89, 0.92, 0.95]), ("a.near", [0.74, 0.71, 0.74]),
    ("a.sure", [1, 1, 1]),
  ]

  private static let columns: [(String, [Double])] = [
    ("a.cnn", [1, 0.9]), ("a.sweep.mlp", [0.5, 0.8]), ("a.ratio", [2, 3]), ("a.ratio-2", [4, 9]),
    ("a.rate", [0.02, 0.041]), ("a.gaps", [1, .nan]),
  ]

  /// A number, or a column of them.
  mutating func term(isColumn: Bool, depth: Int) -> Term {
    func part(_ column: Bool) -> Term { term(isColumn: column, depth: depth - 1) }
    if depth == 0 || roll(6) == 0 {
      if isColumn { return leaf(of: Self.columns, Term.column) }
      switch roll(4) {
      case 0: return .number(roll(4))
      case 1: return .percent(10 * roll(12))
      default: return leaf(of: Self.seeded, Term.seeded)
      }
    }
    if !isColumn, roll(4) == 0 {
      switch roll(7) {
      case 0: return .leastRow(part(true))
      case 1: return .greatestRow(part(true))
      case 2: return .first(part(true))
      case 3: return .last(part(true))
      case 4: return .mean(part(true))
      case 5: return .rows(part(true))
      default: return .count(claim(isOfRows: true, depth: min(1, depth - 1)))
      }
    }
    // One of two parts may be a number for all rows.
    let (left, right) =
      isColumn ? [(true, true), (true, false), (false, true)][roll(3)] : (false, false)
    switch roll(11) {
    case 0: return .opposite(part(isColumn))
    case 1: return .abs(part(isColumn))
    case 2, 3: return .plus(part(left), part(right))
    case 4, 5: return .minus(part(left), part(right))
    case 6: return .times(part(left), part(right))
    case 7: return roll(2) == 0 ? .over(part(left), part(right)) : .ratio(part(left), part(right))
    case _ where isColumn: return .plus(part(left), part(right))
    case 8: return .least(part(false), part(false))
    case 9: return .greatest(part(false), part(false))
    default: return roll(2) == 0 ? .middle(part(false), part(false)) : .mean(part(false))
    }
  }

  private mutating func leaf(
    of list: [(String, [Double])], _ make: (String, [Double]) -> Term
  ) -> Term {
    let (name, numbers) = list[roll(list.count)]
    return make(name, numbers)
  }

  /// A condition, or one on the rows of columns.
  mutating func claim(isOfRows: Bool, depth: Int) -> Claim {
    func part(_ rows: Bool) -> Claim { claim(isOfRows: rows, depth: depth - 1) }
    let relations = Relation.allCases
    switch depth == 0 ? roll(3) : roll(7) {
    case 0, 1:
      var terms = [term(isColumn: isOfRows, depth: 2)]
      for _ in 0..<(1 + roll(2)) {
        terms.append(term(isColumn: isOfRows && roll(2) == 0, depth: 2))
      }
      return .chain(terms, terms.dropFirst().map { _ in relations[roll(relations.count)] })
    case 2:
      return .within(
        term(isColumn: isOfRows, depth: 2), roll(3) == 0 ? .unequal : .equal,
        term(isColumn: isOfRows && roll(2) == 0, depth: 1), hundredths: [0, 5, 25, 100][roll(4)])
    case 3: return .and(part(isOfRows), part(isOfRows && roll(2) == 0))
    case 4: return .or(part(isOfRows && roll(2) == 0), part(isOfRows))
    case 5: return .not(part(isOfRows))
    default:
      if isOfRows { return .not(part(true)) }
      return roll(2) == 0 ? .all(part(true)) : .any(part(true))
    }
  }
}

@Suite("Random conditions on seeds and columns")
struct RandomMeasurementTests {
  @Test("Formulas come to what a slow reckoning says, seed by seed", arguments: 0..<20)
  func formulas(seed: UInt64) throws {
    var deck = Deck(state: seed)
    for _ in 0..<100 {
      let term = deck.term(isColumn: false, depth: 4)
      let doubt = Doubt()
      let slow = term.numbers(row: 0, doubt)
      if doubt.isThere { continue }
      let quantity = try Evaluator(term.text, in: "n", with: sampleEvidence)
        .quantity(Formula(term.text).expression)
      let numbers = quantity.samples.isEmpty ? [quantity.number] : quantity.samples
      #expect(numbers.count == slow.count, "\(term.text)")
      for (a, b) in zip(numbers, slow) {
        // Of a mean with an infinite member both say that it is no number to state.
        let isSame =
          a.isFinite ? (a - b).magnitude <= 1e-9 * max(1, b.magnitude) : !b.isFinite
        #expect(isSame, "\(term.text): \(a), \(b)")
      }
    }
  }

  @Test("Conditions hold, fail and stay open as a slow reckoning says", arguments: 0..<40)
  func conditions(seed: UInt64) throws {
    var deck = Deck(state: seed)
    var degrees: [Double: Int] = [:]
    for _ in 0..<100 {
      let claim = deck.claim(isOfRows: false, depth: 3)
      let doubt = Doubt()
      let slow = claim.degree(row: 0, doubt)
      if doubt.isThere { continue }
      let fast = try finding(claim.text).holds.map { $0 ? 1 : 0 } ?? 0.5
      #expect(fast == slow, "\(claim.text)")
      degrees[slow, default: 0] += 1
    }
    // All three come up, and rounding decides little.
    for degree in [0, 0.5, 1] { #expect(degrees[degree, default: 0] >= 5) }
    #expect(degrees.values.reduce(0, +) > 50)
  }
}
