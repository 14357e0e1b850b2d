extension FigureStyle {
  /// The colours of sequential scales, `--fig-q0` to `--fig-q14`, and of diverging ones, `--fig-d0` to
  /// `--fig-d14`, whose middle is `--fig-d7`.
  ///
  /// Neighbours lie equally far apart in Oklab, and lightness changes in one direction, so that equal
  /// steps of the data look equal, also to readers who lack a kind of cone. By day much is dark, by
  /// night it is bright: what stands out from the page is always the far end.
  static let ramps: [Colour] =
    ramp("q", light: sequentialLight, dark: sequentialDark)
    + ramp("d", light: divergingLight, dark: divergingDark)

  private static func ramp(_ letter: String, light: [String], dark: [String]) -> [Colour] {
    zip(light, dark).enumerated().map { number, pair in
      Colour(
        property: "--fig-\(letter)\(number)", role: .ramp, light: pair.0, dark: pair.1)
    }
  }

  /// The rules that give each shade its colour; they name nothing around it, since a copy of a heat map
  /// stands in a tree of its own.
  static var rampRules: String {
    var text = ""
    for letter in ["q", "d"] {
      for number in 0...Shade.last {
        text += ".\(letter)\(number){color:var(--fig-\(letter)\(number))}"
      }
      text += "\n"
    }
    return text
  }

  private static let sequentialLight = [
    "#f6f5db", "#d2efce", "#ace6c2", "#88daba", "#67cbb7",
    "#49bab5", "#2ca9b2", "#1797ae", "#1585aa", "#1b72a6",
    "#215f9d", "#234d8f", "#243c7d", "#222c69", "#1f1c55",
  ]
  private static let sequentialDark = [
    "#1d223c", "#242d55", "#2a396f", "#2f4887", "#2d5b98",
    "#256ea4", "#1882ad", "#1195b4", "#10a8b6", "#23bbb5",
    "#46ccb3", "#74dab1", "#a1e5af", "#cbedab", "#f2f5a6",
  ]
  private static let divergingLight = [
    "#17397b", "#225497", "#3270b4", "#4b8dcb", "#6eaadc",
    "#95c5e8", "#c3deef", "#f5f3f0", "#f1d5b7", "#eab584",
    "#e0925a", "#ce7037", "#b15422", "#903e19", "#6f2912",
  ]
  private static let divergingDark = [
    "#9ddafe", "#72bcf7", "#539de4", "#3e7fc6", "#3162a3",
    "#29497a", "#26354b", "#23211d", "#493021", "#703f22",
    "#965125", "#bc672a", "#dd823b", "#f0a660", "#fbcb88",
  ]
}
