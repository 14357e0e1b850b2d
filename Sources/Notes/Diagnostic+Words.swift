/// `word` in single quotes as a message shows it: the start of a long one is enough.
func quoted(_ word: String) -> String {
  word.count > 60 ? "'\(word.prefix(59))…'" : "'\(word)'"
}

/// A list of words for a message: `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`.
func enumerated(_ words: [String]) -> String {
  let quotedWords = words.map(quoted)
  guard let last = quotedWords.last, quotedWords.count > 1 else { return quotedWords.joined() }
  return quotedWords.dropLast().joined(separator: ", ") + " and " + last
}
