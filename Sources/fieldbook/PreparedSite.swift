import ArgumentParser
import Claims
import Experiments
import Figures
import Foundation
import Mathematics
import Notes
import Site
import Workshop

/// A site made in memory, from notes without errors.
struct PreparedSite {
  var files: [SiteFile]
  var notes: Int
  var plans: [BlockPlan]
  var hasWarnings: Bool
  /// Whether claims do not hold, which makes the site a draft.
  var hasFailedClaims: Bool

  /// Reads the notes, runs their experiments and makes the pages.
  ///
  /// - Parameters:
  ///   - isThorough: Whether to look also for what does a page no harm.
  ///   - keepsGoing: Whether a claim that does not hold is told and marked on its page, and stops
  ///     nothing.
  /// - Throws: `Ending.faultyNotes`, after everything wrong with the notes has been said; before a
  ///   trial runs where that is possible.
  static func make(
    from options: CourseOptions, solutions: Solutions, isThorough: Bool = false,
    keepsGoing: Bool = false
  ) async throws -> PreparedSite {
    let reading = CourseReading(folder: options.notes, solutions: solutions)
    let course = reading.published
    let workshop = options.workshop.makeWorkshop()
    let (plans, faults) = workshop.plan(course)
    let media = Media(folder: options.notes)
    let reference = ReferencePart(of: course)
    // Pages without pictures, for what is wrong with links and images.
    let typesetter = Typesetter(cache: options.workshop.folder)
    let blank = Site.faults(
      in: reference.added(
        to: Edition(
          course: course, results: course.blanks(), media: media, typesetter: typesetter)))
    let asides = isThorough ? reading.uncited : []
    let early = faults + blank + course.claimFaults(sources: reading.sources) + asides
    if (reading.diagnostics + early).contains(where: { $0.severity == .error }) {
      try reading.finish(with: early)
    }

    let progress = Progress()
    let report = try await workshop.run(plans) { progress.update(done: $0, total: $1) }
    if let trouble = report.trouble { Console.say("warning: results are not kept: \(trouble)") }
    let checked = course.checked(
      against: Evidence(report.blocks.map(\.evidence)), sources: reading.sources)
    let edition = Edition(
      course: checked.course, results: report.results(),
      claims: Dictionary(grouping: checked.claims, by: \.note).mapValues { $0.map(\.result) },
      media: media, typesetter: typesetter)
    let written = pages(of: reference.added(to: edition))
    let found = report.diagnostics + checked.diagnostics + written.diagnostics + asides
    try reading.finish(
      with: found + checked.failures, tolerating: keepsGoing ? checked.failures : [])
    return PreparedSite(
      files: written.files, notes: course.notes.count, plans: plans,
      hasWarnings: !reading.diagnostics.isEmpty || !found.isEmpty || report.trouble != nil,
      hasFailedClaims: !checked.failures.isEmpty)
  }
}

extension CourseReading {
  /// The course without its drafts.
  var published: Course {
    var course = readable
    course.notes.removeAll { $0.frontMatter.isDraft }
    return course
  }

  /// Says everything that is wrong with the notes, `more` included.
  /// - Throws: `Ending.faultyNotes` where one of the diagnostics is an error that is not `tolerated`.
  func finish(with more: [Diagnostic], tolerating tolerated: [Diagnostic] = []) throws {
    let all = Self.sorted(diagnostics + more)
    Console.report(all, sources: sources)
    let errors = all.filter { $0.severity == .error }
    if !Set(errors).isSubset(of: tolerated) { throw Ending.faultyNotes }
  }
}

extension Course {
  /// For each block something to stand where its figures and tables will be.
  fileprivate func blanks() -> [BlockKey: BlockResult] {
    let nowhere = Provenance(experiment: "", parameters: [], trials: 0, seeds: [], command: "")
    let references = ExperimentReference.all
    var blanks: [BlockKey: BlockResult] = [:]
    for note in notes {
      for fence in note.experiments {
        let declared = references.first { $0.name == fence.name.value }?.exhibits ?? []
        let names = fence.show?.map(\.value) ?? declared.filter(\.isShownByDefault).map(\.name)
        blanks[BlockKey(note: note.slug, id: fence.id.value)] = BlockResult(
          exhibits: declared.filter { names.contains($0.name) }.map(\.blank), provenance: nowhere)
      }
    }
    return blanks
  }
}

extension ExhibitDeclaration {
  /// Nothing, of this kind and name.
  fileprivate var blank: Exhibit {
    switch kind {
    case .figure: .figure(Figure(name, title: "", plots: []))
    case .table: .table(Table(name, title: "", columns: []))
    }
  }
}

extension WorkshopReport {
  /// What each block shows, as the site takes it.
  fileprivate func results() -> [BlockKey: BlockResult] {
    var results: [BlockKey: BlockResult] = [:]
    for block in blocks {
      results[BlockKey(note: block.plan.note, id: block.plan.fence.id.value)] = BlockResult(
        exhibits: block.shown, provenance: Provenance(of: block.plan.run))
    }
    return results
  }
}

extension BlockReport {
  /// What conditions and formulas can call of it.
  var evidence: BlockEvidence {
    BlockEvidence(
      note: plan.note, id: plan.fence.id.value, values: values, tables: tables,
      seeds: plan.run.seeds, parameters: plan.run.parameters.map { ($0.name, $0.value) })
  }
}

extension CheckedClaim {
  /// The verdict as the site takes it.
  fileprivate var result: ClaimResult {
    ClaimResult(
      number: number, words: words, condition: condition, holds: holds, reason: reason,
      measurements: measurements.map {
        ClaimResult.Measurement(
          name: $0.name, value: $0.value, seeds: $0.seeds,
          block: BlockKey(note: $0.note, id: $0.block), table: $0.table)
      })
  }
}

extension Provenance {
  /// Where the results of `run` come from.
  fileprivate init(of run: Run) {
    let settings = run.parameters.filter { !$0.isDefault }.map { " \($0.argument)" }
    self.init(
      experiment: run.experiment,
      parameters: run.parameters.map {
        Parameter(name: $0.name, value: $0.value, isDefault: $0.isDefault)
      },
      trials: run.trials.count, seeds: run.seeds,
      command: "fieldbook run \(run.experiment)\(settings.joined())")
  }
}

extension BoundParameter {
  /// The parameter as `fieldbook run` takes it.
  fileprivate var argument: String {
    guard value.hasPrefix("[") else { return "\(name)=\(value)" }
    let list = value.dropFirst().dropLast().replacing(", ", with: ",")
    return list.isEmpty ? "'\(name)=[]'" : "\(name)=\(list)"
  }
}
