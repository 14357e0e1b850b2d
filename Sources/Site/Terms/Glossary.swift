import Notes

/// The terms of a course.
struct Glossary {
  /// The terms by their names.
  private(set) var terms: [String: Term] = [:]
  /// What is wrong with their definitions.
  private(set) var diagnostics: [Diagnostic] = []

  /// The glossary of `notes`.
  init(_ notes: [Note]) {
    for note in notes { for term in note.terms { add(term) } }
  }

  private mutating func add(_ term: Term) {
    guard !term.name.isEmpty else {
      diagnostics.append(Diagnostic(at: term.place, "a definition without the term it defines"))
      return
    }
    if let first = terms[term.name] {
      diagnostics.append(
        Diagnostic(
          at: term.place,
          "'\(term.words)' is defined in \(first.place.file):\(first.place.line) already"))
    } else {
      terms[term.name] = term
    }
  }

  /// The terms in the order of their names.
  var sorted: [Term] {
    terms.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
