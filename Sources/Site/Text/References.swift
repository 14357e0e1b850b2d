import Figures
import Notes

/// The anchors of citations and of the works they lead to; see `FootnoteAnchors`.
enum ReferenceAnchors {
  /// Where the work `key` stands in the list.
  static func entry(_ key: String) -> String { "ref:\(key)" }

  /// Where the text cites it for the `occurrence`-th time.
  static func citation(_ key: String, _ occurrence: Int) -> String {
    occurrence == 1 ? "cite:\(key)" : "cite:\(key):\(occurrence)"
  }
}

extension BodyWriter {
  /// Writes a citation: a link to the work in the list at the page's end.
  mutating func writeCitation(of key: String, occurrence: Int?, _ words: String) {
    guard openLinks == 0, let occurrence else {
      body += .text(words)
      return
    }
    body += .element(
      "a",
      [
        "id": ReferenceAnchors.citation(key, occurrence), "class": "citation",
        "href": "#" + Percent.encodedFragment(ReferenceAnchors.entry(key)),
        "role": "doc-biblioref",
      ], .text(words))
  }

  /// Writes the list of the works that the page cites, where there are any.
  mutating func write(_ references: [CitedReference]) {
    guard !references.isEmpty else { return }
    body += .start(
      "section",
      ["class": "references", "role": "doc-bibliography", "aria-labelledby": "page:references"])
    body += .newline + .element("h2", ["id": "page:references"], .text("References"))
    body += .trusted("\n<ul>\n")
    for cited in references {
      let links = Self.backLinks(of: cited)
      body += .element(
        "li", ["id": ReferenceAnchors.entry(cited.reference.key)], cited.reference.entry + links)
      body += .newline
    }
    body += .trusted("</ul>\n</section>\n")
  }

  private static func backLinks(of cited: CitedReference) -> Markup {
    var links = Markup()
    guard cited.occurrences > 0 else { return links }
    let label = cited.reference.label
    for occurrence in 1...cited.occurrences {
      let anchor = ReferenceAnchors.citation(cited.reference.key, occurrence)
      let number = cited.occurrences > 1 ? " \(occurrence)" : ""
      links += .text(" ")
      links += .element(
        "a",
        [
          "class": "back", "href": "#" + Percent.encodedFragment(anchor), "role": "doc-backlink",
          "aria-label": "Back to citation\(number) of \(label.inText), \(label.year)",
        ],
        .text("↩") + (occurrence > 1 ? .element("sup", [:], .text("\(occurrence)")) : Markup()))
    }
    return links
  }
}
