import Claims
import Digest
public import Foundation
import Mathematics
package import Notes
public import Site
public import Workshop

/// Builds the site of a course, again and again, and does anew only what changed.
///
///     var builder = Builder(notes: "notes", cache: URL(filePath: ".fieldbook"))
///     let first = try await builder.build()
///     // … a note is edited …
///     let second = try await builder.build()
///     second.changes.changed  // ["lesson-3.html", "search/index.js", "search/text/lesson-3.js"]
///
/// Whatever it remembers stands under digests of content, never under times; so each site is the one
/// that a new builder would make.
public struct Builder: Sendable {
  private let notes: String
  let theme: Theme
  let workshop: Workshop
  let typesetter: Typesetter
  private var reading = ReadingMemory()
  var work = WorkshopMemory()
  private var pages = PageMemory()
  private var reference: ReferencePart?
  /// What the blocks reported when they last ran.
  var reports: [BlockReport] = []
  /// The last site that was fit to be published, by path.
  private var last: [String: [UInt8]] = [:]

  /// A builder of the course in the folder `notes`, which keeps results in `cache`.
  public init(
    notes: String, cache: URL, executor: any Executor = LocalExecutor(), theme: Theme = .standard
  ) {
    self.notes = notes
    self.theme = theme
    workshop = Workshop(in: cache, executor: executor)
    typesetter = Typesetter(cache: cache)
  }

  /// Reads the notes, runs their experiments and makes the pages.
  ///
  /// What is wrong with the notes is told in the result, before a trial runs where that is possible.
  /// Where the task is cancelled no further trial starts; the results of those that ran are kept.
  ///
  /// - Parameter events: Told how it goes, from any thread.
  /// - Throws: `WorkshopDefect` when an experiment breaks its own declaration, `CancellationError`.
  public mutating func build(
    _ request: BuildRequest = BuildRequest(),
    events: @escaping @Sendable (BuildEvent) -> Void = { _ in }
  ) async throws -> BuiltCourse {
    let reading = CourseReading(
      folder: notes, solutions: request.solutions, remembering: &self.reading)
    let course = request.showsDrafts ? reading.readable : reading.published
    var built = BuiltCourse(of: reading, notes: course.notes.count)
    let (plans, faults) = workshop.plan(course, remembering: &work)
    built.plans = plans
    events(.planned(plans))
    let asides =
      (request.isThorough ? reading.uncited : [])
      + (request.isStrict ? reading.uncheckedNumbers : [])
    let early = faults + course.claimFaults(sources: reading.sources) + asides
    let isFaulty = (reading.diagnostics + early).contains { $0.severity == .error }
    let pending = plans.filter { $0.pending > 0 }
    let media = Media(folder: notes)
    if isFaulty || !pending.isEmpty {
      // Pages without pictures, for what is wrong with links and images.
      let blank = Edition(
        course: course, results: course.blanks(), media: media, typesetter: typesetter)
      let draft = Site.pages(of: withReference(blank), theme: theme)
      if isFaulty || draft.diagnostics.contains(where: { $0.severity == .error }) {
        built.tell(early + draft.diagnostics, by: request)
        return built
      }
      events(
        .drafted(
          try await interim(of: course, plans, sources: reading.sources, media: media),
          pending: pending.map(\.key), address: built.address))
    }

    let progress = BlockProgress(of: pending)
    let report = try await workshop.run(plans, remembering: &work) { trial, done, total in
      events(.progressed(progress.finished(trial, done: done, of: total)))
    }
    built.trouble = report.trouble
    reports = report.blocks
    for block in report.blocks { built.seconds[block.plan.key] = block.seconds }
    let checked = course.checked(
      against: Evidence(report.blocks.map(\.evidence)), sources: reading.sources)
    var edition = Edition(
      course: checked.course, results: report.results(),
      claims: Dictionary(grouping: checked.claims, by: \.note).mapValues { $0.map(\.result) },
      media: media, typesetter: typesetter)
    edition.digests = digests(of: edition, report, checked, reading, request)
    let written = Site.pages(of: withReference(edition), theme: theme, remembering: &pages)
    built.failures = checked.failures
    built.tell(
      report.diagnostics + checked.diagnostics + written.diagnostics + asides, by: request)
    guard built.isFit else { return built }
    built.files = written.files
    built.pagesSet = pages.set
    built.changes = SiteChanges(from: last, to: written.files)
    last = Dictionary(uniqueKeysWithValues: written.files.map { ($0.path, $0.bytes) })
    return built
  }

  /// `edition` with the reference part where its course asks for one.
  mutating func withReference(_ edition: Edition) -> Edition {
    guard edition.course.hasReference else { return edition }
    let part = reference ?? ReferencePart()
    reference = part
    return part.added(to: edition)
  }

  /// The digests of everything that makes the pages of the notes what they are.
  private func digests(
    of edition: Edition, _ report: WorkshopReport, _ checked: CheckedCourse,
    _ reading: CourseReading, _ request: BuildRequest
  ) -> [String: NoteDigest] {
    let works = reading.sources[reading.worksFile]
    let blocks = Dictionary(grouping: report.blocks, by: \.plan.note)
    var digests: [String: NoteDigest] = [:]
    for note in edition.course.notes {
      var text = Fingerprint(
        note.slug, note.file, "\(note.isLesson)", "\(request.solutions)", works,
        reading.sources[note.file])
      text.add(checked.values[note.slug] ?? [])
      var outcomes = Fingerprint()
      for block in blocks[note.slug] ?? [] {
        outcomes.add([block.plan.fence.id.value, block.plan.run.key])
        outcomes.add(block.plan.shown)
      }
      for claim in edition.claims[note.slug] ?? [] { claim.add(to: &outcomes) }
      digests[note.slug] = NoteDigest(text: text.finished(), outcomes: outcomes.finished())
    }
    return digests
  }
}

extension ClaimResult {
  /// Adds everything that a page says of it.
  fileprivate func add(to digest: inout Fingerprint) {
    digest.add(number)
    digest.add([words, condition, "\(holds)"])
    digest.add(reason)
    for measurement in measurements {
      digest.add([
        measurement.name, measurement.value, "\(measurement.seeds)", measurement.block.note,
        measurement.block.id,
      ])
      digest.add(measurement.table)
    }
  }
}

extension CourseReading {
  /// The course without its drafts.
  package var published: Course {
    var course = readable
    course.notes.removeAll { $0.frontMatter.isDraft }
    return course
  }
}

extension BlockPlan {
  /// The block as the site calls it.
  public var key: BlockKey { BlockKey(note: note, id: fence.id.value) }
}
