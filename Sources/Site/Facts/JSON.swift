/// A value of JSON, written so that it can stand in a script element too.
indirect enum JSON {
  case text(String)
  case list([JSON])
  /// What is JSON already.
  case source(String)
  /// Fields in the order in which they are written; one whose value is nil is left out.
  case object(KeyValuePairs<String, JSON?>)

  /// The text of `string` where there is one.
  static func text(_ string: String?) -> JSON? { string.map { .text($0) } }

  /// The value as text.
  var source: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .source(let source): source
    case .list(let values): "[\(values.map(\.source).joined(separator: ","))]"
    case .object(let fields):
      "{"
        + fields.compactMap { key, value in value.map { "\(Self.quoted(key)):\($0.source)" } }
        .joined(separator: ",") + "}"
    }
  }

  /// `text` in quotation marks, without any character that a script element or a line of code could
  /// take for its end.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "<", ">", "&", "\u{2028}", "\u{2029}": quoted += escape(scalar)
      case _ where scalar.value < 0x20: quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
