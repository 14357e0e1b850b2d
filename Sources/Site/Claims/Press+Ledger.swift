import Figures
import Notes

extension Press {
  /// All claims of the course with their verdicts and the evidence, for the page at `path`.
  func ledger(from path: SitePath) -> Markup {
    let evidence = ClaimEvidence(course: index, page: path)
    let all = edition.claims.values.flatMap { $0 }
    let failed = all.count { !$0.holds }
    let verdict =
      failed == 0 ? "all hold" : "\(failed) of them \(failed == 1 ? "does" : "do") not hold"
    let count = all.count == 1 ? "One claim" : "\(all.count) claims"
    var body = Markup.element(
      "p", [:],
      .text(
        "\(count), and \(verdict). Each is a sentence of these pages with a condition on what the "
          + "experiments measured. The conditions are checked whenever the pages are "
          + "made."))
    body += .newline
    for note in edition.course.notes {
      guard let claims = edition.claims[note.slug], !claims.isEmpty,
        let entry = index.pages[note.slug]
      else { continue }
      let address = entry.path.address(from: path)
      body += .start("section", ["class": "claims ledger"]) + .newline
      body += .element("h2", [:], .element("a", ["href": address], .text(entry.title)))
      body += .trusted("\n<ol>\n")
      for claim in claims {
        let back = address + "#" + ClaimAnchors.text(claim.number)
        body += ClaimList.item(claim, id: nil, back: back, evidence)
      }
      body += .trusted("</ol>\n</section>\n")
    }
    return body
  }
}
