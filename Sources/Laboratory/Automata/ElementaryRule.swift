/// One of Wolfram's 256 elementary cellular automata: a cell's next value is a function of itself and
/// its two neighbours.
///
///     let rule = ElementaryRule(110)
///     rule.output(left: true, center: true, right: true)  // false
///     rule.output(left: false, center: true, right: true)  // true
///
/// Source: Wolfram, "Statistical mechanics of cellular automata", Reviews of Modern Physics 55, 1983.
public struct ElementaryRule: Hashable, Sendable {
  /// Wolfram's number: bit `4·left + 2·center + right` is the output of that neighbourhood.
  public let number: UInt8

  /// The rule with Wolfram's `number`.
  public init(_ number: UInt8) { self.number = number }

  /// All 256 rules, by number.
  public static var all: [ElementaryRule] { (0...255).map { ElementaryRule($0) } }

  /// How many neighbourhoods there are.
  static let neighborhoods = 8
}

extension ElementaryRule {
  /// The next value of a cell whose neighbourhood is `4·left + 2·center + right`, from 0 to 7.
  public func output(of neighborhood: Int) -> Bool {
    precondition((0..<Self.neighborhoods).contains(neighborhood), "a neighbourhood is 0 to 7")
    return number >> UInt8(neighborhood) & 1 == 1
  }

  /// The next value of a cell with value `center` between `left` and `right`.
  public func output(left: Bool, center: Bool, right: Bool) -> Bool {
    output(of: (left ? 4 : 0) + (center ? 2 : 0) + (right ? 1 : 0))
  }

  /// The row after `row`, whose ends are neighbours.
  public func step(_ row: [Bool]) -> [Bool] {
    row.indices.map { cell in
      output(
        left: row[cell == 0 ? row.count - 1 : cell - 1], center: row[cell],
        right: row[cell == row.count - 1 ? 0 : cell + 1])
    }
  }
}
