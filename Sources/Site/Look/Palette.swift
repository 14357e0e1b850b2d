import Figures
import Notes

/// The colours that a course gives the theme, checked so that its words can be read.
struct Palette {
  /// The style sheet that sets them, empty where the course gives none.
  private(set) var css = ""
  /// What is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []

  /// What a course can colour, and the custom properties that do.
  private static let properties = [
    "paper": "--fig-background", "ink": "--fig-ink", "quiet": "--fig-quiet", "line": "--fig-line",
    "accent": "--accent",
  ]

  /// The palette of a course with these colours.
  init(_ given: [Course.Colour]) {
    guard !given.isEmpty else { return }
    var light: [(String, String)] = []
    var dark: [(String, String)] = []
    for colour in given {
      guard let property = Self.properties[colour.name.value] else {
        let names = Self.properties.keys.sorted()
        let suggestion = nearest(colour.name.value, among: names)
        let choice = suggestion == nil ? "; there are \(names.joined(separator: ", "))" : ""
        report(colour.name.place, "unknown colour '\(colour.name.value)'\(choice)", suggestion)
        continue
      }
      for value in [colour.light, colour.dark] where ScreenColour(value.value) == nil {
        report(value.place, "a colour is written as '#1a2b3c', not '\(value.value)'")
      }
      light.append((property, colour.light.value))
      dark.append((property, colour.dark.value))
    }
    check(given, \.light, \.light, "by day")
    check(given, \.dark, \.dark, "by night")
    css = Self.css(light: Self.declarations(light), dark: Self.declarations(dark))
  }

  private mutating func report(_ place: Place, _ summary: String, _ suggestion: String? = nil) {
    diagnostics.append(Diagnostic(at: place, summary, suggestion: suggestion))
  }

  /// Complains of what is hard to see on the paper: words below 4.5, marks of figures below 3.
  private mutating func check(
    _ given: [Course.Colour], _ value: KeyPath<Course.Colour, Located<String>>,
    _ standard: KeyPath<FigureStyle.Colour, String>, _ time: String
  ) {
    var given = Dictionary(
      given.map { (Self.properties[$0.name.value] ?? "", $0) }, uniquingKeysWith: { a, _ in a })
    let own = given["--fig-background"]
    let standards = FigureStyle.colours
    guard
      let paper = ScreenColour(
        own?[keyPath: value].value ?? standards.first { $0.role == .background }?[keyPath: standard]
          ?? "")
    else { return }
    var needed = standards.compactMap { colour -> (String, String, Double)? in
      switch colour.role {
      case .text: (colour.property, colour[keyPath: standard], 4.5)
      case .series: (colour.property, colour[keyPath: standard], 3)
      case .background, .decoration, .ramp: nil
      }
    }
    if let accent = given["--accent"] {
      needed.append(("--accent", accent[keyPath: value].value, 4.5))
    }
    for (property, text, least) in needed {
      let colour = given.removeValue(forKey: property)
      guard let place = colour?[keyPath: value].place ?? own?[keyPath: value].place,
        let shown = ScreenColour(colour?[keyPath: value].value ?? text)
      else { continue }
      let contrast = shown.contrast(to: paper)
      guard contrast < least else { continue }
      let name = colour.map { "'\($0.name.value)'" } ?? "the figures' '\(property)'"
      // Cut, not rounded: 4.46 must not read as 4.5.
      let tenths = Int(contrast * 10)
      report(
        place,
        "\(name), \(shown.text) \(time), has a contrast of \(tenths / 10).\(tenths % 10) to the "
          + "paper \(paper.text); \(least == 3 ? "3" : "4.5") is needed")
    }
  }

  private static func declarations(_ values: [(String, String)]) -> String {
    values.map { "\($0.0):\($0.1)" }.joined(separator: ";")
  }

  /// The same cascade as that of the figures' own colours.
  private static func css(light: String, dark: String) -> String {
    """
    :root{\(light)}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}}
    [data-theme=dark]{\(dark)}
    @media print{:root,:root:not([data-theme=light]),[data-theme=dark]{\(light)}}

    """
  }
}
