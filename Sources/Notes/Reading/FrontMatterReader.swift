/// Finds and reads the YAML between two lines `---` at the head of a note.
struct FrontMatterReader {
  /// What it says; the title is empty where there is none.
  private(set) var frontMatter = FrontMatter(title: "")
  /// The places of the aliases, in their order.
  private(set) var aliasPlaces: [Place] = []
  /// The title and the description, with their places.
  private(set) var words: [Located<String>] = []
  /// How many lines of the note it takes, the two lines `---` included.
  private(set) var lineCount = 0
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the front matter of the note `source`.
  init(_ source: SourceText) {
    let start = Place(file: source.file, line: 1)
    guard Self.isFence(source.line(1)) else {
      let summary = "a note starts with front matter that gives its title: '---', 'title: …', '---'"
      diagnostics = [Diagnostic(at: start, summary)]
      return
    }
    guard let end = (2...max(2, source.lineCount)).first(where: { Self.isFence(source.line($0)) })
    else {
      diagnostics = [Diagnostic(at: start, "front matter is never closed by a line '---'")]
      lineCount = source.lineCount
      return
    }
    lineCount = end
    let bytes = source.bytes[source.lineStarts[1]..<source.lineStarts[end - 1]]
    var reader = YAMLReader(Excerpt(bytes, of: source, from: 2))
    let entries = reader.entries()
    diagnostics = reader.diagnostics
    guard let entries else { return }
    var fields = Fields(entries, unreadable: reader.unreadable, of: "front matter")
    read(&fields, at: start)
    diagnostics += fields.finished()
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.droppingLastBlanks.elementsEqual("---".utf8)
  }
}

extension FrontMatterReader {
  private mutating func read(_ fields: inout Fields, at start: Place) {
    let hasTitle = fields.has("title")
    let (title, description) = (fields.text("title"), fields.text("description"))
    frontMatter.title = title?.value ?? ""
    if !hasTitle { fields.report(start, "the front matter gives no 'title'") }
    frontMatter.description = description?.value
    words = [title, description].compactMap(\.self)
    frontMatter.date = Self.day("date", of: &fields)
    frontMatter.solutions = Self.day("solutions", of: &fields)
    frontMatter.image = fields.text("image")
    frontMatter.tags = (fields.texts("tags") ?? []).map(\.value)
    frontMatter.isDraft = fields.flag("draft") ?? false
    frontMatter.isPlain = fields.flag("plain") ?? false
    frontMatter.constants = fields.numbers("constants")
    frontMatter.discuss = fields.webAddress("discuss")?.value
    for alias in fields.texts("aliases") ?? [] {
      if let path = Self.path(alias.value) {
        frontMatter.aliases.append(path)
        aliasPlaces.append(alias.place)
      } else {
        let summary =
          "an alias must be an older path of the page such as 'old/lesson', not \(quoted(alias.value))"
        fields.report(alias.place, summary)
      }
    }
  }

  private static func day(_ key: String, of fields: inout Fields) -> String? {
    guard let day = fields.text(key) else { return nil }
    if FrontMatter.isDay(day.value) { return day.value }
    let summary = "'\(key)' must be a day such as 2026-11-22, not \(quoted(day.value))"
    fields.report(day.place, summary)
    return nil
  }

  /// `alias` as a path below the site, or nil where it is none.
  static func path(_ alias: String) -> String? {
    var parts = alias.split(separator: "/", omittingEmptySubsequences: false)
    if parts.first?.isEmpty == true { parts.removeFirst() }
    if parts.last?.isEmpty == true { parts.removeLast() }
    let isSound = parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".."
        && part.unicodeScalars.allSatisfy {
          !$0.properties.isWhitespace && $0.properties.generalCategory != .control
            && !"\\:?#%\"<>|*".unicodeScalars.contains($0)
        }
    }
    return isSound && !parts.isEmpty ? parts.joined(separator: "/") : nil
  }
}
