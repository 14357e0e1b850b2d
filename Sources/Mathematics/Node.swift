import Foundation

/// A node of the syntax tree of a formula, as KaTeX names its kinds and fields.
struct Node {
  /// The kind, such as `supsub`.
  let kind: String
  private let fields: [String: Any]

  /// The nodes of a JSON list, or of one node.
  init?(_ json: Any?) {
    guard let fields = json as? [String: Any], let kind = fields["type"] as? String else {
      return nil
    }
    self.kind = kind
    self.fields = fields
  }
}

extension Node {
  /// The text of a field.
  func text(_ name: String) -> String? { fields[name] as? String }

  /// The number of a field.
  func number(_ name: String) -> Double? { (fields[name] as? NSNumber)?.doubleValue }

  /// Whether a field is set.
  func flag(_ name: String) -> Bool { number(name).map { $0 != 0 } ?? false }

  /// The node of a field.
  func node(_ name: String) -> Node? { Node(fields[name]) }

  /// The nodes of a field that holds a list or a single one.
  func nodes(_ name: String) -> [Node] { Self.nodes(fields[name]) }

  /// The rows of nodes of a field.
  func rows(_ name: String) -> [[Node]] { (fields[name] as? [Any] ?? []).map(Self.nodes) }

  /// The length of a field, in em: `{number: 3, unit: "mu"}`.
  func length(_ name: String) -> Double? { Self.length(fields[name]) }

  /// The lengths of a field, nil where an entry is none.
  func lengths(_ name: String) -> [Double?] { (fields[name] as? [Any] ?? []).map(Self.length) }

  /// For each entry of a list of lists, whether it holds anything.
  func flags(_ name: String) -> [Bool] {
    (fields[name] as? [Any] ?? []).map { ($0 as? [Any])?.isEmpty == false }
  }

  /// The entries of a field that are mappings of texts: the columns of an array.
  func entries(_ name: String) -> [[String: Any]] { fields[name] as? [[String: Any]] ?? [] }

  /// Whether a row of an array gets a number of its own accord, as those of `align` do.
  func isCounted(_ row: Int) -> Bool {
    let tags = fields["tags"] as? [Any] ?? []
    return tags.indices.contains(row) && (tags[row] as? NSNumber)?.intValue == 1
  }

  /// Whether a row of an array has a tag.
  func hasTag(_ row: Int) -> Bool {
    let tags = rows("tags")
    return tags.indices.contains(row) && !tags[row].isEmpty
  }

  /// Whether the node is of text, not mathematics.
  var isText: Bool { text("mode") == "text" }

  private static func nodes(_ json: Any?) -> [Node] {
    if let list = json as? [Any] { return list.compactMap { Node($0) } }
    return Node(json).map { [$0] } ?? []
  }

  private static func length(_ json: Any?) -> Double? {
    guard let fields = json as? [String: Any], let unit = fields["unit"] as? String,
      let number = (fields["number"] as? NSNumber)?.doubleValue
    else { return nil }
    return ems[unit].map { $0 * number }
  }

  /// What the units of TeX come to in a font of 10 points.
  private static let ems = [
    "mu": 1.0 / 18, "em": 1, "ex": 0.431, "pt": 0.1, "bp": 0.100375, "pc": 1.2, "mm": 0.28453,
    "cm": 2.8453, "in": 7.227, "dd": 0.107, "cc": 1.284, "nd": 0.10685, "nc": 1.2822,
    "sp": 0.1 / 65536, "px": 0.100375,
  ]
}
