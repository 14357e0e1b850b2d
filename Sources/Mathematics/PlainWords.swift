/// Writes a formula in plain characters, for where there can be no formula: `x_i^2`, `(a + b)/2`.
enum PlainWords {
  /// The words of `nodes`.
  static func of(_ nodes: [Node]) -> String { nodes.withoutHTML.map(word).joined() }

  private static func word(_ node: Node) -> String {
    switch node.kind {
    case "atom":
      let sign = node.text("text") ?? ""
      switch node.text("family") {
      case "bin"?, "rel"?: return " \(sign) "
      case "punct"?: return "\(sign) "
      default: return sign
      }
    case "mclass" where ["mrel", "mbin"].contains(node.text("mclass")):
      return " \(of(node.nodes("body"))) "
    case "op":
      let name = node.text("name").map { $0.hasPrefix("\\") ? "\($0.dropFirst()) " : $0 }
      return name ?? of(node.nodes("body")) + " "
    case "supsub":
      let base = of(node.nodes("base"))
      let sub = node.node("sub").map { "_" + bracketed($0) } ?? ""
      let sup = node.node("sup").map(bracketed) ?? ""
      let isPrime = !sup.isEmpty && sup.allSatisfy { $0 == "′" }
      return base + sub + (sup.isEmpty || isPrime ? sup : "^" + sup)
    case "genfrac":
      return bracketed(node.node("numer")) + "/" + bracketed(node.node("denom"))
    case "sqrt": return "√" + bracketed(node.node("body"))
    case "leftright":
      let (left, right) = (node.text("left") ?? ".", node.text("right") ?? ".")
      return (left == "." ? "" : left) + of(node.nodes("body")) + (right == "." ? "" : right)
    case "delimsizing", "middle": return node.text("delim") ?? ""
    case "array":
      return node.rows("body").map { $0.map(word).joined(separator: " ") }.joined(separator: "; ")
    case "spacing": return " "
    case "kern": return (node.length("dimension") ?? 0) > 0.2 ? " " : ""
    case "operatorname": return of(node.nodes("body")) + " "
    case "mathchoice": return of(node.nodes("text"))
    case "horizBrace", "accent", "accentUnder": return of(node.nodes("base"))
    case "phantom", "hphantom", "vphantom", "rule", "tag": return ""
    default: return node.text("text") ?? of(node.nodes("body"))
    }
  }

  /// The words of one node, in brackets where they are more than one character or number.
  private static func bracketed(_ node: Node?) -> String {
    let words = node.map { of([$0]) }.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 } ?? ""
    let isSimple = words.count <= 1 || words.allSatisfy { $0.isNumber || $0 == "′" }
    return isSimple ? words : "(\(words))"
  }
}
