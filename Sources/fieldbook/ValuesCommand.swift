import ArgumentParser
import Building
import Claims
import Notes
import Workshop

/// `fieldbook values`: what prose and claims can call, with what it is.
struct ValuesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "values", abstract: "List the values that prose and claims can call.",
    discussion: """
      A value stands in prose as `= block.value`, and in the condition of a claim: \
      [words](claim: "block.value > 0"). Experiments run where their results are not kept.

      EXAMPLE:
        fieldbook values
        fieldbook values lesson-3
      """)

  @Argument(help: "The note; without it, all of them.")
  var note: String?

  @Option(help: "The folder of notes.")
  var notes = "notes"

  @OptionGroup var options: WorkshopOptions

  func run() async throws {
    let reading = CourseReading(folder: notes)
    var course = reading.readable
    if let note {
      let isSought = { (known: Note) in
        [known.slug, known.slug + ".md", known.file].contains(note)
      }
      guard course.notes.contains(where: isSought) else {
        let near = nearest(note, among: course.notes.map(\.slug))
        let hint = near.map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("there is no note '\(note)'\(hint)")
      }
      course.notes.removeAll { !isSought($0) }
    }
    let workshop = options.makeWorkshop()
    let (plans, faults) = workshop.plan(course)
    if faults.contains(where: { $0.severity == .error }) { try reading.finish(with: faults) }
    let progress = Progress()
    let report = try await workshop.run(plans) { progress.update(done: $0, total: $1) }
    for note in course.notes {
      let blocks = report.blocks.filter { $0.plan.note == note.slug }.map(\.evidence)
      if blocks.isEmpty { continue }
      print(note.file)
      for block in blocks { Self.list(block) }
    }
  }

  /// Lists the values of one block: the name to copy, then what it is.
  private static func list(_ block: BlockEvidence) {
    let width = block.entries.map(\.name.count).max() ?? 0
    for entry in block.entries {
      let space = String(repeating: " ", count: width - entry.name.count)
      print("  \(block.id).\(entry.name)\(space)  \(entry.description)")
    }
  }
}

extension BlockEvidence.Entry {
  /// What it is, with its seeds or rows.
  fileprivate var description: String {
    if isColumn { return "\(rows.count) rows: \(words)" }
    let seeds = rows[0].seeds.count
    return words + (seeds > 0 ? " (\(seeds) seed\(seeds == 1 ? "" : "s"))" : "")
  }
}
