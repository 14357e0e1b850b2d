/// Characters of a YAML text that are put aside while it is parsed, and put back afterwards.
///
/// `*`, `&` and `!` mean an alias, an anchor and a tag where they start a value, and nothing
/// elsewhere. With a character of private use in their place every value is read as the plain text
/// that its author most probably meant, and a value that starts with one can be refused.
struct StandIns {
  private var originals: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var free: [Unicode.Scalar]

  /// Stand-ins that do not stand in `text` already.
  init(for text: [UInt8]) {
    var taken: Set<Unicode.Scalar> = []
    if text.contains(0xF4) { taken = Set(String(decoding: text, as: UTF8.self).unicodeScalars) }
    free = (0..<64).reversed().compactMap { Unicode.Scalar(0x10_FB00 + $0) }
    free.removeAll(where: taken.contains)
  }

  /// `text` with every `*`, `&` and `!` put aside, scalar for scalar.
  mutating func masked(_ text: [UInt8]) -> String {
    let source = String(decoding: text, as: UTF8.self)
    let indicators = Self.indicators.map(\.character)
    guard text.contains(where: { indicators.contains(Unicode.Scalar($0)) }) else { return source }
    var substitutes: [Unicode.Scalar: Unicode.Scalar] = [:]
    for indicator in indicators { substitutes[indicator] = standIn(for: indicator) }
    var masked = String.UnicodeScalarView()
    for scalar in source.unicodeScalars { masked.append(substitutes[scalar] ?? scalar) }
    return String(masked)
  }

  /// A new stand-in for `scalar`, or nil where there is none left.
  mutating func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let standIn = free.popLast() else { return nil }
    originals[standIn] = scalar
    return standIn
  }

  /// `text` as it was.
  func restored(_ text: String) -> String {
    guard !originals.isEmpty, text.utf8.contains(0xF4) else { return text }
    var restored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { restored.append(originals[scalar] ?? scalar) }
    return String(restored)
  }

  /// The indicator that starts `text`, which has not been restored.
  func indicator(at text: String) -> (character: Unicode.Scalar, meaning: String)? {
    guard let first = text.unicodeScalars.first, let original = originals[first] else { return nil }
    return Self.indicators.first { $0.character == original }
  }

  private static let indicators: [(character: Unicode.Scalar, meaning: String)] = [
    ("*", "an alias"), ("&", "an anchor"), ("!", "a tag"),
  ]
}
