import Figures

/// A colour of words that stand in code or in a formula, readable by day and by night.
struct TextColour: Hashable {
  /// The name that authors or the highlighter give it.
  let name: String
  /// By day, `#rrggbb`.
  let light: String
  /// By night, `#rrggbb`.
  let dark: String

  /// The colours of code, by the kind of token; each kind has a second mark besides, in its words or
  /// its weight.
  static let code = [
    TextColour(name: "keyword", light: "#7a2145", dark: "#ff9db5"),
    TextColour(name: "string", light: "#1b6e2c", dark: "#81d88f"),
    TextColour(name: "comment", light: "#5f646d", dark: "#a0a5ae"),
    TextColour(name: "number", light: "#1c55b8", dark: "#8fb8ff"),
    TextColour(name: "type", light: "#5b3fb5", dark: "#b9a8ff"),
    TextColour(name: "attribute", light: "#8a4300", dark: "#ffb066"),
    TextColour(name: "regex", light: "#a31a80", dark: "#ff92dc"),
  ]

  /// The colours that formulas may name.
  static let formulas = [
    TextColour(name: "red", light: "#b3261e", dark: "#ff8a80"),
    TextColour(name: "orange", light: "#a04000", dark: "#ffb066"),
    TextColour(name: "brown", light: "#7a4b1e", dark: "#d7a98a"),
    TextColour(name: "yellow", light: "#7a5c00", dark: "#f2d15c"),
    TextColour(name: "green", light: "#1b6e2c", dark: "#81d88f"),
    TextColour(name: "teal", light: "#006a64", dark: "#6fd6cd"),
    TextColour(name: "cyan", light: "#00687d", dark: "#6fd3ea"),
    TextColour(name: "blue", light: "#1c55b8", dark: "#8fb8ff"),
    TextColour(name: "purple", light: "#7432a6", dark: "#d3a4f7"),
    TextColour(name: "violet", light: "#5b3fb5", dark: "#b9a8ff"),
    TextColour(name: "magenta", light: "#a31a80", dark: "#ff92dc"),
    TextColour(name: "pink", light: "#b02a6b", dark: "#ff9cc4"),
  ]

  /// The style sheet that names them all: `--code-keyword` and the classes of formulas.
  static var css: String {
    func values(_ value: (TextColour) -> String) -> String {
      code.map { "--code-\($0.name):\(value($0));" }.joined()
        + formulas.map { "--tex-\($0.name):\(value($0));" }.joined()
    }
    let (light, dark) = (values(\.light), values(\.dark))
    let rules = formulas.map { ".tex-\($0.name){color:var(--tex-\($0.name))}" }
    return """
      :root{\(light)}
      @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}}
      [data-theme=dark]{\(dark)}
      @media print{:root,:root:not([data-theme=light]),[data-theme=dark]{\(light)}}
      \(rules.joined(separator: "\n"))

      """
  }

  /// The style sheet of colours that only some formulas ask for.
  static func css(ofFormulas colours: [TextColour]) -> String {
    colours.map { colour in
      let night = ".tex-\(colour.name){color:\(colour.dark)}"
      return """
        .tex-\(colour.name){color:\(colour.light)}
        @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]) \(night)}
        @media screen{[data-theme=dark] \(night)}

        """
    }.joined()
  }

  /// The colour `text`, made darker for day and lighter for night until it can be read; nil where it
  /// is no `#rrggbb`.
  ///
  /// No one colour is readable on both papers: a hundredfold of light lies between them.
  ///
  ///     TextColour(reading: "#ff0000", on: …)  // #ce0000 by day, #ff3b3b by night
  init?(reading text: String, light paper: ScreenColour, dark night: ScreenColour) {
    guard let colour = ScreenColour(text) else { return nil }
    name = "x" + text.dropFirst().lowercased()
    light = colour.readable(on: paper, towards: ScreenColour.black).text
    dark = colour.readable(on: night, towards: ScreenColour.white).text
  }

  private init(name: String, light: String, dark: String) {
    (self.name, self.light, self.dark) = (name, light, dark)
  }
}

extension ScreenColour {
  /// As much of this as `share`, and of `other` the rest, as `color-mix(in srgb, …)` has it.
  func mixed(_ share: Double, with other: ScreenColour) -> ScreenColour {
    let parts = zip(parts, other.parts).map { own, others in
      Int((Double(own) * share + Double(others) * (1 - share)).rounded())
    }
    let digits = parts.map { part in
      let text = String(part, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }
    return ScreenColour("#" + digits.joined()) ?? self
  }

  /// This, mixed with as little of `end` as words on `paper` need.
  fileprivate func readable(on paper: ScreenColour, towards end: ScreenColour) -> ScreenColour {
    // A little more than 4.5, for papers that are tinted.
    (0...32).lazy.map { end.mixed(Double($0) / 32, with: self) }
      .first { $0.contrast(to: paper) >= 5 } ?? end
  }
}
