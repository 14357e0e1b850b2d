import Yams

/// Reads the YAML of a front matter, a block or a file: one mapping, or nothing at all.
///
/// Of YAML it leaves out what lets one place of a document act on another: anchors, aliases, tags and
/// merge keys are errors, told by name. So a document cannot grow as it is read, and an author who
/// wrote `*important*` is told to quote it.
struct YAMLReader {
  /// The text.
  let excerpt: Excerpt
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// The keys whose values could not be read.
  private(set) var unreadable: [String] = []
  /// How many bytes are read.
  let limit: Int
  /// What is put aside while the parser works.
  var standIns: StandIns

  /// A reader of `excerpt`, of at most `bytes` bytes.
  init(_ excerpt: Excerpt, bytes: Int = 65_536) {
    self.excerpt = excerpt
    limit = bytes
    standIns = StandIns(for: excerpt.text)
  }

  /// How deep values may be nested.
  static let deepest = 20

  /// The entries of the mapping; empty for a document that holds nothing; nil where it cannot be
  /// read.
  ///
  /// - Complexity: Linear in the text, but for lines of tens of thousands of values, and for one
  ///   reading more for each duplicate key.
  mutating func entries() -> [YAMLEntry]? {
    guard isReadable() else { return nil }
    guard let root = compose() else { return diagnostics.isEmpty ? [] : nil }
    guard let value = value(root, depth: 1) else { return nil }
    switch value {
    case .mapping(let entries, _): return entries
    case .scalar(let text, false) where text.value.isEmpty: return []
    default:
      report(value.place, "expected 'key: value' lines, but found \(value.kind)")
      return nil
    }
  }

  /// Notes an error.
  mutating func report(_ place: Place, _ summary: String) {
    diagnostics.append(Diagnostic(at: place, summary))
  }

  /// The place of a mark of the parser's.
  func place(_ mark: Mark?) -> Place {
    excerpt.place(at: mark.map { excerpt.offset(line: $0.line, column: $0.column) } ?? 0)
  }
}

// MARK: - From nodes to values

extension YAMLReader {
  private mutating func value(_ node: Node, depth: Int) -> YAMLValue? {
    let place = place(node.mark)
    guard depth <= Self.deepest else {
      report(place, "values are nested more than \(Self.deepest) deep")
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain
      let text = standIns.restored(scalar.string)
      if !isQuoted, let indicator = standIns.indicator(at: scalar.string) {
        report(
          place, "'\(indicator.character)' starts \(indicator.meaning) in YAML; quote the text")
        return nil
      }
      return .scalar(Located(text, at: place), isQuoted: isQuoted)
    case .sequence(let sequence):
      let count = diagnostics.count
      let values = sequence.compactMap { value($0, depth: depth + 1) }
      return diagnostics.count == count ? .list(values, place) : nil
    case .mapping(let mapping):
      return .mapping(entries(of: mapping, depth: depth), place)
    case .alias:
      report(place, "YAML aliases are not read here")
      return nil
    }
  }

  private mutating func entries(of mapping: Node.Mapping, depth: Int) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var places: [String: Place] = [:]
    for (key, value) in mapping {
      guard let key = self.key(key) else { continue }
      if let first = places[key.value] {
        let summary = "duplicate key \(quoted(key.value)); it stands in line \(first.line) already"
        report(key.place, summary)
        continue
      }
      places[key.value] = key.place
      if let value = self.value(value, depth: depth + 1) {
        entries.append(YAMLEntry(key: key, value: value))
      } else {
        unreadable.append(key.value)
      }
    }
    return entries
  }

  private mutating func key(_ node: Node) -> Located<String>? {
    guard let value = value(node, depth: 1) else { return nil }
    guard case .scalar(let key, let isQuoted) = value, !key.value.isEmpty else {
      report(value.place, "a key must be a word, not \(value.kind)")
      return nil
    }
    if !isQuoted, key.value == "<<" {
      report(key.place, "YAML merge keys are not read here")
      return nil
    }
    return key
  }
}
