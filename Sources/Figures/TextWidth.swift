/// How much room words take, estimated without a font: never less than what DejaVu Sans or Arial,
/// the widest and the commonest of the faces that `system-ui` stands for, would take.
enum TextWidth {
  /// The width of `text` in pixels at `size` pixels.
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars {
      let width = thousandthsOfEm(scalar.value)
      thousandths += isBold && width > 0 ? width + width * 8 / 100 + 60 : width
    }
    return Double(thousandths) * size / 1000
  }

  private static func thousandthsOfEm(_ scalar: UInt32) -> Int {
    switch scalar {
    case 32..<127: ascii[Int(scalar) - 32]
    case 0x0300..<0x0370, 0x200B...0x200F, 0xFE00...0xFE0F: 0  // combining marks, joiners
    case 0x00B7: 318  // ·
    case 0x00B2, 0x00B3, 0x00B9: 401  // ² ³ ¹
    case 0x2070...0x209C: 530  // other raised and lowered digits
    case 0x2009, 0x200A, 0x202F: 250  // narrow spaces
    case 0x00C0..<0x0250: 860  // Latin with accents
    case 0x0370..<0x0400: 860  // Greek
    default: 1100
    }
  }

  private static let ascii = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,  //   to /
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556,  // 0 to ?
    1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787,  // @ to O
    667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556,  // P to _
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,  // ` to o
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,  // p to ~
  ]
}

extension TextWidth {
  /// `text` in lines of at most `width` pixels, broken at spaces, or within a word that is longer; such
  /// words stay whole, and their lines too long, unless `breaksWords`.
  static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false, breaksWords: Bool = true
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for part in text.utf8.split(separator: UInt8(ascii: " ")) {
      let whole = String(Substring(part))
      let words =
        breaksWords ? pieces(of: whole, width: width, size: size, isBold: isBold) : [whole]
      for word in words {
        let longer = line.utf8.isEmpty ? word : line + " " + word
        if of(longer, size: size, isBold: isBold) <= width || line.utf8.isEmpty {
          line = longer
        } else {
          lines.append(line)
          line = word
        }
      }
    }
    if !line.utf8.isEmpty { lines.append(line) }
    return lines
  }

  /// A word, cut where it is wider than `width`.
  private static func pieces(
    of word: String, width: Double, size: Double, isBold: Bool
  ) -> [String] {
    guard of(word, size: size, isBold: isBold) > width else { return [word] }
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      piece.append(scalar)
      if piece.count > 1, of(String(piece), size: size, isBold: isBold) > width {
        piece.removeLast()
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        piece.append(scalar)
      }
    }
    pieces.append(String(piece))
    return pieces
  }
}
