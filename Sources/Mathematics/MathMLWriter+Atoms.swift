import Foundation

/// `text` with a combining mark, as one character where Unicode has it.
func composed(_ text: String, _ mark: String) -> String {
  (text + mark).precomposedStringWithCanonicalMapping
}

extension MathMLWriter {
  /// The pieces of one node.
  mutating func pieces(of node: Node, _ style: Style) throws(Failure) -> [Piece] {
    switch node.kind {
    case "mathord", "textord": return [.atom(Self.ordinary(node, style))]
    case "atom":
      let kind = AtomClass(named: node.text("family") ?? "")
      return [.atom(Self.sign(node.text("text") ?? "", kind))]
    case "ordgroup": return [.atom(Atom(try group(node.nodes("body"), style)))]
    case "spacing": return [.space(Self.width(ofSpacing: node.text("text") ?? ""))]
    case "kern": return [.space(node.length("dimension") ?? 0)]
    case "mathchoice":
      let names = ["text", "script", "scriptscript"]
      let name = style.isDisplay ? "display" : names[style.level]
      return try pieces(node.nodes(name), style)
    case "mclass": return [.atom(try classed(node, style))]
    case "font": return try pieces(inFont: node, style)
    case "color": return try coloured(node, style)
    case "styling": return try styled(node, style)
    case "sizing":
      let factors = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488]
      let size = min(max(Int(node.number("size") ?? 6), 1), factors.count)
      let content = try row(node.nodes("body"), style)
      return [.atom(Atom("<mstyle mathsize=\"\(factors[size - 1].em)\">\(content)</mstyle>"))]
    case "supsub": return [.atom(try scripted(node, style))]
    case "op", "operatorname": return [.atom(try named(node, style))]
    case "genfrac": return [.atom(try fraction(node, style))]
    case "sqrt": return [.atom(try root(node, style))]
    case "leftright": return [.atom(try fenced(node, style))]
    case "middle": return [.atom(Atom(.rel, Self.delimiter(node.text("delim") ?? ".")))]
    case "delimsizing": return [.atom(Self.sized(node))]
    case "accent", "accentUnder": return [.atom(try accented(node, style))]
    case "overline", "underline":
      let content = try row(node.nodes("body"), style)
      return [.atom(Atom("<mrow class=\"tex-\(node.kind)\">\(content)</mrow>"))]
    case "horizBrace": return [.atom(Atom(.op, try braced(node, style)))]
    case "xArrow": return [.atom(try arrow(node, style))]
    case "array": return [.atom(try table(node, style))]
    case "text": return try words(node, style)
    case "pmb":
      return try pieces(node.nodes("body"), with(.alphabet(.boldItalic), style))
    case "phantom", "hphantom", "vphantom", "smash", "lap", "raisebox", "vcenter", "hbox",
      "enclose",
      "rule", "verb", "internal":
      return try boxed(node, style)
    default: throw .unsupported(Self.command(of: node))
    }
  }

  /// What an author calls `node`.
  static func command(of node: Node) -> String {
    switch node.kind {
    case "href", "html", "includegraphics", "url": "\\\(node.kind)"
    case "cdlabel", "cdlabelparent": "\\begin{CD}"
    default: node.text("label") ?? node.kind
    }
  }

  private func with(_ font: Font, _ style: Style) -> Style {
    var style = style
    style.font = font
    return style
  }

  // MARK: - Letters, digits, signs

  private static func ordinary(_ node: Node, _ style: Style) -> Atom {
    let text = node.text("text") ?? ""
    guard let scalar = text.unicodeScalars.first else { return Atom("") }
    let properties = scalar.properties
    if ("0"..."9").contains(scalar) {
      if case .alphabet(let alphabet)? = style.font {
        return Atom(.ord, .digits(alphabet.letters(text)))
      }
      return Atom(.ord, .digits(text))
    }
    let isLetter = properties.isAlphabetic || "∂∇ıȷ".unicodeScalars.contains(scalar)
    guard isLetter else {
      let isSign = properties.generalCategory == .mathSymbol || scalar.isASCII
      return isSign && scalar != "∞" ? sign(text, .ord) : Atom("<mi>\(escaped(text))</mi>")
    }
    switch style.font {
    case nil:
      // Capital Greek letters are ordinary text to TeX, and upright; so is all that is no variable.
      let isVariable = node.kind == "mathord" || scalar == "∂"
      return Atom(Atom.Core.identifier(text, isUpright: !isVariable))
    case .upright?: return Atom(.ord, .letters(text))
    case .alphabet(let alphabet)?:
      let letters = alphabet.letters(text)
      let isWord = [.italic, .sans, .monospace, .bold].contains(alphabet)
      return isWord
        ? Atom(.ord, .letters(letters))
        : Atom(Atom.Core.identifier(letters, isUpright: letters == text))
    }
  }

  /// An operator of this class.
  static func sign(_ text: String, _ kind: AtomClass) -> Atom {
    let text = Self.bar[text] ?? text
    guard let scalar = text.unicodeScalars.first else {
      return Atom(kind, .markup("<mrow></mrow>"))
    }
    return Atom(kind, .sign(text, stretchy: isStretchy(scalar) ? false : nil))
  }

  /// KaTeX writes bars with characters that browsers do not stretch.
  static let bar = ["∣": "|", "∥": "‖"]

  /// Whether browsers stretch this operator unasked.
  private static func isStretchy(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B...0x7D, 0x2016, 0x2190...0x21FF, 0x2308...0x230B, 0x23B0,
      0x23B1, 0x27E6...0x27EF, 0x27F0...0x27FF, 0x2900...0x297F, 0x3D:
      scalar != "="
    default: false
    }
  }

  private static func width(ofSpacing text: String) -> Double {
    switch text {
    case "\\ ", "\\space", "\\nobreakspace", " ", "~": 1.0 / 3
    default: 0
    }
  }

  // MARK: - Classes, fonts, colours, styles

  /// A class that was given by hand, `\mathbin{x}`.
  private mutating func classed(_ node: Node, _ style: Style) throws(Failure) -> Atom {
    let kind = AtomClass(named: node.text("mclass") ?? "")
    // Vertical dots come with a strut for tables; ours have room enough.
    let body = node.nodes("body").withoutHTML
    let isDots = body.count == 2 && body[0].text("text") == "⋮" && body[1].kind == "rule"
    let pieces = try pieces(isDots ? [body[0]] : body, style)
    if pieces.count == 1, case .atom(var atom) = pieces[0] {
      atom.left = kind
      atom.right = kind
      return atom
    }
    return Atom(kind, try group(node.nodes("body"), style))
  }

  private mutating func pieces(inFont node: Node, _ style: Style) throws(Failure) -> [Piece] {
    let name = node.text("font") ?? ""
    let font = Alphabet(font: name).map { Font.alphabet($0) }
    let style = with(font ?? (name == "mathnormal" ? .alphabet(.italic) : .upright), style)
    let body = node.nodes("body")
    // A group in braces is an ordinary atom; its letters still join into a word.
    if body.count == 1, body[0].kind == "ordgroup" {
      let inner = Self.joined(word: try pieces(body[0].nodes("body"), style))
      if inner.count == 1, case .atom(var atom) = inner[0] {
        (atom.left, atom.right) = (.ord, .ord)
        if case .letters(let text) = atom.core {
          atom.core = .markup(Atom.Core.identifier(text, isUpright: true))
        }
        return [.atom(atom)]
      }
      return [.atom(Atom(try group(body[0].nodes("body"), style)))]
    }
    return try pieces(body, style)
  }

  private static func joined(word pieces: [Piece]) -> [Piece] {
    var word = ""
    for piece in pieces {
      guard case .atom(let atom) = piece, case .letters(let text) = atom.core else { return pieces }
      word += text
    }
    return word.isEmpty ? pieces : [.atom(Atom(.ord, .letters(word)))]
  }

  private mutating func coloured(_ node: Node, _ style: Style) throws(Failure) -> [Piece] {
    let name = node.text("color") ?? ""
    let colour = try Self.colour(name)
    return [
      .atom(
        try wrapped(node.nodes("body"), style) {
          "<mstyle class=\"tex-\(colour)\">\($0)</mstyle>"
        })
    ]
  }

  /// The colours that the style sheet knows: readable on light and on dark pages.
  static let colours: Set = [
    "blue", "brown", "cyan", "gray", "green", "grey", "magenta", "orange", "pink", "purple", "red",
    "teal", "violet", "yellow", "black",
  ]

  /// The class of a colour: its name, or `x` and the six digits of another, which the page's style
  /// sheet makes readable by day and by night.
  private static func colour(_ name: String) throws(Failure) -> String {
    if name.hasPrefix("#") {
      let digits = name.dropFirst().lowercased()
      guard digits.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
        throw .unknownColour(name)
      }
      switch digits.utf8.count {
      case 6: return "x" + digits
      case 3: return "x" + digits.map { "\($0)\($0)" }.joined()
      default: throw .unknownColour(name)
      }
    }
    guard colours.contains(name) else { throw .unknownColour(name) }
    return name == "grey" ? "gray" : name
  }

  /// A row in a wrapping that keeps the classes at its ends.
  private mutating func wrapped(
    _ nodes: [Node], _ style: Style, in element: (String) -> String
  ) throws(Failure) -> Atom {
    let content = try row(nodes, style)
    let atoms = try pieces(nodes, style).compactMap { piece -> Atom? in
      if case .atom(let atom) = piece { atom } else { nil }
    }
    var atom = Atom(element(content))
    atom.left = atoms.map(\.left).settled.first ?? .ord
    atom.right = atoms.last?.right ?? .ord
    return atom
  }

  /// `\displaystyle` and its like.
  private mutating func styled(_ node: Node, _ style: Style) throws(Failure) -> [Piece] {
    let name = node.text("style") ?? "text"
    let level = ["script": 1, "scriptscript": 2][name] ?? 0
    let inner = Style(isDisplay: name == "display", level: level, font: style.font)
    let body = node.nodes("body")
    if inner.isDisplay == style.isDisplay, inner.level == style.level {
      return try pieces(body, inner)
    }
    let levels = inner.level == style.level ? "" : " scriptlevel=\"\(inner.level)\""
    let start = "<mstyle displaystyle=\"\(inner.isDisplay)\"\(levels)>"
    return [.atom(try wrapped(body, inner) { start + $0 + "</mstyle>" })]
  }
}
