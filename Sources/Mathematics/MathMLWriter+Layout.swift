// Fractions, roots, fences, accents, braces and arrows.

extension MathMLWriter {
  mutating func fraction(_ node: Node, _ style: Style) throws(Failure) -> Atom {
    let size = node.text("size") ?? "auto"
    var own = style
    switch size {
    case "display": (own.isDisplay, own.level) = (true, 0)
    case "text": (own.isDisplay, own.level) = (false, 0)
    case "script": (own.isDisplay, own.level) = (false, 1)
    case "scriptscript": (own.isDisplay, own.level) = (false, 2)
    default: break
    }
    let top = try group(node.nodes("numer"), own.part)
    let bottom = try group(node.nodes("denom"), own.part)
    var bar = node.flag("hasBarLine") ? "" : " linethickness=\"0\""
    if node.flag("hasBarLine"), let width = node.length("barSize") {
      bar = " linethickness=\"\(width.em)\""
    }
    var fraction = "<mfrac\(bar)>\(top)\(bottom)</mfrac>"
    let (left, right) = (node.text("leftDelim"), node.text("rightDelim"))
    if left != nil || right != nil {
      fraction =
        "<mrow>\(Self.delimiter(left ?? ".", .prefix))\(fraction)"
        + "\(Self.delimiter(right ?? ".", .postfix))</mrow>"
    }
    if own.isDisplay != style.isDisplay || own.level != style.level {
      fraction =
        "<mstyle displaystyle=\"\(own.isDisplay)\" scriptlevel=\"\(own.level)\">\(fraction)</mstyle>"
    }
    return Atom(left == nil ? .inner : .ord, fraction)
  }

  mutating func root(_ node: Node, _ style: Style) throws(Failure) -> Atom {
    guard let index = node.node("index") else {
      return Atom("<msqrt>\(try row(node.nodes("body"), style))</msqrt>")
    }
    let degree = Style(isDisplay: false, level: 2, font: style.font)
    return Atom(
      "<mroot>\(try group(node.nodes("body"), style))\(try group([index], degree))</mroot>")
  }

  // MARK: - Fences

  enum Form: String { case prefix, postfix, infix }

  /// A delimiter that grows with what stands beside it; nothing for `.`.
  static func delimiter(_ text: String, _ form: Form = .infix) -> String {
    if text == "." { return "" }
    let sign = bar[text] ?? ["<": "⟨", ">": "⟩"][text] ?? text
    let space =
      form == .infix ? " lspace=\"0.05em\" rspace=\"0.05em\"" : " lspace=\"0\" rspace=\"0\""
    let name = "()[]{}⟨⟩⌊⌋⌈⌉".contains(sign) ? " class=\"tex-fence\"" : ""
    return
      "<mo\(name) form=\"\(form.rawValue)\" stretchy=\"true\" symmetric=\"true\"\(space)>\(escaped(sign))</mo>"
  }

  mutating func fenced(_ node: Node, _ style: Style) throws(Failure) -> Atom {
    let content = try row(node.nodes("body"), style)
    let left = Self.delimiter(node.text("left") ?? ".", .prefix)
    let right = Self.delimiter(node.text("right") ?? ".", .postfix)
    return Atom(.inner, "<mrow>\(left)\(content)\(right)</mrow>")
  }

  /// `\big` and its like.
  static func sized(_ node: Node) -> Atom {
    let sizes = [1.2, 1.8, 2.4, 3.0]
    let size = sizes[min(max(Int(node.number("size") ?? 1), 1), 4) - 1].em
    let text = node.text("delim") ?? "."
    let kind = AtomClass(named: node.text("mclass") ?? "")
    guard text != "." else { return Atom(kind, "<mrow></mrow>") }
    let sign = bar[text] ?? ["<": "⟨", ">": "⟩"][text] ?? text
    let name = "()[]{}⟨⟩⌊⌋⌈⌉".contains(sign) ? " class=\"tex-fence\"" : ""
    return Atom(
      kind,
      "<mo\(name) stretchy=\"true\" symmetric=\"true\" minsize=\"\(size)\" maxsize=\"\(size)\" lspace=\"0\" "
        + "rspace=\"0\">\(escaped(sign))</mo>")
  }

  // MARK: - Above and below

  private static let accents = [
    "\\hat": "ˆ", "\\widehat": "\u{302}", "\\check": "ˇ", "\\widecheck": "ˇ", "\\tilde": "˜",
    "\\widetilde": "˜", "\\utilde": "˜", "\\acute": "´", "\\grave": "`", "\\dot": "˙",
    "\\ddot": "¨", "\\breve": "˘", "\\bar": "¯", "\\vec": "\u{20D7}", "\\mathring": "˚",
    "\\overrightarrow": "→", "\\overleftarrow": "←", "\\overleftrightarrow": "↔",
    "\\Overrightarrow": "⇒", "\\overrightharpoon": "⇀", "\\overleftharpoon": "↼",
    "\\underrightarrow": "→", "\\underleftarrow": "←", "\\underleftrightarrow": "↔",
  ]

  mutating func accented(_ node: Node, _ style: Style) throws(Failure) -> Atom {
    let label = node.text("label") ?? ""
    guard let sign = Self.accents[label] else { throw .unsupported(label) }
    let base = try group(node.nodes("base"), style)
    // The arrow of a vector is a combining character, which stands too far to the left.
    var name = label == "\\vec" ? " class=\"tex-vec\"" : ""
    var isStretchy = node.flag("isStretchy")
    if label == "\\widetilde" || label == "\\utilde" {
      // No browser makes a tilde wider; the style sheet does, by the characters under it.
      let width = min(PlainWords.of(node.nodes("base")).count, 4)
      if width > 1 { name = " class=\"tex-wide-\(width)\"" }
      isStretchy = false
    }
    let stretch = "stretchy=\"\(isStretchy)\""
    let mark = "<mo\(name) \(stretch) lspace=\"0\" rspace=\"0\">\(sign)</mo>"
    return node.kind == "accent"
      ? Atom("<mover accent=\"true\">\(base)\(mark)</mover>")
      : Atom("<munder accentunder=\"true\">\(base)\(mark)</munder>")
  }

  mutating func braced(_ node: Node, _ style: Style) throws(Failure) -> String {
    let base = try group(node.nodes("base"), style)
    let isOver = node.flag("isOver")
    let brace = "<mo stretchy=\"true\" lspace=\"0\" rspace=\"0\">\(isOver ? "⏞" : "⏟")</mo>"
    return isOver ? "<mover>\(base)\(brace)</mover>" : "<munder>\(base)\(brace)</munder>"
  }

  private static let arrows = [
    "\\xrightarrow": "→", "\\xleftarrow": "←", "\\xleftrightarrow": "↔", "\\xRightarrow": "⇒",
    "\\xLeftarrow": "⇐", "\\xLeftrightarrow": "⇔", "\\xmapsto": "↦", "\\xhookrightarrow": "↪",
    "\\xhookleftarrow": "↩", "\\xrightharpoonup": "⇀", "\\xrightharpoondown": "⇁",
    "\\xleftharpoonup": "↼", "\\xleftharpoondown": "↽", "\\xrightleftharpoons": "⇌",
    "\\xleftrightharpoons": "⇋", "\\xtwoheadrightarrow": "↠", "\\xtwoheadleftarrow": "↞",
  ]

  mutating func arrow(_ node: Node, _ style: Style) throws(Failure) -> Atom {
    let label = node.text("label") ?? ""
    guard let sign = Self.arrows[label] else { throw .unsupported(label) }
    let arrow = "<mo stretchy=\"true\" lspace=\"0\" rspace=\"0\">\(sign)</mo>"
    // Space around the words, so that the arrow reaches beyond them.
    let pad = "<mspace width=\"0.5em\"/>"
    let above = "<mrow>\(pad)\(try row(node.nodes("body"), style.script))\(pad)</mrow>"
    let below = node.nodes("below")
    if below.isEmpty { return Atom(.rel, "<mover>\(arrow)\(above)</mover>") }
    let under = "<mrow>\(pad)\(try row(below, style.script))\(pad)</mrow>"
    return Atom(.rel, "<munderover>\(arrow)\(under)\(above)</munderover>")
  }
}
