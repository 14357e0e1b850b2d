/// A piece of a row: an atom, or space between atoms.
enum Piece {
  case atom(Atom)
  /// Space of this width in em, perhaps a negative one.
  case space(Double)
}

/// What stands at one place of a row.
struct Atom {
  /// The class that it has to its left.
  var left: AtomClass
  /// The class that it has to its right.
  var right: AtomClass
  /// What it looks like.
  var core: Core

  enum Core {
    /// An operator, whose attributes can hold the space around it.
    case sign(String, stretchy: Bool?)
    /// Digits, which join those beside them.
    case digits(String)
    /// Letters that are set as one word with those beside them.
    case letters(String)
    /// Anything else.
    case markup(String)
  }

  /// An atom of one class.
  init(_ kind: AtomClass, _ core: Core) {
    left = kind
    right = kind
    self.core = core
  }

  /// An atom of one class that is ready markup.
  init(_ kind: AtomClass, _ markup: String) { self.init(kind, .markup(markup)) }

  /// An ordinary atom that is ready markup.
  init(_ markup: String) { self.init(.ord, .markup(markup)) }
}

extension Atom.Core {
  /// The markup, with space before and after where there is any to show.
  ///
  /// - Parameters:
  ///   - before: The space before an operator.
  ///   - after: The space after an operator.
  ///   - isInfix: Whether something stands on either side of it.
  func markup(before: Double = 0, after: Double = 0, isInfix: Bool = false) -> String {
    switch self {
    case .sign(let text, let stretchy):
      let stretch = stretchy.map { " stretchy=\"\($0)\"" } ?? ""
      let isUsual = Self.usualSpace(of: text, isInfix: isInfix).map { $0 == (before.em, after.em) }
      let space = " lspace=\"\(before.em)\" rspace=\"\(after.em)\""
      return "<mo\(stretch)\(isUsual == true ? "" : space)>\(escaped(text))</mo>"
    case .digits(let text): return "<mn>\(text)</mn>"
    case .letters(let text): return Self.identifier(text, isUpright: true)
    case .markup(let markup): return markup
    }
  }

  /// The space that browsers give an operator unasked, for those that are met most.
  ///
  /// Reference: MathML Core, "Operator Dictionary".
  private static func usualSpace(
    of sign: String, isInfix: Bool
  ) -> (before: String, after: String)? {
    switch sign {
    case "(", ")", "[", "]", "{", "}", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉": ("0", "0")
    case ",", ";": isInfix ? ("0", "0.1667em") : nil
    case "+", "−": isInfix ? ("0.2222em", "0.2222em") : nil
    case "=", "<", ">", "≤", "≥", "≈", "∼", "≡", "≠", "∈", "→":
      isInfix ? ("0.2778em", "0.2778em") : nil
    default: nil
    }
  }

  /// Whether it is an operator.
  var isSign: Bool {
    if case .sign = self { return true }
    return false
  }

  /// An identifier.
  ///
  /// Browsers make the letter of a short one italic by themselves.
  static func identifier(_ text: String, isUpright: Bool) -> String {
    let isOne = text.unicodeScalars.count == 1
    let isItalic = isOne && text.unicodeScalars.allSatisfy { $0.isMadeItalic }
    return isUpright && isItalic
      ? "<mi mathvariant=\"normal\">\(escaped(text))</mi>" : "<mi>\(escaped(text))</mi>"
  }

  /// Empty space.
  ///
  /// A browser knows no negative width; TeX's own negative space is a class.
  static func space(_ width: Double) -> String {
    if width > 0.001 { return "<mspace width=\"\(width.em)\"/>" }
    if width < -0.3 { return "<mspace class=\"tex-far-back\"/>" }
    return width < -0.1 ? "<mspace class=\"tex-back\"/>" : ""
  }
}

extension Unicode.Scalar {
  /// Whether a browser shows this letter in italics where it stands alone in an identifier.
  fileprivate var isMadeItalic: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x391...0x3A9, 0x3B1...0x3C9, 0x131, 0x237, 0x2202, 0x2207,
      0x3D1, 0x3D5, 0x3D6, 0x3F0, 0x3F1, 0x3F4, 0x3F5:
      true
    default: false
    }
  }
}

extension Double {
  /// The number as a length: `0.1667em`, `0`.
  var em: String {
    let rounded = (self * 10_000).rounded() / 10_000
    if rounded == 0 { return "0" }
    return rounded == rounded.rounded() ? "\(Int(rounded))em" : "\(rounded)em"
  }
}

/// `text` as it can stand in an element.
func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 < 0x20 }) else {
    return text
  }
  var safe = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    case _ where scalar.value < 0x20: safe += " "
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}
