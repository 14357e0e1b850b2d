/// What makes a dollar sign the start of a formula, and where the formula ends.
///
/// The rule is pandoc's, and a little stricter, so that sums of money stay words:
///
/// - `$` opens before a character that is no space, and not directly after a letter or a digit.
/// - `$` closes after a character that is no space, and not before a digit. The first `$` after the
///   opening one decides: where it cannot close, the opening one is a dollar sign.
/// - `\$` and a `$` between braces, as in `\text{if $x$}`, do not count.
/// - An amount followed by a word (`$5 for 10$`) is money.
/// - `$$` opens and closes a displayed formula, spaces or not.
enum FormulaSyntax {
  /// The most bytes that a formula in running text can have: so a text of many dollar signs costs no
  /// more than this for each.
  static let longest = 10_000

  /// Whether a `$` with these bytes around it can start a formula.
  static func mayStart(with next: UInt8, _ previous: UInt8?) -> Bool {
    next == dollar || !isSpace(next) && !(previous.map(isWord) ?? false)
  }

  /// The length of the formula that starts `text`, dollar signs included; nil where none does.
  ///
  /// - Parameter previous: The byte before it.
  static func length(of text: some BidirectionalCollection<UInt8>, after previous: UInt8?) -> Int? {
    let bytes = Array(text)
    if bytes.starts(with: [dollar, dollar]) { return displayLength(of: bytes) }
    guard bytes.count > 2, bytes[0] == dollar, mayStart(with: bytes[1], previous) else {
      return nil
    }
    guard let end = closing(bytes, countsBraces: true) ?? closing(bytes, countsBraces: false)
    else { return nil }
    let followsDigit = bytes.indices.contains(end + 1) && isDigit(bytes[end + 1])
    guard end > 1, !isSpace(bytes[end - 1]), !followsDigit, !isMoney(bytes[1..<end]) else {
      return nil
    }
    return end + 1
  }

  /// Where the `$$` that closes a displayed formula stands in `line`; `start` is where to look from.
  static func displayEnd(in line: some BidirectionalCollection<UInt8>, from start: Int) -> Int? {
    let bytes = Array(line)
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == backslash {
        index += 2
      } else if bytes[index] == dollar, bytes[index + 1] == dollar {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The id that `text`, what follows the `$$` that closes a block, gives: `{#eq-name}`.
  ///
  /// - Returns: The id and how many bytes stand before it; an empty one where there is nothing; nil
  ///   where something else stands there.
  static func id(in text: some BidirectionalCollection<UInt8>) -> (id: String, offset: Int)? {
    let bytes = Array(text)
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return ("", 0) }
    guard last > first + 2, bytes[first] == UInt8(ascii: "{"),
      bytes[first + 1] == UInt8(ascii: "#"), bytes[last] == UInt8(ascii: "}")
    else { return nil }
    return (String(decoding: bytes[(first + 2)..<last], as: UTF8.self), first + 2)
  }

  private static func displayLength(of bytes: [UInt8]) -> Int? {
    guard let end = displayEnd(in: bytes, from: 2),
      bytes[2..<end].contains(where: { !isSpace($0) })
    else { return nil }
    return end + 2
  }

  /// The first `$` after the opening one.
  private static func closing(_ bytes: [UInt8], countsBraces: Bool) -> Int? {
    var index = 1
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case backslash: index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case dollar where depth <= 0 || !countsBraces: return index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether this is an amount followed by a word.
  private static func isMoney(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.drop { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard rest.startIndex > text.startIndex, let first = rest.first, isSpace(first) else {
      return false
    }
    let word = rest.drop(while: isSpace).prefix(2)
    return word.count == 2 && word.allSatisfy(isLetter)
  }

  private static let dollar = UInt8(ascii: "$")
  private static let backslash = UInt8(ascii: "\\")

  private static func isSpace(_ byte: UInt8) -> Bool { byte.isBlank || byte == UInt8(ascii: "\n") }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte)
  }
}
