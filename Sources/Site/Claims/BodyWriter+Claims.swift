import Figures
import Notes

extension BodyWriter {
  /// Writes the words of claim `number`, with a mark that says what was measured and leads there.
  mutating func writeClaim(_ number: Int, _ content: [Inline]) {
    guard let claim = scope.claims.first(where: { $0.number == number }) else {
      return flow(content[...])
    }
    let evidence = ClaimEvidence(course: scope.links.course, page: scope.links.page.path)
    let source = evidence.sources(of: claim).first
    let hidden = Markup.element("span", ["class": "unseen"], .text(" (\(claim.verdict))"))
    let mark =
      openLinks > 0
      ? claim.mark + hidden
      : .element(
        "a",
        [
          "class": "verdict", "title": claim.verdict,
          "href": source?.address ?? "#" + ClaimAnchors.evidence(number),
        ], claim.mark + hidden)
    body += .start(
      "span",
      ["class": claim.holds ? "claim" : "claim failed", "id": ClaimAnchors.text(number)])
    flow(content[...], then: .markup(mark + .end("span")))
  }

  /// Writes the section of the page's claims and their evidence, where there are any.
  mutating func write(_ claims: [ClaimResult]) {
    guard !claims.isEmpty else { return }
    let evidence = ClaimEvidence(course: scope.links.course, page: scope.links.page.path)
    body += .start("section", ["class": "claims", "aria-labelledby": "page:claims"]) + .newline
    body += .element(
      "h2", ["id": "page:claims"], .text("What this page claims, and the evidence"))
    body += .trusted("\n<ol>\n")
    for claim in claims {
      let back = "#" + ClaimAnchors.text(claim.number)
      body += ClaimList.item(claim, id: ClaimAnchors.evidence(claim.number), back: back, evidence)
    }
    body += .trusted("</ol>\n</section>\n")
  }
}

/// How lists of claims show one.
enum ClaimList {
  /// The item of `claim`, whose words lead to `back`.
  static func item(
    _ claim: ClaimResult, id: String?, back: String, _ evidence: ClaimEvidence
  ) -> Markup {
    let verdict = Markup.element(
      "span", ["class": "unseen"], .text(claim.holds ? " (holds)" : " (does not hold)"))
    return .element("li", ["id": id, "class": claim.holds ? nil : "failed"]) { item in
      item += .element("p", [:]) { line in
        line += .element("span", ["class": "verdict"], claim.mark)
        line += .text(" ") + .element("a", ["href": back], .text(claim.words)) + verdict
      }
      item += .element("p", ["class": "condition"], .element("code", [:], .text(claim.condition)))
      if let reason = claim.reason, !claim.holds {
        item += .element("p", ["class": "reason"], .text("Does not hold: \(reason)."))
      }
      let sources = evidence.sources(of: claim)
      guard !claim.measurements.isEmpty || !sources.isEmpty else { return }
      item += .element("p", ["class": "measured"]) { line in
        line += .text(claim.measurements.map(\.words).joined(separator: "; "))
        for (index, source) in sources.enumerated() {
          line += .text(index == 0 ? " · " : ", ")
          line += .element("a", ["href": source.address], .text(source.label))
        }
      }
    } + .newline
  }
}
