import Figures
import Notes

/// Finds the figures and tables behind claims, for links from the page at `page`.
struct ClaimEvidence {
  let course: CourseIndex
  let page: SitePath

  /// Where the evidence of a claim stands, and what it is called there.
  struct Source: Hashable {
    var address: String
    var label: String
  }

  /// The figures and tables that `claim` rests on, in order, each once.
  func sources(of claim: ClaimResult) -> [Source] {
    var sources: [Source] = []
    for measurement in claim.measurements {
      guard let entry = course.pages[measurement.block.note] else { continue }
      let block = measurement.block.id
      // A column's table may not be shown; then the block stands for it.
      let table = measurement.table.map { "\(block).\($0)" }
      let shown = table.flatMap { entry.numbering.labels[$0] == nil ? nil : $0 }
      guard let label = entry.numbering.labels[shown ?? block] else { continue }
      let isHere = entry.path == page
      let fragment = "#" + Percent.encodedFragment(shown ?? block)
      let source = Source(
        address: (isHere ? "" : entry.path.address(from: page)) + fragment,
        label: isHere ? label : "\(entry.title), \(label)")
      if !sources.contains(source) { sources.append(source) }
    }
    return sources
  }
}

/// The anchors of claims, which hold a colon as all anchors of the theme do.
enum ClaimAnchors {
  /// Where the text makes the claim `number`.
  static func text(_ number: Int) -> String { "claim:\(number)" }

  /// Where its evidence is listed.
  static func evidence(_ number: Int) -> String { "evidence:\(number)" }
}

extension ClaimResult {
  /// The verdict in one line: what was measured, or why the claim does not hold.
  var verdict: String {
    let measured = measurements.map(\.words).joined(separator: ", ")
    if holds { return measured.isEmpty ? "checked: \(condition)" : "checked: \(measured)" }
    return "does not hold: \(reason ?? measured)"
  }

  /// The mark of the verdict, a tick or a cross.
  var mark: Markup { .element("span", ["aria-hidden": "true"], .text(holds ? "✓" : "✗")) }
}
