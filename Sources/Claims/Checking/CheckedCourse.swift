public import Notes

/// A course with its values in their places and its claims checked.
public struct CheckedCourse: Sendable {
  /// The course, whose values have become words.
  public var course: Course
  /// The words that values have become, by note and in the order in which they were put in place.
  public var values: [String: [String]] = [:]
  /// Every claim, by note and in the order of the page.
  public var claims: [CheckedClaim] = []
  /// What is wrong with values and conditions.
  public var diagnostics: [Diagnostic] = []
  /// The claims that do not hold, each as an error.
  public var failures: [Diagnostic] = []
}

extension Course {
  /// Puts values in their places and checks the claims.
  ///
  /// - Parameters:
  ///   - evidence: What the course's experiments showed.
  ///   - sources: The text of each file, by the name that places call it by.
  public func checked(against evidence: Evidence, sources: [String: String]) -> CheckedCourse {
    var checked = CheckedCourse(course: self)
    for (index, note) in notes.enumerated() {
      var checker = NoteChecker(
        note: note, evidence: evidence, knowsValues: true, source: sources[note.file])
      checked.course.notes[index] = checker.check()
      checked.values[note.slug] = checker.values
      checked.claims += checker.claims.sorted { $0.number < $1.number }
      checked.diagnostics += checker.diagnostics
      checked.failures += checker.failures
    }
    return checked
  }

  /// What is wrong with the values and conditions of the course as far as it can be told before any
  /// experiment has run: how they are written, and which blocks they name.
  public func claimFaults(sources: [String: String]) -> [Diagnostic] {
    let evidence = Evidence(
      notes.flatMap { note in
        note.experiments.map {
          BlockEvidence(note: note.slug, id: $0.id.value, values: [], tables: [], seeds: [])
        }
      })
    return notes.flatMap { note in
      var checker = NoteChecker(
        note: note, evidence: evidence, knowsValues: false, source: sources[note.file])
      _ = checker.check()
      return checker.diagnostics
    }
  }
}
