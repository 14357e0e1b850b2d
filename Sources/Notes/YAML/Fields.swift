/// The entries of a mapping, taken one key at a time; what is left over is unknown.
struct Fields {
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []
  private var entries: [YAMLEntry]
  private var known: [String] = []
  private let unreadable: [String]
  private let owner: String

  /// The fields `entries` of `owner`, named so that `in the …` can stand before it; the values of
  /// the keys `unreadable` could not be read, which has been told.
  init(_ entries: [YAMLEntry], unreadable: [String] = [], of owner: String) {
    self.entries = entries
    self.unreadable = unreadable
    self.owner = owner
  }
}

extension Fields {
  /// Whether `key` has been given and not yet taken.
  func has(_ key: String) -> Bool {
    unreadable.contains(key) || entries.contains { $0.key.value == key }
  }

  /// Takes `key`'s value, whatever it is.
  mutating func value(_ key: String) -> YAMLValue? {
    known.append(key)
    guard let index = entries.firstIndex(where: { $0.key.value == key }) else { return nil }
    return entries.remove(at: index).value
  }

  /// Takes a text that is not empty.
  mutating func text(_ key: String) -> Located<String>? {
    value(key).flatMap { text(of: $0, for: key) }
  }

  /// Takes a list of texts, or one text that stands for a list of one.
  mutating func texts(_ key: String) -> [Located<String>]? {
    switch value(key) {
    case nil: return nil
    case .list(let values, _): return values.compactMap { text(of: $0, for: key, inList: true) }
    case .scalar(let text, let isQuoted):
      return self.text(of: .scalar(text, isQuoted: isQuoted), for: key).map { [$0] } ?? []
    case .mapping(_, let place):
      report(place, "'\(key)' must be a text or a list of texts, not a mapping")
      return []
    }
  }

  /// Takes a list of numbers, or one that stands for a list of one.
  mutating func numbers(_ key: String) -> [Double] {
    (texts(key) ?? []).compactMap { text in
      if let number = Double(text.value), number.isFinite { return number }
      report(text.place, "'\(key)' must be a list of numbers, but holds \(quoted(text.value))")
      return nil
    }
  }

  /// Takes `true` or `false`.
  mutating func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    switch value {
    case .scalar(let text, isQuoted: false) where text.value == "true": return true
    case .scalar(let text, isQuoted: false) where text.value == "false": return false
    case .scalar(let text, _) where text.value.isEmpty: reportEmpty(key, text.place)
    case .scalar(let text, _):
      report(text.place, "'\(key)' must be true or false, not \(quoted(text.value))")
    default: report(value.place, "'\(key)' must be true or false, not \(value.kind)")
    }
    return nil
  }

  /// The text that `value` is, without space around it.
  mutating func text(
    of value: YAMLValue, for key: String, inList: Bool = false
  ) -> Located<String>? {
    guard case .scalar(let text, _) = value else {
      let expected = inList ? "a list of texts, but holds" : "a text, not"
      report(value.place, "'\(key)' must be \(expected) \(value.kind)")
      return nil
    }
    let words = text.value.trimmed
    guard !words.isEmpty else {
      reportEmpty(key, text.place)
      return nil
    }
    return Located(words, at: text.place)
  }

  /// What no one has taken, in the author's order.
  mutating func rest() -> [YAMLEntry] {
    defer { entries = [] }
    return entries
  }

  /// Complains of every key that no one has taken, and returns everything that was wrong.
  mutating func finished() -> [Diagnostic] {
    for entry in rest() {
      let suggestion = nearest(entry.key.value, among: known)
      let choice = suggestion == nil ? "; there are \(enumerated(known))" : ""
      diagnostics.append(
        Diagnostic(
          at: entry.key.place, "unknown key \(quoted(entry.key.value)) in the \(owner)\(choice)",
          suggestion: suggestion))
    }
    return diagnostics
  }

  /// Notes an error.
  mutating func report(_ place: Place, _ summary: String, suggestion: String? = nil) {
    diagnostics.append(Diagnostic(at: place, summary, suggestion: suggestion))
  }

  private mutating func reportEmpty(_ key: String, _ place: Place) {
    report(place, "'\(key)' has no value")
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
