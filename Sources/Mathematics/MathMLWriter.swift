/// Writes the syntax tree of a formula as MathML Core, the part of MathML that browsers draw alike.
///
/// Space between atoms is TeX's, written out; alphabets are Unicode's; what MathML Core has no element
/// for (frames, strokes, lines of tables) is a class of the style sheet.
struct MathMLWriter {
  /// What is in force where a node stands.
  struct Style {
    /// Whether sums are large and fractions are not small.
    var isDisplay: Bool
    /// How deep in scripts: 0, 1 or 2.
    var level = 0
    /// The font, where one was chosen.
    var font: Font?

    /// The style of a script.
    var script: Style { Style(isDisplay: false, level: min(level + 1, 2), font: font) }
    /// The style of the parts of a fraction.
    var part: Style { isDisplay ? Style(isDisplay: false, level: level, font: font) : script }
  }

  /// A chosen font.
  enum Font: Equatable {
    case upright
    case alphabet(Alphabet)
  }

  /// What the writer cannot write.
  enum Failure: Error {
    /// A command that has no counterpart on a page.
    case unsupported(String)
    /// A colour that the style sheet does not know.
    case unknownColour(String)
    case tooDeep
  }

  /// How deep nodes are nested where the writer is.
  private var depth = 0
  private static let deepest = 120

  /// The `math` element of a formula.
  mutating func math(_ nodes: [Node], isDisplay: Bool) throws(Failure) -> String {
    let content = try row(nodes, Style(isDisplay: isDisplay))
    return "<math\(isDisplay ? " display=\"block\"" : "")>\(content)</math>"
  }
}

// MARK: - Rows

extension MathMLWriter {
  /// The nodes beside each other.
  mutating func row(_ nodes: [Node], _ style: Style) throws(Failure) -> String {
    Self.write(Self.joined(try pieces(nodes, style)), inScript: style.level > 0).markup
  }

  /// The nodes beside each other as one element.
  mutating func group(_ nodes: [Node], _ style: Style) throws(Failure) -> String {
    let (markup, count) = Self.write(
      Self.joined(try pieces(nodes, style)), inScript: style.level > 0)
    return count == 1 ? markup : "<mrow>\(markup)</mrow>"
  }

  /// The pieces of `nodes`.
  mutating func pieces(_ nodes: [Node], _ style: Style) throws(Failure) -> [Piece] {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw .tooDeep }
    var pieces: [Piece] = []
    var slash = false
    for node in nodes.withoutHTML {
      // The stroke of \not is a character of its own that combines with the next one.
      if node.kind == "textord", node.text("text") == "\u{338}" {
        slash = true
        continue
      }
      var next = try self.pieces(of: node, style)
      if slash, case .atom(var atom)? = next.first, case .sign(let text, let stretchy) = atom.core {
        atom.core = .sign(composed(text, "\u{338}"), stretchy: stretchy)
        next[0] = .atom(atom)
      }
      slash = false
      pieces += next
    }
    return pieces
  }

  /// The pieces with runs of digits, and of letters of a word, as one.
  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    for (index, piece) in pieces.enumerated() {
      guard case .atom(let atom) = piece, case .atom(var last)? = joined.last else {
        joined.append(piece)
        continue
      }
      switch (last.core, atom.core) {
      case (.digits(let before), .digits(let after)): last.core = .digits(before + after)
      case (.letters(let before), .letters(let after)): last.core = .letters(before + after)
      case (.digits(let before), .sign(".", _)) where pieces[(index + 1)...].startsWithDigits:
        last.core = .digits(before + ".")
      default:
        joined.append(piece)
        continue
      }
      joined[joined.count - 1] = .atom(last)
    }
    return joined
  }

  /// The markup of `pieces` with TeX's space between them, and how many elements it is.
  private static func write(_ pieces: [Piece], inScript: Bool) -> (markup: String, count: Int) {
    var atoms: [Atom] = []
    // The space before each atom and, at the end, after the last.
    var spaces = [0.0]
    for piece in pieces {
      switch piece {
      case .space(let width): spaces[spaces.count - 1] += width
      case .atom(let atom):
        atoms.append(atom)
        spaces.append(0)
      }
    }
    let lefts = atoms.map(\.left).settled
    for index in atoms.indices.dropFirst() {
      // A class that was settled otherwise holds for both sides.
      let previous = atoms[index - 1]
      let right = previous.left == previous.right ? lefts[index - 1] : previous.right
      spaces[index] += AtomClass.space(right, lefts[index], inScript: inScript)
    }
    var markup = ""
    var count = atoms.count
    var before = spaces[0]
    for (index, atom) in atoms.enumerated() {
      // Space goes into the attributes of an operator beside it: the one that it is due to, if it can.
      var after = spaces[index + 1]
      let next = index + 1 < atoms.count ? atoms[index + 1] : nil
      var carried = 0.0
      let isOwed = next.map { $0.core.isSign && [.bin, .rel].contains(lefts[index + 1]) } ?? false
      if isOwed || !atom.core.isSign { (after, carried) = (0, after) }
      if !atom.core.isSign {
        let space = Atom.Core.space(before)
        if !space.isEmpty { count += 1 }
        markup += space
        before = 0
      }
      let isBetween = index > 0 && next != nil
      markup += atom.core.markup(before: before, after: after, isInfix: isBetween)
      before = carried
    }
    let rest = Atom.Core.space(before)
    if !rest.isEmpty { count += 1 }
    return (markup + rest, count)
  }
}

extension [Node] {
  /// The nodes, with those that are one thing for HTML and another for MathML replaced by the latter.
  var withoutHTML: [Node] {
    guard contains(where: { $0.kind == "htmlmathml" }) else { return self }
    return flatMap { $0.kind == "htmlmathml" ? $0.nodes("mathml").withoutHTML : [$0] }
  }
}

extension ArraySlice<Piece> {
  fileprivate var startsWithDigits: Bool {
    if case .atom(let atom)? = first, case .digits = atom.core { return true }
    return false
  }
}
