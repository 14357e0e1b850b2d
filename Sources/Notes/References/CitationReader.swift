/// Finds the citations in running text and sets them, counting them as it goes.
///
/// `[@key]`, `[see @a, p. 3; -@b]` and `@key` read as in Pandoc: in brackets each part names one work
/// with words before and after it, and a hyphen leaves its authors out; in the sentence itself the
/// authors are part of it, and a bracket after the key holds what follows the year.
struct CitationReader {
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// How often each work is cited where a link can stand, and 0 for a work cited elsewhere only.
  private(set) var counts: [String: Int] = [:]
  private let bibliography: Bibliography

  /// A reader of citations of the works in `bibliography`.
  init(_ bibliography: Bibliography) {
    self.bibliography = bibliography
  }

  /// The works that have been cited, in the order of the bibliography.
  var cited: [CitedReference] {
    counts.keys.compactMap { bibliography.place(of: $0) }.sorted().map {
      let reference = bibliography.references[$0]
      return CitedReference(reference: reference, occurrences: counts[reference.key] ?? 0)
    }
  }

  /// `inlines` with their citations set; `signs` are the `@` in their texts, in order.
  ///
  /// - Parameter canLink: Whether a link can stand here.
  /// - Complexity: Linear in the text.
  mutating func cite(_ inlines: [Inline], signs: [AtSign], canLink: Bool) -> [Inline] {
    let line = CitationLine(inlines, signs: signs)
    var cited: [Inline] = []
    var done = 0
    var index = 0
    while index < line.count {
      let set: (inlines: [Inline], end: Int)? =
        group(at: index, in: line, canLink) ?? mention(at: index, in: line, canLink)
      if let set {
        cited += line.inlines(done..<index) + set.inlines
        (index, done) = (set.end, set.end)
      } else {
        index += 1
      }
    }
    return cited + line.inlines(done..<line.count)
  }
}

extension CitationReader {
  /// The citation in brackets that opens at `index`, and where it ends.
  private mutating func group(
    at index: Int, in line: CitationLine, _ canLink: Bool
  ) -> (inlines: [Inline], end: Int)? {
    guard let end = line.closing[index], line.holdsKey(index..<end) else { return nil }
    var set: [Inline] = [.text("(")]
    for (number, part) in line.parts(index + 1..<end).enumerated() {
      if number > 0 { set.append(.text("; ")) }
      guard let sign = part.first(where: { line.keyLength(at: $0) > 0 }) else {
        let place = line.place(index..<end)
        diagnostics.append(
          Diagnostic(at: place, "every part of a citation names a work, such as '@smith2018'"))
        continue
      }
      let keyEnd = sign + 1 + line.keyLength(at: sign)
      let leavesAuthorOut = sign > part.lowerBound && line.isScalar("-", at: sign - 1)
      let before = line.trimmed(part.lowerBound..<(leavesAuthorOut ? sign - 1 : sign))
      if !before.isEmpty { set += line.inlines(before) + [.text(" ")] }
      set.append(
        citation(at: sign, in: line, canLink) { label in
          leavesAuthorOut ? label.year : "\(label.inBrackets), \(label.year)"
        })
      let after = line.trimmedAtEnd(keyEnd..<part.upperBound)
      set += line.inlines(after)
      if let other = after.first(where: { line.keyLength(at: $0) > 0 }) {
        let summary =
          "a second work in one part of a citation; put ';' before \(quoted("@" + line.key(at: other)))"
        diagnostics.append(Diagnostic(at: line.place(other..<other + 1), summary))
      }
    }
    return (set + [.text(")")], end + 1)
  }

  /// The citation in the sentence that starts at `index`, and where it ends.
  private mutating func mention(
    at index: Int, in line: CitationLine, _ canLink: Bool
  ) -> (inlines: [Inline], end: Int)? {
    let leavesAuthorOut = line.isScalar("-", at: index)
    let sign = leavesAuthorOut ? index + 1 : index
    // Where there is no bibliography, an '@' in a sentence is an '@'.
    guard bibliography.isThere, line.keyLength(at: sign) > 0, !line.isWord(at: index - 1) else {
      return nil
    }
    var end = sign + 1 + line.keyLength(at: sign)
    var after = ""
    if line.isScalar(" ", at: end), let close = line.closing[end + 1],
      !line.holdsKey(end + 1..<close), let words = line.plainText(line.trimmed(end + 2..<close))
    {
      after = words.isEmpty ? "" : ", " + words
      end = close + 1
    }
    let citation = citation(at: sign, in: line, canLink) { label in
      let year = "(\(label.year)\(after))"
      return leavesAuthorOut ? year : "\(label.inText) \(year)"
    }
    return ([citation], end)
  }

  /// The citation of the work named at `sign`, which reads as `words` says.
  private mutating func citation(
    at sign: Int, in line: CitationLine, _ canLink: Bool, words: (Reference.Label) -> String
  ) -> Inline {
    let key = line.key(at: sign)
    guard let reference = bibliography[key] else {
      diagnostics.append(unknown(key, at: line.place(sign..<sign + 1)))
      return .text("@" + key)
    }
    counts[key, default: 0] += canLink ? 1 : 0
    return .citation(
      key: key, occurrence: canLink ? counts[key] : nil, words: words(reference.label))
  }

  private func unknown(_ key: String, at place: Place) -> Diagnostic {
    if !bibliography.isThere {
      return Diagnostic(
        at: place, "unknown reference \(quoted(key)); there is no '\(bibliography.file)'")
    }
    if let near = nearest(key, among: bibliography.references.map(\.key)) {
      return Diagnostic(at: place, "unknown reference \(quoted(key))", suggestion: near)
    }
    let summary =
      "unknown reference \(quoted(key)); add it to '\(bibliography.file)', "
      + "or write '\\@' where none is meant"
    return Diagnostic(at: place, summary)
  }
}
