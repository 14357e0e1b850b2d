/// Reads `course.yml`.
struct CourseFileReader {
  /// What it says, without the notes; the title is empty where there is none.
  private(set) var course = Course(title: "")
  /// The notes in reading order, as far as it tells.
  private(set) var lessons: [Located<String>] = []
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the file `source`.
  init(_ source: SourceText) {
    var reader = YAMLReader(Excerpt(source.bytes, of: source, from: 1))
    let entries = reader.entries()
    diagnostics = reader.diagnostics
    guard let entries else { return }
    var fields = Fields(entries, unreadable: reader.unreadable, of: "course file")
    if !fields.has("title") {
      fields.report(Place(file: source.file, line: 1), "the course file gives no 'title'")
    }
    course.title = fields.text("title")?.value ?? ""
    course.description = fields.text("description")?.value
    course.author = fields.text("author")?.value
    course.baseURL = fields.webAddress("url").map {
      $0.value.hasSuffix("/") ? $0.value : $0.value + "/"
    }
    course.edit = edit(&fields)
    course.colours = Self.colours(&fields)
    if let language = fields.text("language") {
      if Self.isLanguage(language.value) {
        course.language = language.value
      } else {
        let summary = "'language' must be a code such as 'en', not \(quoted(language.value))"
        fields.report(language.place, summary)
      }
    }
    course.links = links(&fields)
    course.macros = macros(&fields)
    course.allowsHTML = fields.flag("html") ?? false
    course.hasReference = fields.flag("reference") ?? false
    lessons = fields.texts("lessons") ?? []
    diagnostics += fields.finished()
  }
}

extension CourseFileReader {
  private func edit(_ fields: inout Fields) -> String? {
    guard let edit = fields.text("edit") else { return nil }
    let parts = edit.value.split(separator: "{path}", omittingEmptySubsequences: false)
    if parts.count == 2, Fields.isWebAddress(parts.joined(separator: "x")) { return edit.value }
    fields.report(
      edit.place,
      "'edit' must be a web address that holds '{path}', such as "
        + "https://github.com/owner/course/edit/main/notes/{path}, not \(quoted(edit.value))")
    return nil
  }

  private mutating func links(_ fields: inout Fields) -> [Course.Link] {
    switch fields.value("links") {
    case nil: return []
    case .list(let values, _): return values.compactMap { link($0, &fields) }
    case .scalar(let text, _) where text.value.isEmpty:
      fields.report(text.place, "'links' has no value")
      return []
    case .some(let value):
      let summary = "'links' must be a list of mappings with 'title' and 'url', not \(value.kind)"
      fields.report(value.place, summary)
      return []
    }
  }

  private mutating func link(_ value: YAMLValue, _ fields: inout Fields) -> Course.Link? {
    guard case .mapping(let entries, let place) = value else {
      fields.report(
        value.place, "a link must be a mapping with 'title' and 'url', not \(value.kind)")
      return nil
    }
    var link = Fields(entries, of: "link")
    for key in ["title", "url"] where !link.has(key) {
      link.report(place, "this link gives no '\(key)'")
    }
    let title = link.text("title")?.value
    let url = link.text("url")
    if let url, !Fields.isLink(url.value) {
      let summary = "'url' must be a web or mail address or a path, not \(quoted(url.value))"
      link.report(url.place, summary)
    }
    diagnostics += link.finished()
    return title.flatMap { title in url.map { Course.Link(title: title, url: $0.value) } }
  }

  /// The macros: a mapping from names of commands, with or without their backslash, to TeX.
  private mutating func macros(_ fields: inout Fields) -> [String: String] {
    guard let value = fields.value("macros") else { return [:] }
    guard case .mapping(let entries, _) = value else {
      fields.report(
        value.place, "'macros' must be a mapping from commands to TeX, not \(value.kind)")
      return [:]
    }
    var macros: [String: String] = [:]
    for entry in entries {
      let name =
        entry.key.value.hasPrefix("\\") ? String(entry.key.value.dropFirst()) : entry.key.value
      guard case .scalar(let text, _) = entry.value else {
        fields.report(entry.value.place, "a macro must be a text, not \(entry.value.kind)")
        continue
      }
      guard !name.isEmpty, name.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        fields.report(
          entry.key.place, "the name of a macro holds letters a to z only, not \(quoted(name))")
        continue
      }
      if macros.updateValue(text.value, forKey: "\\" + name) != nil {
        fields.report(entry.key.place, "macro '\\\(name)' is given twice")
      }
    }
    return macros
  }

  /// Whether `text` has the form of a language tag: `en`, `pt-BR`, `zh-Hans`.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (2...8).contains(parts.first?.count ?? 0)
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          }
      }
  }
}
