/// The anchors of a note's headings, as GitHub makes them, each given once.
struct Anchors {
  private var given: Set<String> = []

  /// Keeps `anchor`, which a heading asks for, from all others.
  mutating func reserve(_ anchor: String) { given.insert(anchor) }

  /// The anchor of a heading that reads `text`.
  ///
  /// Letters are lowered, spaces become hyphens, and what is no letter, mark, digit, hyphen or
  /// underscore is dropped; an anchor that has been given already gets `-1`, `-2` … after it. A
  /// heading without any such character is called `section`.
  mutating func anchor(for text: String) -> String {
    let slug = Self.slug(text)
    var anchor = slug
    var number = 0
    while !given.insert(anchor).inserted {
      number = max(number, repeats[slug] ?? 0) + 1
      anchor = "\(slug)-\(number)"
    }
    if number > 0 { repeats[slug] = number }
    return anchor
  }

  /// The number last put after each slug, so that thousands of equal headings stay cheap.
  private var repeats: [String: Int] = [:]

  private static func slug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.trimmed.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
        slug.append(scalar)
      default:
        if scalar == " " || scalar == "-" || scalar == "\n" { slug.append("-") }
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }
}
