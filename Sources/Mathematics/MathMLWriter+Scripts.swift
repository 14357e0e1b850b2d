extension MathMLWriter {
  /// A base with what stands above and below, or to the right of it.
  mutating func scripted(_ node: Node, _ style: Style) throws(Failure) -> Atom {
    let base = node.node("base")
    let (sub, sup) = (node.node("sub"), node.node("sup"))
    if let base, base.kind == "horizBrace" {
      let label = base.flag("isOver") ? sup : sub
      let braced = try braced(base, style)
      guard let label else { return Atom(.op, braced) }
      let words = try group([label], style.script)
      let name = base.flag("isOver") ? "mover" : "munder"
      return Atom(.op, "<\(name)>\(braced)\(words)</\(name)>")
    }
    let kind: AtomClass
    var core: String
    if let base {
      (core, kind) = try self.base(base, style)
    } else {
      (core, kind) = ("<mrow></mrow>", .ord)
    }
    var rest = sup
    if let sup, let (marks, others) = Self.leadingPrimes(of: sup) {
      // The primes belong to the base, the rest stands above both.
      core = "<mrow>\(core)\(Self.prime(marks))</mrow>"
      rest = others
    }
    let hasLimits = base.map { Self.hasLimits($0, style) } ?? false
    if !hasLimits, let marks = rest.flatMap(Self.primes), sub == nil {
      return Atom(kind, "<mrow>\(core)\(Self.prime(marks))</mrow>")
    }
    let below = try sub.map { node throws(Failure) in try group([node], style.script) }
    var above: String?
    if let sup = rest, let marks = Self.primes(of: sup) {
      // The character is raised as it stands, and large enough.
      above =
        "<mstyle scriptlevel=\"\(style.level)\"><mpadded voffset=\"-0.4em\" height=\"0.3em\">"
        + "\(Self.prime(marks))</mpadded></mstyle>"
    } else if let sup = rest {
      above = try group([sup], style.script)
    }
    switch (below, above, hasLimits) {
    case (let sub?, let sup?, true): core = "<munderover>\(core)\(sub)\(sup)</munderover>"
    case (let sub?, nil, true): core = "<munder>\(core)\(sub)</munder>"
    case (nil, let sup?, true): core = "<mover>\(core)\(sup)</mover>"
    case (let sub?, let sup?, false): core = "<msubsup>\(core)\(sub)\(sup)</msubsup>"
    case (let sub?, nil, false): core = "<msub>\(core)\(sub)</msub>"
    case (nil, let sup?, false): core = "<msup>\(core)\(sup)</msup>"
    case (nil, nil, _): break
    }
    return Atom(kind, core)
  }

  /// The base of scripts and its class.
  private mutating func base(
    _ node: Node, _ style: Style
  ) throws(Failure) -> (markup: String, kind: AtomClass) {
    let pieces = try pieces(of: node, style)
    guard pieces.count == 1, case .atom(let atom) = pieces[0] else {
      return (try group([node], style), .ord)
    }
    if atom.right == .close, case .sign = atom.core {
      // TeX puts scripts to a bracket as to a letter, however far the bracket reaches.
      return ("<mpadded height=\"0.65em\" depth=\"0\">\(atom.core.markup())</mpadded>", .close)
    }
    return (atom.core.markup(), atom.right)
  }

  /// Whether the scripts of `base` stand above and below it.
  private static func hasLimits(_ base: Node, _ style: Style) -> Bool {
    switch base.kind {
    case "op":
      base.flag("limits") && (style.isDisplay || base.flag("alwaysHandleSupSub"))
    case "operatorname":
      base.flag("alwaysHandleSupSub") && (style.isDisplay || base.flag("limits"))
    default: false
    }
  }

  /// How many primes `sup` is, where it is nothing else.
  private static func primes(of sup: Node) -> Int? {
    let marks = sup.kind == "ordgroup" ? sup.nodes("body") : [sup]
    guard !marks.isEmpty, marks.allSatisfy({ $0.text("text") == "′" }) else { return nil }
    return marks.count
  }

  /// The primes at the head of `sup` and what follows them: `'^2`.
  private static func leadingPrimes(of sup: Node) -> (marks: Int, rest: Node)? {
    let nodes = sup.kind == "ordgroup" ? sup.nodes("body") : []
    let marks = nodes.prefix { $0.text("text") == "′" }.count
    guard marks > 0, marks + 1 == nodes.count else { return nil }
    return (marks, nodes[marks])
  }

  private static func prime(_ count: Int) -> String {
    let marks = count <= 3 ? ["′", "″", "‴"][count - 1] : String(repeating: "′", count: count)
    return "<mo lspace=\"0\" rspace=\"0\">\(marks)</mo>"
  }

  /// An operator with a name, `\log`, or a large sign, `\sum`.
  mutating func named(_ node: Node, _ style: Style) throws(Failure) -> Atom {
    if node.flag("symbol"), let sign = node.text("name") {
      let limits = node.flag("limits") ? " movablelimits=\"false\"" : ""
      return Atom(.op, "<mo\(limits) lspace=\"0\" rspace=\"0\">\(escaped(sign))</mo>")
    }
    if let name = node.text("name") {
      let word = name.hasPrefix("\\") ? String(name.dropFirst()) : name
      return Atom(.op, Atom.Core.identifier(word, isUpright: true))
    }
    var inner = style
    if node.kind == "operatorname" { inner.font = .upright }
    return Atom(.op, try group(node.nodes("body"), inner))
  }
}
