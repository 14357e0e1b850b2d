/// A condition or a formula, read: what it says and where.
///
/// A small language without loops and effects: every expression has an end, and a value or a reason
/// why it has none.
public struct Expression: Hashable, Sendable {
  /// What it says.
  public var form: Form
  /// The characters it takes.
  public var range: Range<Int>

  /// What an expression can say.
  public indirect enum Form: Hashable, Sendable {
    /// A number as written; a percent sign divides by a hundred.
    case number(Double)
    /// A value or a column.
    case name(ValueName)
    /// The opposite number.
    case opposite(Expression)
    /// Two numbers into one.
    case arithmetic(Arithmetic, Expression, Expression)
    /// A function of numbers, or of a condition on columns.
    case call(Function, [Expression])
    /// Comparisons in a row, `0 <= a < b`.
    case comparison(Expression, [Link])
    /// All of these.
    case and([Expression])
    /// One of these at least.
    case or([Expression])
    /// Not this.
    case not(Expression)
  }

  /// A further member of a chain of comparisons.
  public struct Link: Hashable, Sendable {
    /// How the member before compares with this one.
    public var relation: Relation
    /// This member.
    public var right: Expression
    /// What stands after `±`, for `=` and `≠`.
    public var tolerance: Expression?
  }

  /// The four operations.
  public enum Arithmetic: Character, Hashable, Sendable, CaseIterable {
    /// Their signs.
    case plus = "+", minus = "-", times = "*", over = "/"
  }

  /// Whether it is a condition, and not a number or a column of them.
  public var isCondition: Bool {
    switch form {
    case .comparison, .and, .or, .not: true
    case .call(let function, _): function.isCondition
    case .number, .name, .opposite, .arithmetic: false
    }
  }

  /// The values it names, in order, each once.
  public var names: [ValueName] {
    var names: [ValueName] = []
    for (name, _) in places where !names.contains(name) { names.append(name) }
    return names
  }

  /// The values it names, each with the number of characters before it.
  var places: [(name: ValueName, offset: Int)] {
    switch form {
    case .number: []
    case .name(let name): [(name, range.lowerBound)]
    case .opposite(let inner), .not(let inner): inner.places
    case .arithmetic(_, let left, let right): left.places + right.places
    case .call(_, let parts), .and(let parts), .or(let parts): parts.flatMap(\.places)
    case .comparison(let first, let links):
      first.places + links.flatMap { $0.right.places + ($0.tolerance?.places ?? []) }
    }
  }
}

/// How two numbers compare.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  /// The signs, each in its first spelling.
  case less = "<", atMost = "<=", greater = ">", atLeast = ">=", equal = "=", unequal = "≠"

  /// What holds where this does not.
  var negated: Relation {
    switch self {
    case .less: .atLeast
    case .atMost: .greater
    case .greater: .atMost
    case .atLeast: .less
    case .equal: .unequal
    case .unequal: .equal
    }
  }

  /// The same with its sides exchanged.
  var mirrored: Relation {
    switch self {
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    case .equal, .unequal: self
    }
  }
}

/// What conditions can call.
public enum Function: String, Hashable, Sendable, CaseIterable {
  /// Of one number.
  case abs
  /// Of one or more numbers, or of a column.
  case min, max, mean
  /// Of two numbers: the first over the second.
  case ratio
  /// Of a column.
  case first, last
  /// Of a column: how many rows it has; of a condition on columns: how many fulfil it.
  case count
  /// Of a condition on columns.
  case all, any

  /// Whether a call of it is a condition.
  var isCondition: Bool { self == .all || self == .any }

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .abs, .first, .last, .count, .all, .any: 1...1
    case .ratio: 2...2
    case .min, .max, .mean: 1...100
    }
  }
}
