import Claims
import Testing

/// A generator of random expressions, each with what it comes to by the plainest reckoning.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
}

/// An expression of numbers, as a tree that is worked out without the language's help.
private indirect enum Sum {
  case number(Int)
  case one, two, gd
  case opposite(Sum)
  case plus(Sum, Sum), minus(Sum, Sum), times(Sum, Sum), over(Sum, Sum)
  case abs(Sum), min(Sum, Sum), max(Sum, Sum)

  init(_ dice: inout Dice, depth: Int) {
    func part() -> Sum { Sum(&dice, depth: depth - 1) }
    switch depth == 0 ? dice.roll(5) : dice.roll(12) {
    case 0, 1: self = .number(dice.roll(10))
    case 2: self = .one
    case 3: self = .two
    case 4: self = .gd
    case 5: self = .opposite(part())
    case 6: self = .plus(part(), part())
    case 7: self = .minus(part(), part())
    case 8: self = .times(part(), part())
    case 9: self = .over(part(), part())
    case 10: self = .abs(part())
    default: self = dice.roll(2) == 0 ? .min(part(), part()) : .max(part(), part())
    }
  }

  /// The number, by Swift's own arithmetic; infinities and NaN come through.
  var number: Double {
    switch self {
    case .number(let number): Double(number)
    case .one: 1
    case .two: 2
    case .gd: 3
    case .opposite(let a): -a.number
    case .plus(let a, let b): a.number + b.number
    case .minus(let a, let b): a.number - b.number
    case .times(let a, let b): a.number * b.number
    case .over(let a, let b): a.number / b.number
    case .abs(let a): a.number.magnitude
    case .min(let a, let b):
      a.number.isNaN || b.number.isNaN ? .nan : a.number < b.number ? a.number : b.number
    case .max(let a, let b):
      a.number.isNaN || b.number.isNaN ? .nan : a.number < b.number ? b.number : a.number
    }
  }

  /// How strongly it binds: a sum least, a leaf most.
  private var strength: Int {
    switch self {
    case .plus, .minus: 0
    case .times, .over: 1
    case .opposite: 2
    case .number, .one, .two, .gd, .abs, .min, .max: 3
    }
  }

  private func text(atLeast least: Int) -> String { strength < least ? "(\(text))" : text }

  /// The expression with no more parentheses than it needs.
  var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .one: "a.one"
    case .two: "a.two"
    case .gd: "a.gd"
    case .opposite(let a): "-\(a.text(atLeast: 2))"
    case .plus(let a, let b): "\(a.text(atLeast: 0)) + \(b.text(atLeast: 1))"
    case .minus(let a, let b): "\(a.text(atLeast: 0)) - \(b.text(atLeast: 1))"
    case .times(let a, let b): "\(a.text(atLeast: 1)) * \(b.text(atLeast: 2))"
    case .over(let a, let b): "\(a.text(atLeast: 1)) / \(b.text(atLeast: 2))"
    case .abs(let a): "abs(\(a.text))"
    case .min(let a, let b): "min(\(a.text), \(b.text))"
    case .max(let a, let b): "max(\(a.text), \(b.text))"
    }
  }
}

/// A condition, as a tree.
private indirect enum Logic {
  case chain([Sum], [Relation])
  case and(Logic, Logic), or(Logic, Logic), not(Logic)

  init(_ dice: inout Dice, depth: Int) {
    func part() -> Logic { Logic(&dice, depth: depth - 1) }
    switch depth == 0 ? 0 : dice.roll(5) {
    case 0, 1:
      let count = 2 + dice.roll(2)
      self = .chain(
        (0..<count).map { _ in Sum(&dice, depth: 2) },
        (1..<count).map { _ in Relation.allCases[dice.roll(Relation.allCases.count)] })
    case 2: self = .and(part(), part())
    case 3: self = .or(part(), part())
    default: self = .not(part())
    }
  }

  /// Whether it holds: 1, 0, or one half where that cannot be told.
  ///
  /// Then `and` is the smaller of two,
  /// `or` the greater, and `not` what is missing to one.
  var degree: Double {
    switch self {
    case .chain(let sums, let relations):
      zip(zip(sums, sums.dropFirst()), relations)
        .map { Self.degree($0.0.number, $1, $0.1.number) }.min() ?? 1
    case .and(let a, let b): a.degree < b.degree ? a.degree : b.degree
    case .or(let a, let b): a.degree < b.degree ? b.degree : a.degree
    case .not(let a): 1 - a.degree
    }
  }

  private static func degree(_ a: Double, _ relation: Relation, _ b: Double) -> Double {
    guard a.isFinite, b.isFinite else { return 0.5 }
    // Small whole numbers and their quotients are equal or far apart.
    let isEqual = (a - b).magnitude < 1e-12 * (1 + a.magnitude)
    let holds =
      switch relation {
      case .less: a < b && !isEqual
      case .atMost: a < b || isEqual
      case .greater: a > b && !isEqual
      case .atLeast: a > b || isEqual
      case .equal: isEqual
      case .unequal: !isEqual
      }
    return holds ? 1 : 0
  }

  private var strength: Int {
    switch self {
    case .or: 0
    case .and: 1
    case .not: 2
    case .chain: 3
    }
  }

  private func text(atLeast least: Int) -> String { strength < least ? "(\(text))" : text }

  var text: String {
    switch self {
    case .chain(let sums, let relations):
      zip(sums.dropFirst(), relations).reduce(sums[0].text) {
        "\($0) \($1.1.rawValue) \($1.0.text)"
      }
    case .and(let a, let b): "\(a.text(atLeast: 1)) and \(b.text(atLeast: 1))"
    case .or(let a, let b): "\(a.text(atLeast: 0)) or \(b.text(atLeast: 0))"
    case .not(let a): "not \(a.text(atLeast: 2))"
    }
  }
}

@Suite("Random expressions")
struct RandomExpressionTests {
  @Test("Formulas come to what a plain reckoning says", arguments: 0..<20)
  func formulas(seed: UInt64) throws {
    var dice = Dice(state: seed)
    for _ in 0..<100 {
      let sum = Sum(&dice, depth: 5)
      let formula = try Formula(sum.text)
      let number = try Evaluator(sum.text, in: "n", with: sampleEvidence)
        .quantity(formula.expression).number
      #expect(number == sum.number || (number.isNaN && sum.number.isNaN), "\(sum.text)")
    }
  }

  @Test("Conditions hold where a plain reckoning says so", arguments: 0..<20)
  func conditions(seed: UInt64) throws {
    var dice = Dice(state: seed)
    for _ in 0..<100 {
      let logic = Logic(&dice, depth: 4)
      let finding = try finding(logic.text)
      #expect(finding.holds.map { $0 ? 1 : 0 } ?? 0.5 == logic.degree, "\(logic.text)")
      #expect((finding.against == nil) == (finding.holds == true) || finding.holds == true)
    }
  }

  @Test("No text is a crash", arguments: 0..<20)
  func anything(seed: UInt64) {
    var dice = Dice(state: seed)
    let pieces = [
      "a.one", "a.cnn", "a.low", "all", "(", ")", "<", "=", "±", "not", "and", "-", "1", "%", ",",
      "#", "a.", "as", "e5", "1e", "..", "min", "📈", "\n", "count(", "first(",
    ]
    for _ in 0..<300 {
      let text = (0..<dice.roll(12)).map { _ in pieces[dice.roll(pieces.count)] }.joined(
        separator: " ")
      _ = try? finding(text)
      _ = try? prose(text)
    }
  }
}
