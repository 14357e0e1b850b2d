extension Diagnostic {
  /// The headline, the line it speaks of, and a caret under the place.
  ///
  ///     notes/x.md:3:8: error: 'draft' must be true or false, not 'maybe'
  ///       3 | draft: maybe
  ///         |        ^
  ///
  /// Tabs in the line are kept and repeated before the caret, and characters that fill two cells of
  /// a terminal get two spaces, so that the caret stands right wherever tabs stop. Characters that
  /// would steer the terminal are shown as U+FFFD. Of a long line only the part around the place is
  /// shown. The notes follow, each in a line of its own.
  ///
  /// - Parameter source: The text of the file, or nil where it could not be read; then, or where the
  ///   text has no such line, the line and the caret are left out.
  public func rendered(source: String?) -> String {
    let notes = notes.map { "\n    \(String($0.map { $0 == "\t" ? " " : Self.harmless($0) }))" }
      .joined()
    guard let source, let line = Self.line(place.line, of: source) else {
      return description + notes
    }
    var characters = Array(line)
    var caret = min(max(0, place.column - 1), characters.count)
    if characters.count > 96 {
      let start = max(0, min(caret - 48, characters.count - 96))
      let end = min(characters.count, start + 96)
      let (isCutBefore, isCutAfter) = (start > 0, end < characters.count)
      characters = Array(characters[start..<end])
      if isCutBefore { characters[0] = "…" }
      if isCutAfter { characters[characters.count - 1] = "…" }
      caret -= start
    }
    let number = "\(place.line)"
    let gutter = String(repeating: " ", count: number.count)
    let shown = String(characters.map(Self.harmless))
    let indent = characters.prefix(caret).map(Self.blank).joined()
    return "\(description)\n  \(number) | \(shown)\n  \(gutter) | \(indent)^\(notes)"
  }

  private static func line(_ number: Int, of source: String) -> Substring? {
    guard number >= 1 else { return nil }
    let bytes = source.utf8
    var start = bytes.startIndex
    for _ in 1..<number {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = bytes.index(after: end)
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    return source[start..<end].last == "\r" ? source[start..<end].dropLast() : source[start..<end]
  }

  /// What stands for `character` where it must not steer a terminal.
  static func harmless(_ character: Character) -> Character {
    if character == "\t" { return character }
    let isSafe = character.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      // Marks of direction can make a line read as another than it is.
      case .format: !(0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value)
      default: true
      }
    }
    return isSafe ? character : "\u{FFFD}"
  }

  /// As much empty space as `character` fills.
  private static func blank(_ character: Character) -> String {
    if character == "\t" { return "\t" }
    guard let first = character.unicodeScalars.first else { return "" }
    if harmless(character) != character { return " " }
    let properties = first.properties
    if properties.generalCategory == .format || properties.generalCategory == .nonspacingMark {
      return ""
    }
    let isEmoji =
      properties.isEmojiPresentation || character.unicodeScalars.contains { $0.value == 0xFE0F }
    return isEmoji || isWide(first.value) ? "  " : " "
  }

  /// Whether a scalar fills two cells.
  ///
  /// Reference: Unicode Standard Annex #11, East Asian Width: the blocks that are wide or fullwidth.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
