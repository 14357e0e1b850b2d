import Claims
import Notes
import Site
import Workshop

extension Builder {
  /// The site to look at while trials run: what is known, what the other blocks showed before, and
  /// empty pictures where there is nothing yet.
  ///
  /// - Throws: What the workshop throws where results are recalled.
  mutating func interim(
    of course: Course, _ plans: [BlockPlan], sources: [String: String], media: Media
  ) async throws -> [SiteFile] {
    let recalled = plans.filter { $0.pending == 0 }
    var known = try await workshop.run(recalled, remembering: &work) { _, _, _ in }
    let pending = Set(plans.filter { $0.pending > 0 }.map(\.key))
    known.blocks += reports.filter { pending.contains($0.plan.key) }
    let checked = course.checked(
      against: Evidence(known.blocks.map(\.evidence)), sources: sources)
    let edition = Edition(
      course: checked.course, results: course.blanks().merging(known.results()) { $1 },
      media: media, typesetter: typesetter)
    return Site.pages(of: withReference(edition), theme: theme).files
  }
}
