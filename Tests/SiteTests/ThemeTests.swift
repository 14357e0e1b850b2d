import Notes
import Site
import Testing

@Suite("Theme")
struct ThemeTests {
  private let edition = Edition(
    course: course([note("a", title: "A \"\u{301}<b>", [paragraph("Text.")])]), results: [:])

  @Test("A template can be replaced, and nothing it names needs escaping")
  func replaced() throws {
    let theme = try Theme(replacing: [
      "footer": "<footer title=\"{{title}}\">{{ courseTitle }} {{{title}}}{{nothing}}</footer>"
    ])
    let html = text(of: "a.html", in: pages(of: edition, theme: theme).files)
    #expect(
      html.contains(
        "<footer title=\"A &quot;\u{301}&lt;b&gt;\">Course A &quot;\u{301}&lt;b&gt;</footer>"))
  }

  @Test("A template that breaks Mustache's rules is told with its place")
  func broken() {
    #expect(
      throws: ThemeError.unreadable(
        "footer", line: 2, column: 4, reason: "sectionCloseNameIncorrect")
    ) { try Theme(replacing: ["footer": "{{#links}}\n{{/menu}}\n"]) }
  }

  @Test("A template that no page uses is refused")
  func unknown() {
    #expect(
      throws: ThemeError.unknownTemplate(
        "foot",
        known: [
          "contents", "footer", "head", "header", "lessons", "missing", "page", "pager", "redirect",
        ])
    ) { try Theme(replacing: ["foot": ""]) }
  }

  @Test("The style sheet holds the figures' style and asks no other site for anything")
  func style() {
    let css = text(of: "style.css", in: pages(of: edition).files)
    #expect(css.contains("--fig-background"))
    #expect(css.contains(".fig svg"))
    #expect(css.contains("prefers-reduced-motion"))
    #expect(css.split(separator: "@media").last?.hasPrefix(" print") == true)
    #expect(css.matches(of: #/url\(/#).count == 1)
    #expect(css.contains("url(\"mathematics.woff2\")"))
    #expect(!css.contains("@import"))
  }
}
