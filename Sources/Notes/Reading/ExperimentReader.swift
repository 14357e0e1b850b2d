/// Reads one fenced block: whether it is an experiment, and which.
struct ExperimentReader {
  /// The experiment, or nil where the block is ordinary code or cannot be read; its id is empty where
  /// the author gave no good one.
  private(set) var fence: ExperimentFence?
  /// Whether the block is code to show.
  private(set) var isCode = false
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads `code`, a block of `source`.
  init(_ code: FencedCode, in source: SourceText) {
    guard code.isClosed else {
      let opening = source.line(code.line).dropFirst(code.byte)
      let mark = String(decoding: opening.prefix { $0 == opening.first }.prefix(10), as: UTF8.self)
      diagnostics = [Diagnostic(at: code.place, "code block is never closed by a line '\(mark)'")]
      return
    }
    let words = code.words(in: source)
    guard let first = words.first, first.value == Self.keyword else {
      isCode = true
      guard let first = words.first, words.count == 2, Self.isNearKeyword(first.value) else {
        return
      }
      diagnostics = [
        Diagnostic(
          at: first.place, "unknown kind of block \(quoted(first.value))", suggestion: Self.keyword)
      ]
      return
    }
    guard words.count > 1 else {
      let summary = "an experiment needs a name: '```experiment descent'"
      diagnostics = [Diagnostic(at: first.place, summary)]
      return
    }
    if words.count > 2 {
      let summary = "unexpected \(quoted(words[2].value)) after the experiment's name"
      diagnostics = [Diagnostic(at: words[2].place, summary)]
    }
    read(code, name: words[1], in: source)
  }

  private static let keyword = "experiment"

  private static func isNearKeyword(_ word: String) -> Bool {
    let letters = Array(word.lowercased().utf8.prefix(keyword.utf8.count + 3))
    return editDistance(letters, Array(keyword.utf8)) <= 2
  }
}

extension ExperimentReader {
  private mutating func read(_ code: FencedCode, name: Located<String>, in source: SourceText) {
    var reader = YAMLReader(code.excerpt(of: source))
    let entries = reader.entries()
    diagnostics += reader.diagnostics
    guard let entries else { return }
    var fields = Fields(entries, unreadable: reader.unreadable, of: "experiment")
    var fence = ExperimentFence(name: name, id: Located("", at: code.place), place: code.place)
    if let id = fields.text("id") {
      if Self.isID(id.value) {
        fence.id = id
      } else {
        let summary =
          "'id' must start with a letter and hold letters a to z, digits and hyphens only, at most 64, "
          + "not \(quoted(id.value))"
        fields.report(id.place, summary)
      }
    }
    fence.caption = fields.text("caption")
    let isAltGiven = fields.has("alt")
    let faults = fields.diagnostics.count
    fence.alt = fields.texts("alt") ?? []
    let isAltRefused =
      fields.diagnostics.count > faults || (isAltGiven && !reader.diagnostics.isEmpty)
    // One that was given and refused is not also missing.
    if fence.alt.isEmpty, isAltRefused { fence.alt = [Located("…", at: code.place)] }
    fence.show = fields.texts("show")
    fence.settings = fields.rest().compactMap { entry in
      if case .scalar(let text, isQuoted: false) = entry.value, text.value.isEmpty {
        fields.report(text.place, "\(quoted(entry.key.value)) has no value")
        return nil
      }
      return ExperimentFence.Setting(key: entry.key, value: Self.value(entry.value))
    }
    diagnostics += fields.finished()
    self.fence = fence
  }

  private static func value(_ value: YAMLValue) -> ExperimentFence.Value {
    switch value {
    case .scalar(let text, let isQuoted): .scalar(text, isQuoted: isQuoted)
    case .list(let values, let place): .list(values.map(Self.value), place)
    case .mapping(_, let place): .mapping(place)
    }
  }

  /// Whether `text` can be an id.
  static func isID(_ text: String) -> Bool {
    text.first?.isLetter == true && text.utf8.count <= 64
      && text.allSatisfy { $0 == "-" || $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
