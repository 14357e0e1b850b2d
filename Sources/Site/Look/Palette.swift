import Figures
import Notes

/// The colours that a course gives the theme, checked so that its words can be read.
struct Palette {
  /// The style sheet that sets them, empty where the course gives none.
  private(set) var css = ""
  /// What is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []

  /// What words stand on, by day and by night.
  private(set) var papers: (light: ScreenColour, dark: ScreenColour)

  /// What a course can colour, and the custom properties that do.
  private static let properties = [
    "paper": "--fig-background", "ink": "--fig-ink", "quiet": "--fig-quiet", "line": "--fig-line",
    "accent": "--accent",
  ]

  /// The palette of a course with these colours.
  init(_ given: [Course.Colour]) {
    let standard = FigureStyle.colours.first { $0.role == .background }
    let paper = given.last { $0.name.value == "paper" }
    papers = (
      ScreenColour(paper?.light.value ?? "") ?? ScreenColour(standard?.light ?? "") ?? .white,
      ScreenColour(paper?.dark.value ?? "") ?? ScreenColour(standard?.dark ?? "") ?? .black
    )
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
    let ink = ScreenColour(
      given["--fig-ink"]?[keyPath: value].value
        ?? standards.first { $0.property == "--fig-ink" }?[keyPath: standard] ?? "")
    var needed = standards.compactMap { colour -> Need? in
      let name = "the figures' '\(colour.property)'"
      switch colour.role {
      case .text: return Need(colour.property, name, colour[keyPath: standard], 4.5)
      case .series: return Need(colour.property, name, colour[keyPath: standard], 3)
      case .background, .decoration, .ramp: return nil
      }
    }
    if let accent = given["--accent"] {
      needed.append(Need("--accent", "'accent'", accent[keyPath: value].value, 4.5))
    }
    let isDay = time == "by day"
    for colour in TextColour.formulas {
      let name = "the formulas' '\(colour.name)'"
      needed.append(Need("", name, isDay ? colour.light : colour.dark, 4.5))
    }
    for colour in TextColour.code {
      var need = Need(
        "", "the code's '\(colour.name)'", isDay ? colour.light : colour.dark, 4.5)
      // Code stands on a wash of ink.
      need.wash = ink?.mixed(0.04, with: paper)
      needed.append(need)
    }
    let ground = own ?? given["--fig-ink"]
    for need in needed {
      let colour = given.removeValue(forKey: need.property)
      let paper = need.wash ?? paper
      guard
        let place = colour?[keyPath: value].place
          ?? (need.wash == nil ? own : ground)?[keyPath: value].place,
        let shown = ScreenColour(colour?[keyPath: value].value ?? need.text)
      else { continue }
      let contrast = shown.contrast(to: paper)
      guard contrast < need.least else { continue }
      let name = colour.map { "'\($0.name.value)'" } ?? need.name
      // Cut, not rounded: 4.46 must not read as 4.5.
      let tenths = Int(contrast * 10)
      report(
        place,
        "\(name), \(shown.text) \(time), has a contrast of \(tenths / 10).\(tenths % 10) to the "
          + "\(need.wash == nil ? "paper" : "ground") \(paper.text); "
          + "\(need.least == 3 ? "3" : "4.5") is needed")
    }
  }

  /// A colour and how far it must stand out.
  private struct Need {
    let property: String
    let name: String
    let text: String
    let least: Double
    /// What it stands on, where that is not the paper.
    var wash: ScreenColour?

    init(_ property: String, _ name: String, _ text: String, _ least: Double) {
      (self.property, self.name, self.text, self.least) = (property, name, text, least)
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
