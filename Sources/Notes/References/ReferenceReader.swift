/// Reads one work of `references.yml`.
struct ReferenceReader {
  /// The work, where it has a good id.
  private(set) var reference: Reference?
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads `work`.
  init(_ work: YAMLValue) {
    guard case .mapping(let entries, let place) = work else {
      diagnostics = [
        Diagnostic(at: work.place, "a reference must be a mapping with 'id', not \(work.kind)")
      ]
      return
    }
    var fields = Fields(entries, of: "reference")
    if !fields.has("id") { fields.report(place, "the reference gives no 'id'") }
    let hasTitle = fields.has("title")
    let id = fields.text("id")
    if let id, !CitationKey.isKey(id.value) {
      let summary =
        "'id' must be letters, digits and '_', with single '-', '.', ':', '+' or '/' between them, "
        + "not \(quoted(id.value))"
      fields.report(id.place, summary)
    } else if let id {
      if !hasTitle { fields.report(id.place, "reference \(quoted(id.value)) gives no 'title'") }
      var reference = Reference(key: id.value, title: "", place: id.place)
      read(&reference, from: &fields)
      self.reference = reference
      reportUnknown(&fields, of: id.value)
    }
    diagnostics += fields.diagnostics
  }
}

extension ReferenceReader {
  private mutating func read(_ reference: inout Reference, from fields: inout Fields) {
    reference.title = fields.text("title")?.value ?? ""
    if let type = fields.text("type") {
      reference.type = type.value
      if !CSL.types.contains(type.value) {
        let suggestion = nearest(type.value, among: CSL.types)
        let summary = "unknown type of reference \(quoted(type.value))"
        fields.report(type.place, summary, suggestion: suggestion)
      }
    }
    reference.authors = names("author", &fields)
    reference.editors = names("editor", &fields)
    reference.year = year(&fields)
    reference.container = fields.text("container-title")?.value
    reference.volume = fields.text("volume")?.value
    reference.issue = fields.text("issue")?.value
    reference.pages = fields.text("page")?.value
    reference.edition = fields.text("edition")?.value
    reference.publisher = fields.text("publisher")?.value
    reference.genre = fields.text("genre")?.value
    reference.number = fields.text("number")?.value
    reference.url = fields.webAddress("URL")?.value
    reference.doi = doi(&fields)
  }

  private mutating func reportUnknown(_ fields: inout Fields, of key: String) {
    for entry in fields.rest() where !CSL.otherFields.contains(entry.key.value) {
      let suggestion = nearest(entry.key.value, among: CSL.fields + CSL.otherFields)
      let summary = "unknown field \(quoted(entry.key.value)) of the reference \(quoted(key))"
      fields.report(entry.key.place, summary, suggestion: suggestion)
    }
  }

  private func doi(_ fields: inout Fields) -> String? {
    guard let text = fields.text("DOI") else { return nil }
    var doi = text.value
    for resolver in ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"]
    where doi.lowercased().hasPrefix(resolver) {
      doi.removeFirst(resolver.count)
    }
    if doi.wholeMatch(of: #/10\.\d{4,}[.\d]*\/\S+/#) != nil { return doi }
    fields.report(
      text.place, "'DOI' must be such as 10.1126/science.220.4598.671, not \(quoted(doi))")
    return nil
  }
}

// MARK: - Names

extension ReferenceReader {
  private mutating func names(_ key: String, _ fields: inout Fields) -> [PersonName] {
    switch fields.value(key) {
    case nil: return []
    case .list(let values, _): return values.compactMap { name($0, key, &fields) }
    case .mapping(let entries, let place):
      return name(.mapping(entries, place), key, &fields).map { [$0] } ?? []
    case .scalar(let text, _):
      let summary =
        "'\(key)' must be a list of names with 'family' and 'given', not \(quoted(text.value))"
      fields.report(text.place, summary)
      return []
    }
  }

  private mutating func name(
    _ value: YAMLValue, _ key: String, _ fields: inout Fields
  ) -> PersonName? {
    guard case .mapping(let entries, let place) = value else {
      let summary =
        "a name is a mapping with 'family' and 'given', or with 'literal', not \(value.kind)"
      fields.report(value.place, summary)
      return nil
    }
    var parts = Fields(entries, of: "name")
    if !parts.has("family"), !parts.has("literal") {
      parts.report(place, "this name gives neither 'family' nor 'literal'")
    }
    let particles = ["dropping-particle", "non-dropping-particle"].compactMap {
      parts.text($0)?.value
    }
    let family = parts.text("family")?.value
    let given = parts.text("given")?.value
    let suffix = parts.text("suffix")?.value
    let literal = parts.text("literal")?.value
    diagnostics += parts.finished()
    if let literal { return PersonName(family: literal) }
    return family.map {
      PersonName(
        family: (particles + [$0]).joined(separator: " "), given: given, suffix: suffix)
    }
  }
}

// MARK: - Dates

extension ReferenceReader {
  private func year(_ fields: inout Fields) -> Int? {
    guard let value = fields.value("issued") else { return nil }
    let (text, place) = Self.date(in: value)
    if let text, let year = Self.year(of: text) { return year }
    let written = text.map(quoted) ?? value.kind
    fields.report(
      place, "'issued' must be a year such as 1983 or a day such as 1983-05-13, not \(written)")
    return nil
  }

  /// The date that `value` gives, whichever of its forms the author's tool has chosen: a text, a
  /// mapping with `year`, or one with `date-parts`, alone or in a list.
  private static func date(in value: YAMLValue) -> (text: String?, place: Place) {
    switch value {
    case .scalar(let text, _): return (text.value.trimmed, text.place)
    case .list(let values, let place):
      guard let first = values.first else { return (nil, place) }
      return date(in: first)
    case .mapping(let entries, let place):
      let entry = entries.first { ["year", "date-parts"].contains($0.key.value) }
      guard let entry else { return (nil, place) }
      return date(in: entry.value)
    }
  }

  /// The year of `1983`, `1983-05` or `1983-05-13`.
  private static func year(of text: String) -> Int? {
    guard let match = text.wholeMatch(of: #/(\d{1,4})(?:-(\d\d)(?:-(\d\d))?)?/#),
      let year = Int(match.output.1)
    else { return nil }
    let isDay = match.output.3 == nil || FrontMatter.isDay(text)
    let month = match.output.2.flatMap { Int($0) } ?? 1
    return isDay && (1...12).contains(month) ? year : nil
  }
}
