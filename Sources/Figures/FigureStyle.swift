/// How figures look: the style sheet that goes with the SVG that figures are drawn as.
public enum FigureStyle {
  /// The style sheet, light and dark.
  ///
  /// Every colour is a custom property on `:root`. The dark values hold where the reader's system asks
  /// for them, unless `data-theme="light"` or `data-theme="dark"` on the root element says otherwise;
  /// paper is always light. The face is `--fig-font`, where the page sets it.
  public static let css = """
    :root{\(values { $0.light })}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\(values { $0.dark })}}
    [data-theme=dark]{\(values { $0.dark })}
    @media print{:root,:root:not([data-theme=light]),[data-theme=dark]{\(values { $0.light })}}
    \(pageRules)
    \(rules)
    """

  /// A colour of figures by its custom property, with its value in either theme.
  public struct Colour: Hashable, Sendable {
    /// What it paints.
    public enum Role: Hashable, Sendable {
      /// The page behind the figure.
      case background
      /// Words; the contrast to the background is at least 4.5:1.
      case text
      /// Lines, dots and areas that carry meaning; at least 3:1.
      case series
      /// Areas that only their neighbours give a meaning.
      case ramp
      /// What may be overlooked: grid lines.
      case decoration
    }

    /// The name of the custom property, such as `--fig-ink`.
    public let property: String
    /// What it paints.
    public let role: Role
    /// The value by day, `#rrggbb`.
    public let light: String
    /// The value by night, `#rrggbb`.
    public let dark: String
  }

  /// All colours of figures.
  ///
  /// The series are `--fig-s0` to `--fig-s7`; their names are written in `--fig-name0` to
  /// `--fig-name7`, the same darkened where text needs it. Any two series stay apart for readers who
  /// lack one kind of cone.
  public static let colours: [Colour] = plain + ramps

  private static let plain = [
    Colour(property: "--fig-background", role: .background, light: "#ffffff", dark: "#15171b"),
    Colour(property: "--fig-ink", role: .text, light: "#1d1f24", dark: "#e6e7ea"),
    Colour(property: "--fig-quiet", role: .text, light: "#5f646d", dark: "#a0a5ae"),
    Colour(property: "--fig-line", role: .decoration, light: "#e3e5e9", dark: "#2c3037"),
    Colour(property: "--fig-heat", role: .series, light: "#232b3d", dark: "#dfe3ea"),
    Colour(property: "--fig-s0", role: .series, light: "#184290", dark: "#4f80f3"),
    Colour(property: "--fig-s1", role: .series, light: "#d87410", dark: "#f19020"),
    Colour(property: "--fig-s2", role: .series, light: "#24a189", dark: "#87dba8"),
    Colour(property: "--fig-s3", role: .series, light: "#bb6eec", dark: "#daa1fc"),
    Colour(property: "--fig-s4", role: .series, light: "#76550f", dark: "#ecdc45"),
    Colour(property: "--fig-s5", role: .series, light: "#6652d3", dark: "#7e7ea5"),
    Colour(property: "--fig-s6", role: .series, light: "#7a2145", dark: "#e05056"),
    Colour(property: "--fig-s7", role: .series, light: "#6b6b6b", dark: "#d3edf5"),
    Colour(property: "--fig-name0", role: .text, light: "#184290", dark: "#4f80f3"),
    Colour(property: "--fig-name1", role: .text, light: "#b15c00", dark: "#f19020"),
    Colour(property: "--fig-name2", role: .text, light: "#00826d", dark: "#87dba8"),
    Colour(property: "--fig-name3", role: .text, light: "#9b4eca", dark: "#daa1fc"),
    Colour(property: "--fig-name4", role: .text, light: "#76550f", dark: "#ecdc45"),
    Colour(property: "--fig-name5", role: .text, light: "#6652d3", dark: "#7e7ea5"),
    Colour(property: "--fig-name6", role: .text, light: "#7a2145", dark: "#e05056"),
    Colour(property: "--fig-name7", role: .text, light: "#6b6b6b", dark: "#d3edf5"),
  ]

  private static func values(_ value: (Colour) -> String) -> String {
    var text = ""
    for colour in colours { text += "\(colour.property):\(value(colour));" }
    return text
  }

  /// How drawings stand on a page, of which one of two layouts fits.
  private static let pageRules = """
    .fig{container-type:inline-size;width:100%}
    .fig svg{display:block;width:100%;height:auto;margin-inline:auto}
    .fig .fig-wide{max-width:760px}
    .fig .fig-narrow{display:none;max-width:440px}
    @container (max-width:559px){.fig .fig-wide{display:none}.fig .fig-narrow{display:block}}
    """

  /// How drawings look, a rule for each selector and at most one class of the palette in each.
  ///
  /// The colour of a series is its `color`, so that viewers without custom properties know it.
  static let rules = plainRules + "\n" + rampRules

  private static let plainRules = """
    .fig-wide,.fig-narrow{font-family:var(--fig-font,system-ui,sans-serif);font-size:13px;\
    font-variant-numeric:tabular-nums;fill:var(--fig-ink)}
    .fig .paper{fill:var(--fig-background)}
    .fig path{fill:none;stroke-linejoin:round}
    .fig .m{text-anchor:middle}
    .fig .e,.fig .tick.e{text-anchor:end}
    .fig .title,.fig .name{font-weight:600}
    .fig .tick,.fig .label{fill:var(--fig-quiet)}
    .fig .note,.fig .name{fill:currentColor;paint-order:stroke;stroke:var(--fig-background);\
    stroke-width:3px;stroke-opacity:.8;stroke-linejoin:round}
    .fig .grid{stroke:var(--fig-line)}
    .fig .axis{stroke:var(--fig-quiet)}
    .fig .line{stroke:currentColor;stroke-width:2}
    .fig .line.thin,.fig .line.quiet{stroke-width:1.25}
    .fig .rule{stroke:currentColor;stroke-width:1.25}
    .fig .arrows{stroke:currentColor;stroke-width:1.5;stroke-linecap:round}
    .fig .dots{stroke:currentColor;stroke-width:6;stroke-linecap:round}
    .fig .dots.small{stroke-width:4}
    .fig .strokes{stroke:currentColor;stroke-width:2;stroke-linecap:round}
    .fig .shapes,.fig .shapes path{fill:currentColor}
    .fig .area{fill:currentColor;fill-opacity:.22}
    .fig .edged{stroke:currentColor;stroke-width:1.25}
    .fig .bars,.fig .bars path{fill:currentColor;stroke:var(--fig-background);stroke-width:1}
    .fig .hatch{stroke:var(--fig-background);stroke-width:1.25;stroke-opacity:.7;pointer-events:none}
    .fig .whiskers{stroke:currentColor;stroke-width:1.5}
    .fig .halo{stroke:var(--fig-background);stroke-width:4}
    .fig .heat,.cells{color:var(--fig-heat)}
    .fig .heat{fill:currentColor;stroke-width:1;shape-rendering:crispEdges;\
    image-rendering:optimizeSpeed;image-rendering:pixelated}
    .runs path{fill:none;stroke:currentColor}.fig path.cells{fill:currentColor;stroke:none}
    .fig .bands{stroke:var(--fig-background);stroke-opacity:.4;stroke-width:.75}\
    .fig .bands path.cells{stroke:inherit;fill-rule:evenodd}
    .fig .contour{stroke:var(--fig-quiet);stroke-width:1}
    .fig .l0{stroke-opacity:.95}.fig .l1{stroke-opacity:.87}.fig .l2{stroke-opacity:.79}\
    .fig .l3{stroke-opacity:.71}.fig .l4{stroke-opacity:.63}.fig .l5{stroke-opacity:.55}\
    .fig .l6{stroke-opacity:.47}.fig .l7{stroke-opacity:.39}
    .fig .strong{color:var(--fig-ink)}
    .fig .quiet{color:var(--fig-quiet)}
    .fig .rule.quiet{stroke-dasharray:4 3}
    .fig .s0{color:var(--fig-s0)}.fig .name.s0,.fig .note.s0{color:var(--fig-name0)}\
    .fig .s1{color:var(--fig-s1)}.fig .name.s1,.fig .note.s1{color:var(--fig-name1)}\
    .fig .s2{color:var(--fig-s2)}.fig .name.s2,.fig .note.s2{color:var(--fig-name2)}\
    .fig .s3{color:var(--fig-s3)}.fig .name.s3,.fig .note.s3{color:var(--fig-name3)}\
    .fig .s4{color:var(--fig-s4)}.fig .name.s4,.fig .note.s4{color:var(--fig-name4)}\
    .fig .s5{color:var(--fig-s5)}.fig .name.s5,.fig .note.s5{color:var(--fig-name5)}\
    .fig .s6{color:var(--fig-s6)}.fig .name.s6,.fig .note.s6{color:var(--fig-name6)}\
    .fig .s7{color:var(--fig-s7)}.fig .name.s7,.fig .note.s7{color:var(--fig-name7)}
    .fig .edged.s1,.fig .line.s1{stroke-dasharray:8 3}\
    .fig .edged.s2,.fig .line.s2{stroke-dasharray:2 2.5}\
    .fig .edged.s3,.fig .line.s3{stroke-dasharray:9 3 2 3}\
    .fig .edged.s4,.fig .line.s4{stroke-dasharray:14 3}\
    .fig .edged.s5,.fig .line.s5{stroke-dasharray:5 4}\
    .fig .edged.s6,.fig .line.s6{stroke-dasharray:9 3 2 3 2 3}\
    .fig .edged.s7,.fig .line.s7{stroke-dasharray:14 3 4 3}
    """
}
