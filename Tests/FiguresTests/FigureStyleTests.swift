import Figures
import Foundation
import Gallery
import Testing

@Suite("Figure style")
struct FigureStyleTests {
  private typealias Colour = (red: Double, green: Double, blue: Double)

  /// The linear-light components of `#rrggbb`.
  private func linear(_ hex: String) throws -> Colour {
    let number = try #require(Int(hex.dropFirst(), radix: 16))
    try #require(hex.count == 7 && hex.hasPrefix("#"))
    func component(_ shift: Int) -> Double {
      let value = Double(number >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return (component(16), component(8), component(0))
  }

  /// The contrast ratio of WCAG 2.2.
  private func contrast(_ one: String, _ other: String) throws -> Double {
    let luminances = try [one, other].map {
      let colour = try linear($0)
      return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue
    }
    return (try #require(luminances.max()) + 0.05) / (try #require(luminances.min()) + 0.05)
  }

  @Test("Colours have the contrast that their role asks for", arguments: FigureStyle.colours)
  func contrasts(colour: FigureStyle.Colour) throws {
    let background = try #require(FigureStyle.colours.first { $0.role == .background })
    let least: Double =
      switch colour.role {
      case .background: 1
      case .text: 4.5
      case .series: 3
      case .ramp: 1
      case .decoration: 1.1
      }
    #expect(try contrast(colour.light, background.light) >= least)
    #expect(try contrast(colour.dark, background.dark) >= least)
  }

  /// Full loss of one kind of cone, for linear light.
  ///
  /// Reference: Machado, Oliveira & Fernandes, "A physiologically-based model for simulation of color
  /// vision deficiency", 2009, table 1.
  private static let eyes: [(name: String, matrix: [[Double]])] = [
    ("three cones", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.01182, 0.04294, 0.968881],
      ]
    ),
    (
      "tritanopia",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.3039],
      ]
    ),
  ]

  /// Lightness and two opponent colours.
  ///
  /// Reference: Ottosson, "Oklab", 2020.
  private func oklab(_ colour: Colour, seenBy eye: [[Double]]) -> [Double] {
    func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
      matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let seen = product(eye, [colour.red, colour.green, colour.blue]).map { min(max($0, 0), 1) }
    let cones = product(
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ], seen
    ).map { cbrt($0) }
    return product(
      [
        [0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.808675766],
      ], cones)
  }

  @Test("Any two series stay apart for every kind of eye", arguments: [true, false])
  func colourBlindness(isLight: Bool) throws {
    let series = FigureStyle.colours.filter { $0.property.hasPrefix("--fig-s") }
    try #require(series.count == 8)
    for eye in Self.eyes {
      let seen = try series.map {
        oklab(try linear(isLight ? $0.light : $0.dark), seenBy: eye.matrix)
      }
      for (index, one) in seen.enumerated() {
        for (number, other) in seen[..<index].enumerated() {
          // The first four, which most figures need, keep twice as far apart.
          let least = index < 4 ? 0.11 : 0.065
          #expect(distance(one, other) >= least, "series \(number) and \(index), \(eye.name)")
        }
      }
    }
  }

  /// The shades of a ramp, from the lower end.
  private func ramp(_ letter: String, isLight: Bool) throws -> [String] {
    try (0...14).map { number in
      let property = "--fig-\(letter)\(number)"
      let colour = try #require(FigureStyle.colours.first { $0.property == property })
      return isLight ? colour.light : colour.dark
    }
  }

  private func distance(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  @Test(
    "Equal steps of a ramp look equal, and its far ends stand out from the page",
    arguments: ["q", "d"], [true, false])
  func evenRamps(letter: String, isLight: Bool) throws {
    let shades = try ramp(letter, isLight: isLight)
    let seen = try shades.map { oklab(try linear($0), seenBy: Self.eyes[0].matrix) }
    let steps = zip(seen, seen.dropFirst()).map(distance)
    let mean = steps.reduce(0, +) / Double(steps.count)
    #expect(mean > 0.05)
    for step in steps { #expect(abs(step / mean - 1) < 0.05) }
    let background = try #require(FigureStyle.colours.first { $0.role == .background })
    let page = isLight ? background.light : background.dark
    #expect(try contrast(shades[14], page) >= 7)
    if letter == "d" {
      #expect(try contrast(shades[0], page) >= 7)
      #expect(try contrast(shades[7], page) < 1.3)
    } else {
      #expect(try contrast(shades[0], page) < 1.3)
    }
  }

  @Test("For every kind of eye a ramp runs from dark to light or back", arguments: [true, false])
  func monotoneRamps(isLight: Bool) throws {
    for eye in Self.eyes {
      func lightness(_ letter: String) throws -> [Double] {
        let seen = try ramp(letter, isLight: isLight).map {
          oklab(try linear($0), seenBy: eye.matrix)
        }
        return seen.map { isLight ? $0[0] : -$0[0] }
      }
      let sequential = try lightness("q")
      #expect(zip(sequential, sequential.dropFirst()).allSatisfy { $0 > $1 }, "\(eye.name)")
      let diverging = try lightness("d")
      #expect(zip(diverging[...7], diverging[1...7]).allSatisfy { $0 < $1 }, "\(eye.name)")
      #expect(zip(diverging[7...], diverging[8...]).allSatisfy { $0 > $1 }, "\(eye.name)")
    }
  }

  @Test("The arms of a diverging ramp stay apart for every kind of eye", arguments: [true, false])
  func divergingArms(isLight: Bool) throws {
    let shades = try ramp("d", isLight: isLight)
    for eye in Self.eyes {
      let seen = try shades.map { oklab(try linear($0), seenBy: eye.matrix) }
      for step in 2...7 {
        #expect(distance(seen[7 - step], seen[7 + step]) >= 0.11, "\(step), \(eye.name)")
      }
    }
  }

  @Test("The style sheet gives every colour for day, night, choice and paper")
  func themes() {
    let css = FigureStyle.css
    for colour in FigureStyle.colours {
      #expect(css.contains("\(colour.property):\(colour.light);"))
      #expect(css.contains("\(colour.property):\(colour.dark);"))
    }
    #expect(css.contains("@media (prefers-color-scheme:dark){:root:not([data-theme=light]){"))
    #expect(css.contains("\n[data-theme=dark]{"))
    #expect(css.contains("@media print{"))
  }

  @Test("The style sheet uses no colour and no property that it does not define")
  func properties() throws {
    let known = FigureStyle.colours.map(\.property) + ["--fig-font"]
    let rules = try #require(FigureStyle.css.components(separatedBy: "@media print").last)
    for use in rules.matches(of: /var\((--[\w-]+)/) { #expect(known.contains(String(use.1))) }
    let afterPaper = try #require(rules.split(separator: "\n", maxSplits: 1).last)
    #expect(afterPaper.firstMatch(of: /#[0-9a-fA-F]{3,8}\b/) == nil)
  }

  @Test(
    "A file holds no custom property and no rule that it does not need", arguments: Samples.names)
  func files(name: String) throws {
    let file = try Samples.named(name).svgDocument().source
    let style = try #require(file.firstMatch(of: /<style>([^<]*)<\/style>/)).output.1
    #expect(!file.contains("var(") && !file.contains("--") && !style.contains(":;"))
    let drawing = try parse(file)
    let classes = Set(drawing.all.flatMap(\.classes))
    for use in style.matches(of: /\.([a-z][\w-]*)/) {
      #expect(classes.contains(String(use.output.1)), "\(use.output.1)")
    }
    #expect(style.contains("@media screen and (prefers-color-scheme:dark){"))
    #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
  }

  @Test("A file's colours are those of its series by day, and by night in a media query")
  func fileColours() throws {
    let file = Samples.lines.svgDocument().source
    let parts = file.components(separatedBy: "@media")
    #expect(parts.count == 2)
    for (part, value) in [(parts[0], \FigureStyle.Colour.light), (parts[1], \.dark)] {
      for (selector, property) in [
        (".fig .s1{color:", "--fig-s1"), (".fig .name.s1{color:", "--fig-name1"),
      ] {
        let colour = try #require(FigureStyle.colours.first { $0.property == property })
        #expect(part.contains(selector + colour[keyPath: value] + "}"))
      }
    }
  }

  @Test("Braces are balanced, and nothing in the style sheet needs escaping in a file")
  func wellFormed() {
    let css = FigureStyle.css
    #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
    #expect(!css.contains("<") && !css.contains("&"))
  }
}
