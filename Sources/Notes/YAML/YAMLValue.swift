/// A YAML document, read: scalars as written, and where everything stands.
indirect enum YAMLValue: Hashable, Sendable {
  /// A word, number or text; `isQuoted` where quotes or a block style say that it can only be text.
  case scalar(Located<String>, isQuoted: Bool)
  /// A list.
  case list([YAMLValue], Place)
  /// A mapping from words to values, in the author's order.
  case mapping([YAMLEntry], Place)

  /// Where the value starts.
  var place: Place {
    switch self {
    case .scalar(let text, _): text.place
    case .list(_, let place), .mapping(_, let place): place
    }
  }

  /// What the value is, as a message says it.
  var kind: String {
    switch self {
    case .scalar: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// One key of a mapping with its value.
struct YAMLEntry: Hashable, Sendable {
  var key: Located<String>
  var value: YAMLValue
}
