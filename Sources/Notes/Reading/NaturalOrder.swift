/// Whether the path `a` stands before `b` as people count: folder by folder, numbers by their value,
/// upper and lower case alike; what is equal in all that, by its bytes.
///
///     precedes("lesson-2", "lesson-10")  // true
func precedes(_ a: String, _ b: String) -> Bool {
  let (left, right) = (tokens(of: a), tokens(of: b))
  for (left, right) in zip(left, right) where left != right { return left < right }
  if left.count != right.count { return left.count < right.count }
  return a.utf8.lexicographicallyPrecedes(b.utf8)
}

/// The pieces of a path that are compared one by one; a slash stands before everything.
private enum Token: Comparable {
  case slash
  case number(digits: Int, String)
  case text(String)
}

private func tokens(of path: String) -> [Token] {
  var tokens: [Token] = []
  var rest = path.lowercased().unicodeScalars[...]
  func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  while let first = rest.first {
    if first == "/" {
      tokens.append(.slash)
      rest = rest.dropFirst()
    } else if isDigit(first) {
      let digits = rest.prefix(while: isDigit)
      let number = digits.drop { $0 == "0" }
      tokens.append(.number(digits: number.count, String(String.UnicodeScalarView(number))))
      rest = rest.dropFirst(digits.count)
    } else {
      let text = rest.prefix { $0 != "/" && !isDigit($0) }
      tokens.append(.text(String(String.UnicodeScalarView(text))))
      rest = rest.dropFirst(text.count)
    }
  }
  return tokens
}
