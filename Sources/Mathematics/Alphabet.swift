/// The alphabets of mathematics: where Unicode keeps bold, script, double-struck letters.
enum Alphabet: String {
  case bold, italic, boldItalic, script, fraktur, doubleStruck, sans, monospace

  /// The alphabet of a TeX font command; nil for upright letters and for the usual italic ones.
  init?(font: String) {
    switch font {
    case "mathbf", "\\textbf", "\\bf": self = .bold
    case "mathit", "\\textit", "\\emph": self = .italic
    case "boldsymbol": self = .boldItalic
    case "mathcal", "mathscr": self = .script
    case "mathfrak": self = .fraktur
    case "mathbb": self = .doubleStruck
    case "mathsf", "\\textsf": self = .sans
    case "mathtt", "\\texttt": self = .monospace
    default: return nil
    }
  }

  /// `scalar` in this alphabet, or as it is where the alphabet lacks it.
  ///
  /// Reference: Unicode, Mathematical Alphanumeric Symbols, U+1D400 to U+1D7FF; some letters were in
  /// Unicode before and keep their old places.
  func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let old = Self.holes[self]?[scalar] { return old }
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return shifted(value - 0x41, from: latin)
    case 0x61...0x7A: return shifted(value - 0x61 + 26, from: latin)
    case 0x30...0x39: return digits.map { shifted(value - 0x30, from: $0) } ?? scalar
    case 0x391...0x3A9: return greek.map { shifted(value - 0x391, from: $0) } ?? scalar
    case 0x3B1...0x3C9: return greek.map { shifted(value - 0x3B1 + 26, from: $0) } ?? scalar
    default:
      guard let greek, let index = Self.variants.firstIndex(of: scalar) else { return scalar }
      return shifted(UInt32(index) + 51, from: greek)
    }
  }

  /// Nabla and the Greek variants, in the order in which they follow omega.
  private static let variants = Array("∂ϵϑϰϕϱϖ".unicodeScalars)

  private func shifted(_ offset: UInt32, from start: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(start + offset) ?? " "
  }

  private var latin: UInt32 {
    switch self {
    case .bold: 0x1D400
    case .italic: 0x1D434
    case .boldItalic: 0x1D468
    case .script: 0x1D49C
    case .fraktur: 0x1D504
    case .doubleStruck: 0x1D538
    case .sans: 0x1D5A0
    case .monospace: 0x1D670
    }
  }

  private var greek: UInt32? {
    switch self {
    case .bold: 0x1D6A8
    case .italic: 0x1D6E2
    case .boldItalic: 0x1D71C
    default: nil
    }
  }

  private var digits: UInt32? {
    switch self {
    case .bold, .boldItalic: 0x1D7CE
    case .doubleStruck: 0x1D7D8
    case .sans: 0x1D7E2
    case .monospace: 0x1D7F6
    default: nil
    }
  }

  private static let holes: [Alphabet: [Unicode.Scalar: Unicode.Scalar]] = [
    .italic: ["h": "ℎ", "ı": "𝚤", "ȷ": "𝚥", "∇": "𝛻"],
    .bold: ["∇": "𝛁"],
    .boldItalic: ["∇": "𝜵"],
    .script: [
      "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
      "g": "ℊ", "o": "ℴ",
    ],
    .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
    .doubleStruck: [
      "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
    ],
  ]

  /// `text` in this alphabet.
  func letters(_ text: String) -> String {
    var mapped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { mapped.append(letter(scalar)) }
    return String(mapped)
  }
}
