import Figures
import Notes
import Site
import Testing

@Suite("Accessibility is checked")
struct AccessibilityTests {
  private func at(_ line: Int) -> Place { Place(file: "notes/lesson.md", line: line) }

  @Test("The same words lead to the same place")
  func ambiguous() {
    let blocks: [Block] = [
      .paragraph([link("https://a.example/", "here", at: at(3))]),
      .paragraph([link("https://a.example/", "Here", at: at(4))]),
      .paragraph([link("https://b.example/", " here ", at: at(5))]),
    ]
    #expect(
      page(blocks).diagnostics == [
        "notes/lesson.md:5:1: error: ' here ' leads elsewhere in line 3; let the words say where"
      ])
  }

  @Test("A link has words")
  func empty() {
    #expect(
      page([.paragraph([link("https://a.example/", "  ", at: at(3))])]).diagnostics
        == ["notes/lesson.md:3:1: error: link to 'https://a.example/' has no words"])
  }

  @Test(
    "Raw HTML is looked through where a course lets it pass",
    arguments: [
      (
        "<img src=\"data:image/png;base64,AA\">",
        "7:3: error: an image without a text alternative; give it 'alt'"
      ),
      (
        "<p>\n<p style='margin:0'>",
        "8:1: error: 'style' does nothing on a page of the course; remove it"
      ),
      (
        "x <b onclick=\"x()\">",
        "7:5: error: 'onclick' does nothing on a page of the course; remove it"
      ),
      ("<a href=' javascript:x'>a</a>", "7:3: error: 'javascript:' links are refused"),
      (
        "<video src=https://a.example/v.mp4></video>",
        "7:3: error: 'https://a.example/v.mp4' lies on another site; keep a copy beside the note"
      ),
      (
        "<table><tr><td>1</td></tr></table>",
        "7:3: error: no column or row of the table has a heading; use 'th' for them"
      ),
    ])
  func rawHTML(html: String, message: String) {
    let block = Block.html(html, place: somewhere)
    #expect(page([block], allowsHTML: true).diagnostics == ["notes/lesson.md:\(message)"])
    #expect(page([block]).diagnostics == [])
  }

  @Test(
    "Good raw HTML passes",
    arguments: [
      "<img alt=''>", "<a href=\"https://a.example/\">A</a>",
      "<table><tr><TH>x</th></tr></table>", "<p class=\"style\">1 < 2 & on=\"x\"</p>",
      "<img alt=\"x\" src=\"data:image/png;base64,AA\">",
    ])
  func goodHTML(html: String) {
    #expect(page([.html(html, place: somewhere)], allowsHTML: true).diagnostics == [])
  }

  @Test("The page's words can be read on what is behind them, by day and by night")
  func contrast() throws {
    let css = text(of: "style.css", in: pages(of: Edition(course: course([]), results: [:])).files)
    let accents = css.matches(of: #/--accent: (#[0-9a-f]{6});/#).map { RGB(String($0.output.1)) }
    for (value, accent) in [
      (\FigureStyle.Colour.light, accents[0]), (\FigureStyle.Colour.dark, accents[1]),
    ] {
      func colour(_ property: String) throws -> RGB {
        RGB(try #require(FigureStyle.colours.first { $0.property == property })[keyPath: value])
      }
      let paper = try colour("--fig-background")
      let ink = try colour("--fig-ink")
      // As `color-mix` mixes --wash, and the ground of a callout.
      let wash = ink.mixed(0.04, into: paper)
      let words = [ink, try colour("--fig-quiet"), accent]
      var grounds = [paper, wash]
      for mark in ["--fig-quiet", "--fig-s0", "--fig-s1", "--fig-s2", "--fig-s3", "--fig-s4"] {
        grounds.append(try colour(mark).mixed(0.06, into: paper))
      }
      for (word, ground) in words.flatMap({ word in grounds.map { (word, $0) } }) {
        #expect(word.contrast(to: ground) >= 4.5, "\(word) on \(ground)")
      }
    }
  }
}

/// A colour, for the contrast that WCAG 2.2 defines.
private struct RGB {
  var parts: [Double]

  init(_ text: String) {
    parts = (0..<3).map { index in
      let digits = text.dropFirst(1 + 2 * index).prefix(2)
      return Double(Int(digits, radix: 16) ?? 0) / 255
    }
  }

  func mixed(_ share: Double, into other: RGB) -> RGB {
    var mix = self
    mix.parts = zip(parts, other.parts).map { share * $0 + (1 - share) * $1 }
    return mix
  }

  var luminance: Double {
    let linear = parts.map { part -> Double in
      if part <= 0.04045 { return part / 12.92 }
      // (x)^2.4 from square roots alone: x² · x^(2/5), the fifth root by Newton's steps.
      let x = (part + 0.055) / 1.055
      var root = 1.0
      for _ in 0..<60 {
        root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root)
      }
      return x * x * root
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  func contrast(to other: RGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
