import Notes
import Site
import Testing

@Suite("A course's own colours")
struct PaletteTests {
  private func site(_ colours: (name: String, light: String, dark: String)...) -> (
    css: String, diagnostics: [String]
  ) {
    var course = course([note("index")])
    course.colours = colours.enumerated().map { index, colour in
      func located(_ text: String, _ column: Int) -> Located<String> {
        Located(text, at: Place(file: "notes/course.yml", line: 3 + index, column: column))
      }
      return Course.Colour(
        name: located(colour.name, 3), light: located(colour.light, 12),
        dark: located(colour.dark, 23))
    }
    let site = pages(of: Edition(course: course, results: [:]))
    return (text(of: "style.css", in: site.files), site.diagnostics.map(\.description))
  }

  @Test("Colours that can be read are set in both themes, and on paper")
  func good() {
    let site = site(("accent", "#7a2145", "#ff9db5"), ("paper", "#fffdf8", "#101214"))
    #expect(site.diagnostics == [])
    #expect(
      site.css.hasSuffix(
        """
        :root{--accent:#7a2145;--fig-background:#fffdf8}
        @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\
        --accent:#ff9db5;--fig-background:#101214}}
        [data-theme=dark]{--accent:#ff9db5;--fig-background:#101214}
        @media print{:root,:root:not([data-theme=light]),[data-theme=dark]{\
        --accent:#7a2145;--fig-background:#fffdf8}}

        """))
  }

  @Test("Words below 4.5:1 do not build")
  func pale() {
    #expect(
      site(("accent", "#777777", "#767676")).diagnostics == [
        "notes/course.yml:3:12: error: 'accent', #777777 by day, has a contrast of 4.4 to the paper "
          + "#ffffff; 4.5 is needed",
        "notes/course.yml:3:23: error: 'accent', #767676 by night, has a contrast of 3.9 to the "
          + "paper #15171b; 4.5 is needed",
      ])
    // The greys on white that WCAG names as the last that pass and the first that fail.
    #expect(site(("accent", "#767676", "#ffffff")).diagnostics == [])
  }

  @Test("A paper on which figures fade does not build")
  func paper() {
    let messages = site(("paper", "#d0d0d0", "#15171b")).diagnostics
    #expect(
      messages.contains(
        "notes/course.yml:3:12: error: the figures' '--fig-s1', #d87410 by day, has a contrast of "
          + "2.1 to the paper #d0d0d0; 3 is needed"))
    #expect(messages.allSatisfy { $0.contains(" by day, ") })
  }

  @Test("A paper or an ink on which code or formulas fade does not build")
  func words() {
    let messages = site(("paper", "#b8b8b8", "#15171b")).diagnostics
    #expect(
      messages.contains(
        "notes/course.yml:3:12: error: the formulas' 'red', #b3261e by day, has a contrast of "
          + "3.2 to the paper #b8b8b8; 4.5 is needed"))
    #expect(
      messages.contains(
        "notes/course.yml:3:12: error: the code's 'comment', #5f646d by day, has a contrast of "
          + "2.8 to the ground #b2b2b2; 4.5 is needed"))
    #expect(site(("paper", "#fffdf8", "#101214"), ("ink", "#000000", "#ffffff")).diagnostics == [])
  }

  @Test("What is no colour of the theme, or no colour, is told")
  func mistakes() {
    #expect(
      site(("acent", "#000000", "#ffffff"), ("ink", "black", "#ffffff")).diagnostics == [
        "notes/course.yml:3:3: error: unknown colour 'acent'; did you mean 'accent'?",
        "notes/course.yml:4:12: error: a colour is written as '#1a2b3c', not 'black'",
      ])
  }
}
