/// Text that is safe to stand in HTML or SVG.
///
/// There is no initializer from `String`: plain text enters through `text(_:)` and the attributes of
/// elements, and is escaped on the way; `trusted(_:)` is the one door for what is markup already.
///
///     Markup.element("td", ["class": "num"], .text("a < b")).source  // <td class="num">a &lt; b</td>
public struct Markup: Hashable, Sendable {
  /// The HTML or SVG.
  public private(set) var source: String

  /// Nothing.
  public init() { source = "" }

  private init(source: String) { self.source = source }
}

extension Markup {
  /// Attributes in the order in which they are written; one whose value is nil is left out.
  public typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Plain text, escaped.
  public static func text(_ plain: String) -> Markup {
    Markup(source: escaped(plain))
  }

  /// What is markup already, taken as it is: the caller answers for its safety.
  public static func trusted(_ source: String) -> Markup {
    Markup(source: source)
  }

  /// An element with a start tag, its content and an end tag.
  public static func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: Markup = Markup()
  ) -> Markup {
    let tag = name.description
    return Markup(source: "<\(tag)\(written(attributes))>\(content.source)</\(tag)>")
  }

  /// An element whose content `build` writes.
  public static func element(
    _ name: StaticString, _ attributes: Attributes = [:], build: (inout Markup) -> Void
  ) -> Markup {
    var content = Markup()
    build(&content)
    return element(name, attributes, content)
  }

  /// An element without content, `<path …/>`; in HTML only for void elements and within SVG.
  public static func leaf(_ name: StaticString, _ attributes: Attributes = [:]) -> Markup {
    Markup(source: "<\(name.description)\(written(attributes))/>")
  }

  /// A line break in the source.
  public static let newline = Markup(source: "\n")

  /// Writes `other` after this.
  public mutating func append(_ other: Markup) {
    source += other.source
  }

  /// `left` and then `right`.
  public static func + (left: Markup, right: Markup) -> Markup {
    Markup(source: left.source + right.source)
  }

  /// Writes `right` after `left`.
  public static func += (left: inout Markup, right: Markup) {
    left.append(right)
  }

  /// Whether nothing is written.
  public var isEmpty: Bool { source.utf8.isEmpty }
}

extension Markup {
  private static func written(_ attributes: Attributes) -> String {
    var text = ""
    for (name, value) in attributes {
      guard let value else { continue }
      text += " \(name.description)=\"\(escaped(value))\""
    }
    return text
  }

  /// `plain` with the five special characters as references.
  ///
  /// Control characters, which XML cannot hold even as references, become U+FFFD.
  private static func escaped(_ plain: String) -> String {
    guard hasSpecial(plain) else { return plain }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plain.utf8.count + 16)
    for byte in plain.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case _ where isSpecial(byte): bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether any character is special; drawings are long, and so it looks at bytes in a row.
  private static func hasSpecial(_ plain: String) -> Bool {
    let found = plain.utf8.withContiguousStorageIfAvailable { bytes in
      // No letter is special, and hardly a digit or sign is.
      for byte in bytes where byte < 0x40 || byte == 0x7F {
        if isSpecial(byte) { return true }
      }
      return false
    }
    return found ?? plain.utf8.contains(where: isSpecial)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    case 0x09, 0x0A, 0x0D: false
    default: byte < 0x20 || byte == 0x7F
    }
  }
}
