import Digest
import Foundation

/// What KaTeX is asked.
struct Question: Sendable {
  /// The request, in JSON and ASCII.
  let json: String
  /// A digest of everything that the answer depends on.
  let key: String

  /// The question what `formula` means with `macros`, put to `library`.
  init(_ formula: TeX, macros: [String: String], library: KaTeXLibrary) {
    let pairs = macros.keys.sorted().map { name in
      "\(Self.quoted(name)):\(Self.quoted(macros[name] ?? ""))"
    }
    json =
      "{\"tex\":\(Self.quoted(formula.source)),\"display\":\(formula.isDisplay),"
      + "\"macros\":{\(pairs.joined(separator: ","))}}"
    key = SHA256.digest("\(library.digest)\n\(Glue.before)\n\(Glue.after)\n\(json)".utf8)
  }

  /// `text` as a JSON string of ASCII.
  private static func quoted(_ text: String) -> String {
    var json = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: json += "\\\""
      case 0x5C: json += "\\\\"
      case 0x20..<0x7F: json.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return json + "\""
  }
}

/// What KaTeX answers.
enum Answer {
  /// What `json` comes to; nil where it is no answer.
  static func read(_ json: String, _ formula: TeX) -> Result<SetFormula, TeXError>? {
    guard
      let answer = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    else { return nil }
    if let error = answer["error"] as? [String: Any] {
      return .failure(Refusal.told(error, formula))
    }
    guard let tree = answer["tree"] as? [Any] else { return nil }
    var nodes = tree.compactMap { Node($0) }
    var tag: String?
    if nodes.count == 1, nodes[0].kind == "tag" {
      tag = PlainWords.of(nodes[0].nodes("tag"))
      nodes = nodes[0].nodes("body")
    }
    do {
      var writer = MathMLWriter()
      let mathML = try writer.math(nodes, isDisplay: formula.isDisplay)
      return .success(
        SetFormula(
          mathML: mathML, words: PlainWords.of(nodes), tag: tag,
          automaticRows: mathML.count { $0 == SetFormula.number }))
    } catch {
      return .failure(Refusal.of(error, formula))
    }
  }
}
