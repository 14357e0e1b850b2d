/// A colour of the screen, for the contrast between two.
struct ScreenColour: Hashable {
  /// The colour as `#rrggbb` says it.
  let text: String
  /// Its red, green and blue, each up to 255.
  let parts: [Int]
  private let red: Double
  private let green: Double
  private let blue: Double

  /// The colour that `text` says, nil where it is no `#rrggbb`.
  init?(_ text: String) {
    guard text.wholeMatch(of: #/#[0-9A-Fa-f]{6}/#) != nil,
      let number = Int(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(text: text, parts: [number >> 16 & 255, number >> 8 & 255, number & 255])
  }

  private init(text: String, parts: [Int]) {
    self.text = text
    self.parts = parts
    red = Self.linear(parts[0])
    green = Self.linear(parts[1])
    blue = Self.linear(parts[2])
  }

  static let black = ScreenColour(text: "#000000", parts: [0, 0, 0])
  static let white = ScreenColour(text: "#ffffff", parts: [255, 255, 255])

  /// The contrast to `other`, from 1 to 21.
  ///
  /// Reference: WCAG 2.2, "contrast ratio" and "relative luminance".
  func contrast(to other: ScreenColour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The light of one part: ((s + 0.055) / 1.055)^2.4, as the square times its fifth root.
  private static func linear(_ part: Int) -> Double {
    let s = Double(part) / 255
    if s <= 0.04045 { return s / 12.92 }
    let square = (s + 0.055) / 1.055 * ((s + 0.055) / 1.055)
    // Newton's steps from above never leave the interval, and 60 of them reach it from 1.
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
