import Figures
import Notes

/// The anchors of footnotes.
///
/// They hold a colon, as all anchors of the theme do: those of headings and blocks never hold one,
/// so the two cannot meet.
enum FootnoteAnchors {
  /// Where the text of footnote `number` stands.
  static func text(_ number: Int) -> String { "fn:\(number)" }

  /// Where the text refers to it for the `occurrence`-th time.
  static func reference(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "fnref:\(number)" : "fnref:\(number):\(occurrence)"
  }
}

extension BodyWriter {
  /// Writes the section of footnotes, where there are any.
  mutating func write(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    body += .start(
      "section",
      ["class": "footnotes", "role": "doc-endnotes", "aria-labelledby": "page:footnotes"])
    body += .newline + .element("h2", ["id": "page:footnotes"], .text("Footnotes"))
    body += .trusted("\n<ol>\n")
    for footnote in footnotes {
      body += .start("li", ["id": FootnoteAnchors.text(footnote.number)]) + .newline
      let back = Self.backLinks(of: footnote)
      if case .paragraph(let content)? = footnote.blocks.last {
        write(footnote.blocks.dropLast())
        body += .start("p")
        write(content)
        body += .text(" ") + back + .trusted("</p>\n")
      } else {
        write(footnote.blocks)
        body += .element("p", [:], back) + .newline
      }
      body += .trusted("</li>\n")
    }
    body += .trusted("</ol>\n</section>\n")
  }

  private static func backLinks(of footnote: Footnote) -> Markup {
    var links = Markup()
    for occurrence in 1...max(footnote.references, 1) {
      let name = occurrence == 1 ? "\(footnote.number)" : "\(footnote.number)-\(occurrence)"
      if occurrence > 1 { links += .text(" ") }
      links += .element(
        "a",
        [
          "class": "back", "href": "#\(FootnoteAnchors.reference(footnote.number, occurrence))",
          "role": "doc-backlink", "aria-label": "Back to reference \(name)",
        ], .text("↩") + (occurrence > 1 ? .element("sup", [:], .text("\(occurrence)")) : Markup()))
    }
    return links
  }
}
