import Experiments

/// Works out what an expression comes to.
package struct Evaluator {
  /// The expression as written.
  private let text: [Character]
  private let evidence: Evidence
  /// The note in which it is written.
  private let note: String

  /// Works out expressions of `text`, which stands in `note`.
  package init(_ text: String, in note: String, with evidence: Evidence) {
    self.text = Array(text)
    self.note = note
    self.evidence = evidence
  }

  /// The value of a formula, which must be one number.
  package func quantity(_ expression: Expression) throws(ExpressionError) -> Quantity {
    switch try value(expression) {
    case .quantity(let quantity): return quantity
    case .column:
      throw ExpressionError(
        at: expression.range.lowerBound,
        "'\(source(expression))' is a column; take 'min', 'max', 'mean', 'first' or 'last' of it")
    }
  }

  /// What a condition comes to.
  package func finding(_ expression: Expression) throws(ExpressionError) -> Finding {
    switch try truth(expression) {
    case .one(let finding): return finding
    case .rows:
      throw ExpressionError(
        at: expression.range.lowerBound,
        "a condition on a column needs 'all(…)' or 'any(…)' around it")
    }
  }

  private func source(_ expression: Expression) -> String { String(text[expression.range]) }
}

// MARK: - Numbers

extension Evaluator {
  private func value(_ expression: Expression) throws(ExpressionError) -> Value {
    switch expression.form {
    case .number(let number): return .quantity(Quantity(number))
    case .name(let name):
      do throws(UnknownName) {
        return try evidence.entry(name, in: note).value
      } catch {
        throw ExpressionError(
          at: expression.range.lowerBound, error.message, suggestion: error.suggestion)
      }
    case .opposite(let inner): return try value(inner).map { $0.map { -$0 } }
    case .arithmetic(let operation, let left, let right):
      return try combine(left, right) { a, b in
        switch operation {
        case .plus: a + b
        case .minus: a - b
        case .times: a * b
        case .over: a / b
        }
      }
    case .call(let function, let parts): return try call(function, parts, of: expression)
    case .comparison, .and, .or, .not:
      throw ExpressionError(
        at: expression.range.lowerBound, "a number should stand here, not a condition")
    }
  }

  private func call(
    _ function: Function, _ parts: [Expression], of expression: Expression
  ) throws(ExpressionError) -> Value {
    switch function {
    case .abs: return try value(parts[0]).map { $0.map { Swift.abs($0) } }
    case .ratio: return try combine(parts[0], parts[1], /)
    case .mean where parts.count == 1:
      switch try value(parts[0]) {
      case .quantity(let quantity): return .quantity(quantity.mean)
      case .column(let rows):
        return .quantity(Quantity(Statistics.mean(rows.map(\.number)) ?? .nan))
      }
    case .min, .max, .mean:
      let quantities = try self.quantities(parts)
      let operation: (Double, Double) -> Double =
        switch function {
        case .min: { $0.isNaN || $1.isNaN ? .nan : Swift.min($0, $1) }
        case .max: { $0.isNaN || $1.isNaN ? .nan : Swift.max($0, $1) }
        default: (+)
        }
      var result = quantities[0]
      for other in quantities.dropFirst() {
        result = try paired(result, other, at: expression, operation)
      }
      if function == .mean { result = result.map { $0 / Double(quantities.count) } }
      result.unit = ""
      return .quantity(result)
    case .first, .last:
      guard case .column(let rows) = try value(parts[0]), let first = rows.first,
        let last = rows.last
      else {
        throw ExpressionError(
          at: parts[0].range.lowerBound, "'\(function.rawValue)' takes a column")
      }
      return .quantity(function == .first ? first : last)
    case .count where !parts[0].isCondition:
      guard case .column(let rows) = try value(parts[0]) else {
        throw ExpressionError(
          at: parts[0].range.lowerBound, "'count' takes a column, or a condition on columns")
      }
      return .quantity(Quantity(Double(rows.count)))
    case .count:
      guard case .rows(let findings) = try truth(parts[0]) else {
        throw ExpressionError(
          at: parts[0].range.lowerBound, "'count' takes a condition on columns")
      }
      let isTold = findings.allSatisfy { $0.holds != nil }
      let count = findings.count { $0.holds == true }
      return .quantity(Quantity(isTold ? Double(count) : .nan))
    case .all, .any:
      throw ExpressionError(
        at: expression.range.lowerBound, "a number should stand here, not a condition")
    }
  }

  /// The numbers to take the least, the greatest or the mean of: those given, or a column's.
  private func quantities(_ parts: [Expression]) throws(ExpressionError) -> [Quantity] {
    if parts.count == 1 {
      switch try value(parts[0]) {
      case .quantity(let quantity): return [quantity]
      case .column(let rows): return rows
      }
    }
    var quantities: [Quantity] = []
    for part in parts { quantities.append(try quantity(part)) }
    return quantities
  }

  private func combine(
    _ left: Expression, _ right: Expression, _ operation: (Double, Double) -> Double
  ) throws(ExpressionError) -> Value {
    let (a, b) = (try value(left), try value(right))
    if case .quantity(let a) = a, case .quantity(let b) = b {
      return .quantity(try paired(a, b, at: right, operation))
    }
    var rows: [Quantity] = []
    for (a, b) in try pairs(a, b, at: right) {
      rows.append(try paired(a, b, at: right, operation))
    }
    return .column(rows)
  }

  private func paired(
    _ a: Quantity, _ b: Quantity, at expression: Expression,
    _ operation: (Double, Double) -> Double
  ) throws(ExpressionError) -> Quantity {
    guard let result = a.paired(with: b, operation) else { throw unpaired(expression) }
    return result
  }

  private func unpaired(_ expression: Expression) -> ExpressionError {
    ExpressionError(
      at: expression.range.lowerBound,
      "'\(source(expression))' has other seeds than what it meets, so that they cannot be paired; "
        + "take 'mean(…)' of both")
  }

  /// The rows of two columns, or of one and a number for each of them.
  private func pairs(
    _ a: Value, _ b: Value, at expression: Expression
  ) throws(ExpressionError) -> [(Quantity, Quantity)] {
    switch (a, b) {
    case (.quantity(let a), .quantity(let b)): return [(a, b)]
    case (.quantity(let a), .column(let rows)): return rows.map { (a, $0) }
    case (.column(let rows), .quantity(let b)): return rows.map { ($0, b) }
    case (.column(let left), .column(let right)):
      guard left.count == right.count else {
        throw ExpressionError(
          at: expression.range.lowerBound,
          "'\(source(expression))' has \(right.count) rows and meets a column of \(left.count)")
      }
      return zip(left, right).map { ($0, $1) }
    }
  }
}

// MARK: - Conditions

extension Evaluator {
  private func truth(_ expression: Expression) throws(ExpressionError) -> Truth {
    switch expression.form {
    case .not(let inner): return try truth(inner).map { !$0 }
    case .and(let parts): return try join(parts, Finding.all)
    case .or(let parts): return try join(parts, Finding.any)
    case .comparison(let first, let links):
      var truths: [Truth] = []
      var left = first
      for link in links {
        truths.append(try compare(left, link))
        left = link.right
      }
      return try join(truths, Finding.all, at: expression)
    case .call(let function, let parts) where function.isCondition:
      guard case .rows(let findings) = try truth(parts[0]) else {
        throw ExpressionError(
          at: parts[0].range.lowerBound, "'\(function.rawValue)' takes a condition on columns")
      }
      return .one(function == .all ? .all(findings) : .any(findings))
    case .number, .name, .opposite, .arithmetic, .call:
      throw ExpressionError(
        at: expression.range.lowerBound, "a condition should stand here, such as 'a > b'")
    }
  }

  private func compare(
    _ left: Expression, _ link: Expression.Link
  ) throws(ExpressionError) -> Truth {
    let (a, b) = (try value(left), try value(link.right))
    var tolerance: Double?
    if let written = link.tolerance {
      let value = try quantity(written).number
      guard !(value < 0) else {
        throw ExpressionError(at: written.range.lowerBound, "a tolerance is not negative")
      }
      tolerance = value
    }
    func finding(_ a: Quantity, _ b: Quantity, row: Int?) throws(ExpressionError) -> Finding {
      let comparison = Comparison(
        left: side(left, a), relation: link.relation, right: side(link.right, b),
        tolerance: tolerance, offset: left.range.lowerBound, row: row)
      guard let finding = comparison.finding() else { throw unpaired(link.right) }
      return finding
    }
    if case .quantity(let a) = a, case .quantity(let b) = b {
      return .one(try finding(a, b, row: nil))
    }
    var findings: [Finding] = []
    for (a, b) in try pairs(a, b, at: link.right) {
      findings.append(try finding(a, b, row: findings.count + 1))
    }
    return .rows(findings)
  }

  private func side(_ expression: Expression, _ quantity: Quantity) -> Comparison.Side {
    Comparison.Side(
      text: source(expression), isLiteral: expression.isLiteral, quantity: quantity)
  }

  private func join(
    _ parts: [Expression], _ operation: ([Finding]) -> Finding
  ) throws(ExpressionError) -> Truth {
    var truths: [Truth] = []
    for part in parts { truths.append(try truth(part)) }
    return try join(truths, operation, at: parts[0])
  }

  private func join(
    _ truths: [Truth], _ operation: ([Finding]) -> Finding, at expression: Expression
  ) throws(ExpressionError) -> Truth {
    var count: Int?
    for case .rows(let rows) in truths {
      guard count == nil || count == rows.count else {
        throw ExpressionError(
          at: expression.range.lowerBound, "the columns of a condition have as many rows each")
      }
      count = rows.count
    }
    guard let count else {
      return .one(operation(truths.map { $0[0] }))
    }
    return .rows((0..<count).map { row in operation(truths.map { $0[row] }) })
  }
}

extension Value {
  fileprivate func map(_ operation: (Quantity) -> Quantity) -> Value {
    switch self {
    case .quantity(let quantity): .quantity(operation(quantity))
    case .column(let rows): .column(rows.map(operation))
    }
  }
}

extension Truth {
  fileprivate func map(_ operation: (Finding) -> Finding) -> Truth {
    switch self {
    case .one(let finding): .one(operation(finding))
    case .rows(let findings): .rows(findings.map(operation))
    }
  }

  /// The finding of a row; one that is of no column is that of every row.
  fileprivate subscript(row: Int) -> Finding {
    switch self {
    case .one(let finding): finding
    case .rows(let findings): findings[row]
    }
  }
}

extension Expression {
  /// Whether it is written as a number.
  fileprivate var isLiteral: Bool { names.isEmpty }
}
