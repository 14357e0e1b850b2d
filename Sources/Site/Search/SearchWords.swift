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
    if let words = asciiWords(in: text) { return words }
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

  /// The same of a text that is ASCII; nil for others.
  private static func asciiWords(in text: String) -> [String]? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      var words: [String] = []
      var word: [UInt8] = []
      func end() {
        guard word.count > 1 else { return word.removeAll(keepingCapacity: true) }
        let found = String(decoding: word, as: UTF8.self)
        word.removeAll(keepingCapacity: true)
        if !common.contains(found) { words.append(found) }
      }
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          word.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
        default: if !word.isEmpty { end() }
        }
      }
      if !word.isEmpty { end() }
      return words
    }
  }

  /// An English word without its ending.
  ///
  ///     SearchWords.stem("optimizations")  // "optimizat"
  static func stem(_ word: String) -> String {
    var word = word
    let length = word.utf16.count
    if length > 3, !word.utf8.ends(with: "ss") {
      for (ending, rest) in endings
      where length - ending.utf8.count >= 3 && word.utf8.ends(with: ending) {
        word = String(decoding: word.utf8.dropLast(ending.utf8.count), as: UTF8.self) + rest
        break
      }
    }
    guard word.utf16.count > 4, word.utf8.last == UInt8(ascii: "e") else { return word }
    return String(decoding: word.utf8.dropLast(), as: UTF8.self)
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

extension String.UTF8View {
  /// Whether the last bytes are those of `ending`.
  fileprivate func ends(with ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
