import Figures
import Notes
import Site
import Testing

@Suite("The colours of words")
struct TextColourTests {
  /// The standard theme's style sheet, and what it defines by day and by night.
  private static let css = text(
    of: "style.css", in: pages(of: Edition(course: course([note("index")]), results: [:])).files)

  /// The properties that start with `prefix`: their values in the order of the sheet, by day first.
  private static func values(_ prefix: String) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for match in css.matches(of: #/(--[a-z0-9-]+):(#[0-9a-f]{6});/#)
    where match.output.1.hasPrefix(prefix) {
      found[String(match.output.1), default: []].append(String(match.output.2))
    }
    return found
  }

  private static func linear(_ part: Substring) -> Double {
    let s = Double(Int(part, radix: 16) ?? 0) / 255
    if s <= 0.04045 { return s / 12.92 }
    // x^2.4, as the limit of halving intervals: y^5 = x^12.
    let x = (s + 0.055) / 1.055
    var power = 1.0
    for _ in 0..<12 { power *= x }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<80 {
      let y = (low + high) / 2
      if y * y * y * y * y < power { low = y } else { high = y }
    }
    return low
  }

  private static func parts(_ colour: String) -> [Substring] {
    let digits = colour.dropFirst()
    return (0..<3).map { digits.dropFirst(2 * $0).prefix(2) }
  }

  /// WCAG's contrast, computed once more.
  private static func contrast(_ a: String, _ b: String) -> Double {
    func luminance(_ colour: String) -> Double {
      zip([0.2126, 0.7152, 0.0722], parts(colour)).map { $0 * linear($1) }.reduce(0, +)
    }
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private static func mixed(_ a: String, _ share: Double, _ b: String) -> String {
    "#"
      + zip(parts(a), parts(b)).map { a, b in
        let (a, b) = (Double(Int(a, radix: 16) ?? 0), Double(Int(b, radix: 16) ?? 0))
        let text = String(Int((a * share + b * (1 - share)).rounded()), radix: 16)
        return text.count == 1 ? "0" + text : text
      }.joined()
  }

  @Test("Code can be read on its ground and on marked lines, by day and by night: 4.5:1")
  func code() {
    let colours = Self.values("--code-")
    #expect(colours.count == 7)
    let accents = ["#184290", "#7fa5fb"]
    for (name, values) in colours {
      // By day, by night as the system asks, by night as the reader asks, and on paper.
      #expect(values.count == 4 && values[1] == values[2] && values[0] == values[3])
      for time in 0...1 {
        let (ink, paper) = (time == 0 ? ("#1d1f24", "#ffffff") : ("#e6e7ea", "#15171b"))
        #expect(
          Self.css.contains("--fig-ink:\(ink);") && Self.css.contains("--fig-background:\(paper);"))
        #expect(Self.css.contains("--accent: \(accents[time])"))
        for ground in [Self.mixed(ink, 0.04, paper), Self.mixed(accents[time], 0.1, paper)] {
          #expect(Self.contrast(values[time], ground) >= 4.5, "\(name) on \(ground)")
        }
      }
    }
    #expect(Self.css.contains("color-mix(in srgb, var(--ink) 4%, var(--paper))"))
    #expect(Self.css.contains("color-mix(in srgb, var(--accent) 10%, var(--paper))"))
  }

  @Test("Colours of formulas can be read on the paper and in alerts, by day and by night: 4.5:1")
  func formulas() {
    let colours = Self.values("--tex-")
    #expect(colours.count == 12)
    for (name, values) in colours {
      for time in 0...1 {
        let paper = time == 0 ? "#ffffff" : "#15171b"
        let marks = FigureStyle.colours.filter { $0.property.hasPrefix("--fig-s") }
          .map { time == 0 ? $0.light : $0.dark }
        for ground in [paper] + marks.map({ Self.mixed($0, 0.06, paper) }) {
          #expect(Self.contrast(values[time], ground) >= 4.5, "\(name) on \(ground)")
        }
      }
    }
  }

  @Test("Colour is not alone in code: keywords are bold, comments lean")
  func secondCue() {
    #expect(Self.css.contains("code .k { color: var(--code-keyword); font-weight: 600; }"))
    #expect(Self.css.contains("code .c { color: var(--code-comment); font-style: italic; }"))
  }

  @Test(
    "Any other colour of a formula is made readable on both papers",
    arguments: [
      "#1f77b4", "#ffff00", "#000000", "#ffffff", "#15171b", "#ff0000",
    ])
  func mended(colour: String) {
    let tex = Formula("\\textcolor{\(colour)}{x}", lines: [somewhere])
    let course = course([note("index", title: "Index", [.paragraph([.formula(tex)])])])
    let site = pages(of: Edition(course: course, results: [:]))
    #expect(site.diagnostics == [])
    let name = "tex-x" + colour.dropFirst()
    #expect(text(of: "index.html", in: site.files).contains(#"<mstyle class="\#(name)">"#))
    let css = text(of: "style.css", in: site.files)
    let values = css.matches(of: #/\.(tex-x[0-9a-f]{6})\{color:(#[0-9a-f]{6})\}/#)
      .filter { $0.output.1 == name }.map { String($0.output.2) }
    #expect(values.count == 3 && values[1] == values[2])
    #expect(Self.contrast(values[0], "#ffffff") >= 4.5)
    #expect(Self.contrast(values[1], "#15171b") >= 4.5)
    // What can be read stays as it is.
    if Self.contrast(colour, "#ffffff") >= 5 { #expect(values[0] == colour) }
  }
}
