/// A folder of notes, read as far as it can be read, and everything that is wrong with it.
public struct CourseReading: Sendable {
  /// What could be read in spite of all errors.
  ///
  /// For whoever looks further and reports everything in one go; publish `course` instead.
  public private(set) var readable: Course
  /// What is wrong, by file, line and column.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The text of each file, by the name that diagnostics call it by.
  public private(set) var sources: [String: String] = [:]

  private var aliasPlaces: [String: [Place]] = [:]
  private var bibliography: Bibliography?
  /// The file of the works that notes can cite, whether it is there or not.
  public var worksFile: String { bibliography?.file ?? "" }

  /// The course, or nil where anything is wrong with it that must be mended first.
  public var course: Course? { diagnostics.contains { $0.severity == .error } ? nil : readable }

  /// Reads the course in `folder`: `course.yml` and every note below it.
  ///
  /// Names of files that start with a dot or an underscore, and of folders, are passed over.
  ///
  /// - Parameters:
  ///   - folder: The folder as the author names it, such as `notes`; diagnostics begin with it.
  ///   - files: Where the files stand.
  ///   - solutions: Which solutions are kept.
  public init(folder: String, files: NoteFiles = .disk, solutions: Solutions = .all) {
    var memory = ReadingMemory()
    self.init(folder: folder, files: files, solutions: solutions, remembering: &memory)
  }

  /// Reads the course in `folder` as `init(folder:files:solutions:)` does.
  ///
  /// - Parameter memory: What was read last; notes that have not changed are taken from there.
  public init(
    folder: String, files: NoteFiles = .disk, solutions: Solutions = .all,
    remembering memory: inout ReadingMemory
  ) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    readable = Course(title: "")
    guard let entries = files.list(folder) else {
      diagnostics = [
        Diagnostic(at: Place(file: folder, line: 1), "there is no folder \(quoted(folder))")
      ]
      return
    }
    let hasCourseFile = entries.contains { $0.name == "course.yml" && !$0.isFolder }
    let lessons = readCourseFile(in: folder, files, exists: hasCourseFile)
    let hasReferences = entries.contains { $0.name == "references.yml" && !$0.isFolder }
    bibliography = readReferences(in: folder, files, exists: hasReferences)
    readNotes(in: folder, files, solutions, remembering: &memory)
    readable.data = DataFile.all(in: "\(folder)/data", files: files)
    for data in readable.data { sources[data.file] = data.text }
    checkAliases()
    order(by: lessons)
    diagnostics = Self.sorted(diagnostics)
  }

  /// A warning for each work in `references.yml` that no note cites, drafts included.
  public var uncited: [Diagnostic] {
    let cited = Set(readable.notes.flatMap { $0.references.map(\.reference.key) })
    let references = bibliography?.references ?? []
    return references.filter { !cited.contains($0.key) }.map {
      Diagnostic(.warning, at: $0.place, "no note cites \(quoted($0.key))")
    }
  }

  /// `diagnostics` in the order in which they are shown: by file, line and column.
  public static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      let (left, right) = (a.element.place, b.element.place)
      if left.file != right.file { return precedes(left.file, right.file) }
      return (left.line, left.column, a.offset) < (right.line, right.column, b.offset)
    }.map(\.element)
  }
}

// MARK: - Files

extension CourseReading {
  /// The largest file that is read.
  private static let largest = 64 << 20

  private mutating func source(of file: String, _ files: NoteFiles) -> SourceText? {
    let start = Place(file: file, line: 1)
    guard let bytes = files.read(file) else {
      diagnostics.append(Diagnostic(at: start, "the file cannot be read"))
      return nil
    }
    guard bytes.count <= Self.largest else {
      diagnostics.append(Diagnostic(at: start, "the file is larger than 64 MB"))
      return nil
    }
    switch SourceText.reading(bytes, of: file) {
    case .success(let source):
      sources[file] = source.text
      return source
    case .failure(let diagnostic):
      diagnostics.append(diagnostic)
      return nil
    }
  }

  private mutating func readCourseFile(
    in folder: String, _ files: NoteFiles, exists: Bool
  ) -> [Located<String>] {
    let file = "\(folder)/course.yml"
    guard exists else {
      let summary = "a course needs a file 'course.yml' that gives its title"
      diagnostics.append(Diagnostic(at: Place(file: file, line: 1), summary))
      return []
    }
    guard let source = source(of: file, files) else { return [] }
    let reader = CourseFileReader(source)
    readable = reader.course
    diagnostics += reader.diagnostics
    return reader.lessons
  }

  private mutating func readReferences(
    in folder: String, _ files: NoteFiles, exists: Bool
  ) -> Bibliography {
    let file = "\(folder)/references.yml"
    guard exists, let source = source(of: file, files) else {
      return Bibliography([], file: file, isThere: exists)
    }
    let reader = BibliographyReader(source)
    diagnostics += reader.diagnostics
    return Bibliography(reader.references, file: file)
  }

  private mutating func readNotes(
    in folder: String, _ files: NoteFiles, _ solutions: Solutions,
    remembering memory: inout ReadingMemory
  ) {
    let paths = files.notes(in: folder)
    if paths.isEmpty {
      let summary = "there is no note in \(quoted(folder)); write one as '\(folder)/index.md'"
      diagnostics.append(Diagnostic(at: Place(file: folder, line: 1), summary))
    }
    var slugs: [String: String] = [:]
    var found: [(slug: String, source: SourceText)] = []
    for path in paths {
      let file = "\(folder)/\(path)"
      let slug = String(path.dropLast(3))
      if let other = slugs.updateValue(path, forKey: slug.lowercased()) {
        let summary =
          "the names \(quoted(path)) and \(quoted(other)) differ in case alone, "
          + "which many disks cannot tell apart"
        diagnostics.append(Diagnostic(at: Place(file: file, line: 1), summary))
      }
      if let source = source(of: file, files) { found.append((slug, source)) }
    }
    let questions = found.map {
      ReadingMemory.Question(
        slug: $0.slug, file: $0.source.file, text: $0.source.bytes, solutions: solutions)
    }
    let bibliography = bibliography
    let readings = memory.readings(of: questions, citing: bibliography) { [found] index in
      let (slug, source) = found[index]
      return NoteReading(source, slug: slug, citing: bibliography, solutions: solutions)
    }
    for reading in readings {
      readable.notes.append(reading.note)
      diagnostics += reading.diagnostics
      aliasPlaces[reading.note.slug] = reading.aliasPlaces
    }
  }
}

// MARK: - What notes owe each other

extension CourseReading {
  private mutating func checkAliases() {
    var owners: [String: String] = [:]
    for note in readable.notes { owners[note.slug.lowercased()] = "the note '\(note.file)'" }
    for note in readable.notes {
      for (alias, place) in zip(note.frontMatter.aliases, aliasPlaces[note.slug] ?? []) {
        let path = Self.slug(ofAlias: alias).lowercased()
        if let owner = owners[path] {
          let summary = "alias \(quoted(alias)) is the address of \(owner)"
          diagnostics.append(Diagnostic(at: place, summary))
        } else {
          owners[path] = "an alias of '\(note.file)'"
        }
      }
    }
  }

  /// The slug of a note that would stand where `alias` leads.
  private static func slug(ofAlias alias: String) -> String {
    for ending in ["/index.html", ".html"] where alias.hasSuffix(ending) {
      return String(alias.dropLast(ending.count))
    }
    return alias
  }

  private mutating func order(by lessons: [Located<String>]) {
    let slugs = readable.notes.map(\.slug)
    var ranks: [String: Int] = [:]
    for lesson in lessons {
      let slug = lesson.value.hasSuffix(".md") ? String(lesson.value.dropLast(3)) : lesson.value
      if !slugs.contains(slug) {
        let summary = "there is no note \(quoted(slug))"
        diagnostics.append(
          Diagnostic(at: lesson.place, summary, suggestion: nearest(slug, among: slugs)))
      } else if ranks[slug] != nil {
        diagnostics.append(Diagnostic(at: lesson.place, "\(quoted(slug)) is listed twice"))
      } else {
        ranks[slug] = ranks.count
      }
    }
    func rank(_ note: Note) -> Int { note.slug == "index" ? -1 : ranks[note.slug] ?? .max }
    // The notes are in the order of their names, which stands among equal ranks.
    readable.notes = readable.notes.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
    for index in readable.notes.indices {
      let slug = readable.notes[index].slug
      readable.notes[index].isLesson = lessons.isEmpty ? slug != "index" : ranks[slug] != nil
    }
  }
}
