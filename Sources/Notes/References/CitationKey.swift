/// What a citation can call a work: letters, digits and underscores, with single marks of punctuation
/// between them.
enum CitationKey {
  /// Whether all of `text` is a key.
  static func isKey(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return !scalars.isEmpty && length(in: scalars[...]) == scalars.count
  }

  /// How many scalars at the start of `text` make a key; 0 where there is none.
  static func length(in text: some RandomAccessCollection<Unicode.Scalar>) -> Int {
    var length = 0
    var rest = text[...]
    while true {
      let word = rest.prefix(while: isWord)
      guard !word.isEmpty else { return length }
      // The mark before this word now stands between two.
      length += (length > 0 ? 1 : 0) + word.count
      rest = rest.dropFirst(word.count)
      guard let mark = rest.first, "-.:+/".unicodeScalars.contains(mark) else { return length }
      rest = rest.dropFirst()
    }
  }

  /// Whether `scalar` can stand anywhere in a key.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
  }
}
