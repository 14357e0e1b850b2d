/// A number in running text that may be somebody's result.
struct Numeral: Hashable, Sendable {
  /// The digits with their marks, as written.
  let text: String
  /// What they come to.
  let value: Double
  /// The byte of the text where it starts.
  let offset: Int

  /// The numbers in `words` that claim something.
  ///
  /// Passed over are years, days and dates, ordinals (`3rd`), versions (`1.2.3`), numbers within
  /// names (`x2`, `lesson-3`, `3D`) and terms (`2/L`, `1/(k + n)`), and those that follow a word that
  /// numbers things (`Figure 3`).
  static func results(in words: String) -> [Numeral] {
    let scalars = Array(words.unicodeScalars)
    var numerals: [Numeral] = []
    var offset = 0
    var index = 0
    /// Where the last number ended that named a thing.
    var labelEnd: Int?
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        offset += UTF8.width(scalars[index])
        index += 1
        continue
      }
      let end = self.end(of: index, in: scalars)
      let tail = scalars[end...].prefix(while: \.properties.isAlphabetic)
      let digits = scalars[index..<end]
      let follows = labelEnd.map { isEnumeration(scalars[$0..<index]) } ?? false
      if follows || isLabel(before: index, in: scalars) {
        labelEnd = end
      } else if !isName(index, end, tail, in: scalars), !isDate(index, end, in: scalars),
        let value = value(of: digits)
      {
        numerals.append(Numeral(text: text(digits), value: value, offset: offset))
      }
      let next = end + tail.count
      offset += scalars[index..<next].reduce(0) { $0 + UTF8.width($1) }
      index = next
    }
    return numerals
  }
}

extension Numeral {
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The end of the number that starts at `index`: digits, single marks between digits, an exponent.
  private static func end(of index: Int, in scalars: [Unicode.Scalar]) -> Int {
    var end = index
    while end < scalars.count {
      if isDigit(scalars[end]) {
        end += 1
      } else if ".,\u{2009}\u{202F}".unicodeScalars.contains(scalars[end]), end + 1 < scalars.count,
        isDigit(scalars[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    guard end + 1 < scalars.count, scalars[end] == "e" || scalars[end] == "E" else { return end }
    let sign = "+-−".unicodeScalars.contains(scalars[end + 1]) ? 1 : 0
    let power = scalars[(end + 1 + sign)...].prefix(while: isDigit)
    return power.isEmpty ? end : end + 1 + sign + power.count
  }

  private static func value(of digits: ArraySlice<Unicode.Scalar>) -> Double? {
    let plain = digits.filter { !",\u{2009}\u{202F}".unicodeScalars.contains($0) }
    return Double(text(plain.map { $0 == "−" ? "-" : $0 }))
  }

  /// Letters after a number that measure it, rather than name a thing with it.
  private static let units: Set<String> = [
    "x", "s", "ms", "ns", "min", "h", "k", "kB", "MB", "GB", "px", "m", "mm", "cm", "km", "Hz",
    "GHz",
  ]

  private static func isName(
    _ start: Int, _ end: Int, _ tail: ArraySlice<Unicode.Scalar>, in scalars: [Unicode.Scalar]
  ) -> Bool {
    if !tail.isEmpty, !units.contains(text(tail)) { return true }
    if tail.isEmpty, isTerm(scalars[end...]) { return true }
    guard start > 0 else { return false }
    let before = scalars[start - 1]
    if before.properties.isAlphabetic || before == "_" || before == "#" { return true }
    return before == "-" && start > 1 && scalars[start - 2].properties.isAlphabetic
  }

  /// Whether `rest`, which follows a number, makes it the numerator of a formula in plain letters.
  private static func isTerm(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard rest.first == "/", let next = rest.dropFirst().first else { return false }
    return next == "(" || next.properties.isAlphabetic
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Whether the number is a year, or a part of a date.
  private static func isDate(_ start: Int, _ end: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let digits = text(scalars[start..<end])
    if digits.count == 4, let year = Int(digits), (1500...2100).contains(year) { return true }
    let before = text(scalars[..<start].suffix(12)).lowercased()
    let after = text(scalars[end...].prefix(12)).lowercased()
    if before.wholeMatch(of: #/.*\b\d{4}-(?:\d\d-)?/#) != nil { return true }
    guard digits.count <= 2 else { return false }
    let next = after.split(whereSeparator: { !$0.isLetter }).first.map(String.init) ?? ""
    let last = before.split(whereSeparator: { !$0.isLetter }).last.map(String.init) ?? ""
    return months.contains(next) && after.hasPrefix(" " + next)
      || months.contains(last) && before.hasSuffix(last + " ")
  }

  /// Words that number the things they name.
  private static let labels: Set<String> = [
    "appendix", "chapter", "chapters", "eq", "eqs", "equation", "equations", "exercise",
    "exercises", "fig", "figs", "figure", "figures", "footnote", "lemma", "lesson", "lessons", "no",
    "p", "page", "pages", "part", "parts", "pp", "rule", "rules", "section", "sections", "table",
    "tables", "theorem", "version", "vol", "volume",
  ]

  /// Whether a word that numbers things stands before `index`.
  private static func isLabel(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index]
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "." }
    guard let last = before.last, isSpace(last) || last == "§" else { return false }
    let word = before.reversed().drop(while: isSpace)
    if word.first == "§" { return true }
    return labels.contains(
      text(word.prefix(while: \.properties.isAlphabetic).reversed()).lowercased())
  }

  /// Whether `words` do no more than join two members of a list.
  private static func isEnumeration(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard words.count <= 6 else { return false }
    let joints = [",", "and", "or", "to", "–", "-", ", and", ", or"]
    return joints.contains(text(words).trimmed)
  }
}
