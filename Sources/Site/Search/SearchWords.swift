/// What the search takes for words.
///
/// `words.js` of the theme is the twin of this; they must agree.
enum SearchWords {
  private static let common: Set<String> = Set(
    ("a an and are as at be by for from has have if in into is it its of on or that the then there "
      + "these this to was were will with which not no we you can").split(separator: " ")
      .map(String.init))

  private static let endings = [
    ("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""), ("ations", "at"),
    ("ation", "at"), ("ly", ""), ("es", "e"), ("s", ""),
  ]

  /// The words of `text` in small letters, without the commonest and without single letters.
  ///
  ///     SearchWords.words(in: "The rate's limit: 2/L")  // ["rate", "limit"]
  static func words(in text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      let found = String(word)
      if found.utf8.count > 1, !common.contains(found) { words.append(found) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.lowercased().unicodeScalars {
      if isLetter(scalar) {
        word.append(scalar == "ς" ? "σ" : scalar)
      } else if !word.isEmpty {
        end()
      }
    }
    if !word.isEmpty { end() }
    return words
  }

  /// An English word without its ending.
  ///
  ///     SearchWords.stem("optimizations")  // "optimizat"
  static func stem(_ word: String) -> String {
    var word = word
    let length = word.utf16.count
    for (ending, rest) in endings
    where word.hasSuffix(ending) && length - ending.utf8.count >= 3 && !word.hasSuffix("ss") {
      word = word.dropLast(ending.count) + rest
      break
    }
    return word.utf16.count > 4 && word.hasSuffix("e") ? String(word.dropLast()) : word
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": return true
    case _ where scalar.isASCII: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
