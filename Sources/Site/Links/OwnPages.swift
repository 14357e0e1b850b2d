import Notes

/// The pages that list what the course holds, which no note is written for.
struct OwnPages {
  /// All claims with the evidence; nil where nothing is claimed.
  let claims: SitePath?
  /// All lessons with their sections; nil where there is none.
  let contents: SitePath?
  /// All terms; nil where none is defined.
  let glossary: SitePath?
  /// The notes that would stand in their places.
  let diagnostics: [Diagnostic]

  /// The pages of a course with `notes` and the terms of `glossary`.
  init(_ notes: [Note], glossary: Glossary) {
    let hasLessons = notes.contains { $0.slug != "index" && !$0.isReference }
    claims = notes.contains(where: \.makesClaims) ? SitePath(down: "claims.html") : nil
    contents = hasLessons ? SitePath(down: "contents.html") : nil
    self.glossary = glossary.terms.isEmpty ? nil : SitePath(down: "glossary.html")
    let pages = [
      (claims, "the list of all claims"), (contents, "the list of all lessons"),
      (self.glossary, "the list of all terms"),
      (SitePath(down: "404.html"), "the page for addresses that lead nowhere"),
    ]
    // The tool's own notes stand behind the author's.
    let references = notes.filter(\.isReference).map {
      (SitePath(down: $0.slug + ".html"), "a page of the reference part")
    }
    var owners: [String: String] = [:]
    for (path, owner) in pages.compactMap({ page in page.0.map { ($0, page.1) } }) + references {
      owners[path.text.lowercased()] = owner
    }
    diagnostics = notes.filter { !$0.isReference }.compactMap { note in
      owners["\(note.slug).html".lowercased()].map { owner in
        Diagnostic(
          at: Place(file: note.file, line: 1),
          "'\(note.slug).html' is \(owner); give the note's file another name")
      }
    }
  }

  /// Whether one of them stands at `path`.
  func contains(_ path: SitePath) -> Bool { [claims, contents, glossary].contains(path) }
}

extension Note {
  /// Whether any of its words are a claim.
  fileprivate var makesClaims: Bool {
    var makesClaims = false
    forEachInline { if case .claim = $0 { makesClaims = true } }
    return makesClaims
  }
}
