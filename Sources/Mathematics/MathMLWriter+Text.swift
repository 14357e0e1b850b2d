import Foundation

extension MathMLWriter {
  /// The words of `\text`, with the formulas among them.
  mutating func words(_ node: Node, _ style: Style) throws(Failure) -> [Piece] {
    let alphabet = node.text("font").flatMap { Alphabet(font: $0) }
    var pieces: [Piece] = []
    var text = ""
    func finish() {
      if !text.isEmpty { pieces.append(.atom(Atom(Self.mtext(text)))) }
      text = ""
    }
    for part in node.nodes("body") {
      if let words = Self.plain(part) {
        text += alphabet?.letters(words) ?? words
      } else {
        finish()
        pieces += try self.pieces(of: part, style)
      }
    }
    finish()
    return pieces.count == 1 ? pieces : [.atom(Atom(Self.together(pieces)))]
  }

  private static func together(_ pieces: [Piece]) -> String {
    let parts = pieces.map { piece in
      switch piece {
      case .atom(let atom): atom.core.markup()
      case .space(let width): Atom.Core.space(width)
      }
    }
    return "<mrow>\(parts.joined())</mrow>"
  }

  private static func mtext(_ words: String) -> String {
    // Browsers drop spaces at the ends.
    "<mtext>\(escaped(words.replacing(" ", with: "\u{A0}")))</mtext>"
  }

  /// What `node` of a text reads, where it is words alone.
  static func plain(_ node: Node) -> String? {
    switch node.kind {
    case "textord": return ligatures[node.text("text") ?? ""] ?? node.text("text")
    case "spacing": return " "
    case "ordgroup":
      let parts = node.nodes("body").map(plain)
      return parts.contains { $0 == nil } ? nil : parts.compactMap(\.self).joined()
    case "accent":
      guard let mark = marks[node.text("label") ?? ""],
        let base = node.nodes("base").first.flatMap(plain)
      else { return nil }
      // Letters come without their dots, to carry the mark.
      return composed(["ı": "i", "ȷ": "j"][base] ?? base, mark)
    default: return nil
    }
  }

  private static let ligatures = [
    "--": "–", "---": "—", "`": "‘", "'": "’", "``": "“", "''": "”",
  ]

  private static let marks = [
    "\\'": "\u{301}", "\\`": "\u{300}", "\\^": "\u{302}", "\\~": "\u{303}", "\\=": "\u{304}",
    "\\u": "\u{306}", "\\.": "\u{307}", "\\\"": "\u{308}", "\\r": "\u{30A}", "\\H": "\u{30B}",
    "\\v": "\u{30C}", "\\c": "\u{327}",
  ]

  // MARK: - Boxes

  /// What is there for its size, its place or its frame.
  mutating func boxed(_ node: Node, _ style: Style) throws(Failure) -> [Piece] {
    let body = node.nodes("body")
    switch node.kind {
    case "phantom": return [.atom(Atom("<mphantom>\(try row(body, style))</mphantom>"))]
    case "hphantom":
      let phantom = "<mphantom>\(try row(body, style))</mphantom>"
      return [.atom(Atom("<mpadded height=\"0\" depth=\"0\">\(phantom)</mpadded>"))]
    case "vphantom":
      let phantom = "<mphantom>\(try row(body, style))</mphantom>"
      return [.atom(Atom("<mpadded width=\"0\">\(phantom)</mpadded>"))]
    case "smash":
      let height = node.flag("smashHeight") ? " height=\"0\"" : ""
      let depth = node.flag("smashDepth") ? " depth=\"0\"" : ""
      return [.atom(Atom("<mpadded\(height)\(depth)>\(try row(body, style))</mpadded>"))]
    case "lap":
      guard node.text("alignment") == "rlap" else {
        throw .unsupported("\\\(node.text("alignment") ?? "llap")")
      }
      return [.atom(Atom("<mpadded width=\"0\">\(try row(body, style))</mpadded>"))]
    case "raisebox":
      let shift = (node.length("dy") ?? 0).em
      return [.atom(Atom("<mpadded voffset=\"\(shift)\">\(try row(body, style))</mpadded>"))]
    case "vcenter", "hbox": return [.atom(Atom(try group(body, style)))]
    case "rule":
      let (width, height) = (node.length("width") ?? 0, node.length("height") ?? 0)
      let size = "width=\"\(width.em)\" height=\"\(height.em)\""
      return [.atom(Atom("<mspace \(size) mathbackground=\"currentColor\"/>"))]
    case "verb":
      return [.atom(Atom(Self.mtext(Alphabet.monospace.letters(node.text("body") ?? ""))))]
    case "enclose":
      let label = node.text("label") ?? ""
      guard let name = Self.frames[label] else { throw .unsupported(label) }
      return [.atom(Atom("<mrow class=\"tex-\(name)\">\(try row(body, style))</mrow>"))]
    default: return []
    }
  }

  private static let frames = [
    "\\fbox": "box", "\\cancel": "cancel", "\\bcancel": "bcancel", "\\xcancel": "xcancel",
    "\\sout": "sout",
  ]
}
