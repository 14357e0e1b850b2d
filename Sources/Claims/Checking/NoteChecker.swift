import Figures
import Notes

/// Puts the values of one note in their places and checks its claims.
struct NoteChecker {
  private let note: Note
  private let evidence: Evidence
  /// Whether the experiments have run; before, only names of blocks are looked up.
  private let knowsValues: Bool
  /// The note's text.
  private let source: String?
  private(set) var claims: [CheckedClaim] = []
  /// The words that values have become so far.
  private(set) var values: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var failures: [Diagnostic] = []

  init(note: Note, evidence: Evidence, knowsValues: Bool, source: String?) {
    self.note = note
    self.evidence = evidence
    self.knowsValues = knowsValues
    self.source = source
  }

  /// The note with its values in their places.
  mutating func check() -> Note {
    var checked = note.rewriting { rewritten($0) }
    let head = Place(file: note.file, line: 1)
    checked.frontMatter.title = filled(note.frontMatter.title, from: head)
    checked.frontMatter.description = note.frontMatter.description.map { filled($0, from: head) }
    return checked.rewritingExperiments { filled($0) }
  }

  private mutating func rewritten(_ inline: Inline) -> Inline {
    switch inline {
    case .value(let formula):
      var start = formula.place
      return .text(
        words(formula.value) { offset in
          start.column = formula.place.column + offset
          return start
        })
    case .claim(let number, let condition, let content, let place):
      check(number, condition, content, at: place)
      return inline
    default: return inline
    }
  }
}

// MARK: - Values

extension NoteChecker {
  /// What prose says for the formula `text`; the formula itself where something is wrong with it.
  private mutating func words(_ text: String, place: (Int) -> Place) -> String {
    do throws(ExpressionError) {
      let formula = try Formula(text)
      guard knowsValues else {
        try lookUp(formula.expression)
        return text
      }
      let quantity = try Evaluator(text, in: note.slug, with: evidence).quantity(formula.expression)
      do throws(ValueFormat.Unwritable) {
        let words = try formula.format.text(of: quantity)
        values.append(words)
        return words
      } catch {
        let written = Array(text)[formula.expression.range]
        throw ExpressionError(
          at: formula.expression.range.lowerBound, "'\(String(written))' \(error.reason)")
      }
    } catch {
      report(error, place: place)
      return text
    }
  }

  /// Fails where a block is not there that `expression` names.
  private func lookUp(_ expression: Expression) throws(ExpressionError) {
    for (name, offset) in expression.places {
      do throws(UnknownName) {
        _ = try evidence.block(name, in: note.slug)
      } catch {
        throw ExpressionError(at: offset, error.message, suggestion: error.suggestion)
      }
    }
  }

  private mutating func report(_ error: ExpressionError, place: (Int) -> Place) {
    diagnostics.append(
      Diagnostic(at: place(error.offset), error.message, suggestion: error.suggestion))
  }

  private mutating func filled(_ fence: ExperimentFence) -> ExperimentFence {
    var fence = fence
    fence.caption = fence.caption.map { Located(filled($0.value, from: $0.place), at: $0.place) }
    fence.alt = fence.alt.map { Located(filled($0.value, from: $0.place), at: $0.place) }
    return fence
  }

  /// `text`, which stands in the note's YAML from `start` on, with its values in their places and its
  /// vouched numbers, `[42](plain:)`, as they are read.
  private mutating func filled(_ text: String, from start: Place) -> String {
    if let claim = text.firstMatch(of: #/\[([^\]]*)\]\(claim:/#) {
      diagnostics.append(
        Diagnostic(
          at: place(of: String(claim.output.0), from: start) ?? start,
          "titles, descriptions, captions and text alternatives hold values but no claims; claim that "
            + "'\(Self.short(String(claim.output.1)))' in the text beside them"))
    }
    let text = text.replacing(#/\[([^\]]*)\]\(plain:\)/#) { String($0.output.1) }
    var filled = ""
    var rest = text[...]
    while let opening = rest.firstRange(of: "`= "),
      let end = rest[opening.upperBound...].firstIndex(of: "`")
    {
      filled += rest[..<opening.lowerBound]
      let formula = String(rest[opening.upperBound..<end])
      let found = place(of: "`= " + formula + "`", from: start)
      filled += words(formula) { offset in
        guard var place = found else { return start }
        place.column += 3 + offset
        return place
      }
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }

  /// Where `text` stands in the note from the line of `start` on; nil where it does not, as it may be
  /// in YAML that folds its lines.
  private func place(of text: String, from start: Place) -> Place? {
    guard let source else { return nil }
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst(start.line - 1) {
      guard let range = line.firstRange(of: text) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
      return Place(file: note.file, line: index + 1, column: column)
    }
    return nil
  }
}

// MARK: - Claims

extension NoteChecker {
  private mutating func check(
    _ number: Int, _ condition: Passage, _ content: [Inline], at place: Place
  ) {
    let words = content.plainText
    if words.allSatisfy(\.isWhitespace) {
      diagnostics.append(Diagnostic(at: place, "a claim has no words between its brackets"))
      return
    }
    guard !condition.text.allSatisfy(\.isWhitespace) else {
      diagnostics.append(
        Diagnostic(
          at: place, "a claim has no condition; write '[\(Self.short(words))](claim: \"a > b\")'"))
      return
    }
    do throws(ExpressionError) {
      let expression = try Expression(condition: condition.text)
      guard knowsValues else { return try lookUp(expression) }
      let evaluator = Evaluator(condition.text, in: note.slug, with: evidence)
      let finding = try evaluator.finding(expression)
      let claim = CheckedClaim(
        note: note.slug, number: number, words: words,
        condition: condition.text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        holds: finding.holds == true,
        reason: finding.holds == true ? nil : finding.against?.words,
        measurements: measurements(expression))
      claims.append(claim)
      guard !claim.holds else { return }
      failures.append(
        claim.failure(at: condition.place(of: finding.against?.offset ?? 0)))
    } catch {
      report(error) { condition.place(of: $0) }
    }
  }

  private func measurements(_ expression: Expression) -> [CheckedClaim.Measurement] {
    expression.names.compactMap { name in
      guard let block = try? evidence.block(name, in: note.slug), let entry = block[name.value]
      else { return nil }
      return CheckedClaim.Measurement(
        name: "\(name)", value: entry.words, seeds: entry.isColumn ? 0 : entry.rows[0].seeds.count,
        note: block.note, block: block.id, table: entry.table)
    }
  }

  /// The start of `words`, for a message.
  static func short(_ words: String) -> String {
    words.count > 80 ? words.prefix(79) + "…" : words
  }
}

extension CheckedClaim {
  /// The error that this claim does not hold.
  fileprivate func failure(at place: Place) -> Diagnostic {
    let why = reason.map { ": \($0)" } ?? ""
    var failure = Diagnostic(
      at: place, "the claim '\(NoteChecker.short(words))' does not hold\(why)")
    failure.notes = ["condition: \(condition)"]
    for measurement in measurements {
      let seeds = measurement.seeds > 1 ? " (\(measurement.seeds) seeds)" : ""
      failure.notes.append("measured: \(measurement.name) = \(measurement.value)\(seeds)")
    }
    return failure
  }
}

extension BlockEvidence.Entry {
  /// What was measured: a value with its interval, or a column's first rows.
  public var words: String {
    guard isColumn else { return rows[0].words + (rows[0].unit.isEmpty ? "" : " \(rows[0].unit)") }
    let shown = rows.prefix(6).map { $0.number.isNaN ? "–" : $0.words }
    return shown.joined(separator: ", ") + (rows.count > 6 ? ", …" : "")
  }
}
