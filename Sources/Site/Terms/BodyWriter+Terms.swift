import Figures
import Notes

extension BodyWriter {
  /// Writes what a link says about a term: its definition, or the way to it.
  mutating func write(_ link: TermLink, _ content: [Inline], at place: Place) {
    let glossary = scope.links.course.glossary
    switch link {
    case .definition:
      let term = glossary.terms[Term.name(of: content.plainText)]
      // Of two definitions, which is told, the first has the anchor.
      let isFirst = term?.place == place
      body += .start("dfn", ["id": isFirst ? term?.anchor : nil])
      flow(content[...], then: .markup(.end("dfn")))
    case .reference(let name):
      guard let term = glossary.terms[name] else {
        let suggestion = nearest(name, among: glossary.terms.keys.sorted())
        diagnostics.append(
          Diagnostic(
            at: place, "no note defines the term '\(name)'",
            suggestion: suggestion.map { "term:\($0)" }))
        return flow(content[...])
      }
      let content = content.isEmpty ? [.text(term.words)] : content
      guard openLinks == 0 else { return flow(content[...]) }
      openLinks += 1
      body += .start("a", ["class": "term", "href": address(of: term, in: glossary)])
      flow(content[...], then: .endLink)
    }
  }

  /// Where the links to a term lead: to its entry in the glossary or, without one, to its definition.
  private func address(of term: Term, in glossary: Glossary) -> String {
    let page = scope.links.page.path
    let target =
      scope.links.course.own.glossary ?? scope.links.course.pages[term.note]?.path ?? page
    let path = target == page ? "" : target.address(from: page)
    return path + "#" + Percent.encodedFragment(term.anchor)
  }
}
