/// Reads `references.yml`: a list `references` of works with the fields of the Citation Style
/// Language, as reference managers write it.
struct BibliographyReader {
  /// The works, also those with something wrong, so that citing them is not one more error.
  private(set) var references: [Reference] = []
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [String: Place] = [:]

  /// Reads the file `source`.
  init(_ source: SourceText) {
    var reader = YAMLReader(Excerpt(source.bytes, of: source, from: 1), bytes: 4 << 20)
    let entries = reader.entries()
    diagnostics = reader.diagnostics
    // A file that is still empty is a good beginning.
    guard let entries, !entries.isEmpty else { return }
    var fields = Fields(entries, unreadable: reader.unreadable, of: "file of references")
    let start = Place(file: source.file, line: 1)
    if !fields.has("references") { fields.report(start, "the file gives no list 'references'") }
    switch fields.value("references") {
    case .list(let works, _): for work in works { read(work) }
    case .scalar(let text, _) where text.value.isEmpty: break
    case .some(let value):
      fields.report(value.place, "'references' must be a list of works, not \(value.kind)")
    case nil: break
    }
    diagnostics += fields.finished()
  }

  private mutating func read(_ work: YAMLValue) {
    let reader = ReferenceReader(work)
    diagnostics += reader.diagnostics
    guard let reference = reader.reference else { return }
    if let first = places[reference.key] {
      let summary =
        "\(quoted(reference.key)) is the id of the reference in line \(first.line) already"
      diagnostics.append(Diagnostic(at: reference.place, summary))
    } else {
      places[reference.key] = reference.place
      references.append(reference)
    }
  }
}
