/// One Markdown file, read as far as it can be read, and what is wrong with it.
public struct NoteReading: Sendable {
  /// The note; whatever cannot be read is left out of it.
  public let note: Note
  /// What is wrong, in the order of the lines.
  public let diagnostics: [Diagnostic]
  /// The places of the front matter's aliases, in their order.
  let aliasPlaces: [Place]

  /// Reads `text` as the note `slug`, which diagnostics call `file`.
  ///
  ///     let reading = NoteReading("---\ntitle: Descent\n---\n# Down\n", file: "notes/a.md", slug: "a")
  ///     reading.note.blocks.count  // 1
  ///
  /// - Complexity: Linear in the text, in all known cases.
  public init(_ text: String, file: String, slug: String, solutions: Solutions = .all) {
    self.init(SourceText(text, file: file), slug: slug, solutions: solutions)
  }

  /// Reads `source` as the note `slug`, which cites works of `bibliography`; without one, nothing in
  /// its text is a citation.
  init(
    _ source: SourceText, slug: String, citing bibliography: Bibliography? = nil,
    solutions: Solutions
  ) {
    let head = FrontMatterReader(source)
    let body = source.body(afterLines: head.lineCount)
    let walk = MarkdownTree(body, after: head.lineCount)?.steps(limit: Self.deepest)
    let steps = walk?.steps ?? []
    let outline = Outline(steps, in: source)
    var callouts = Callouts(steps, in: source)
    callouts.check(against: outline)
    var builder = TreeBuilder(
      steps, outline: outline, callouts: callouts,
      showsSolutions: solutions.includes(head.frontMatter), source: source,
      bibliography: bibliography)
    let (blocks, footnotes) = builder.build()
    note = Note(
      slug: slug, file: source.file, frontMatter: head.frontMatter, blocks: blocks,
      footnotes: footnotes, references: builder.citations?.cited ?? [])
    aliasPlaces = head.aliasPlaces
    let cited = builder.citations?.diagnostics ?? []
    let tooDeep = (walk?.tooDeep ?? []).map {
      Diagnostic(
        at: Place(file: source.file, line: $0),
        "quotations, lists or marks are nested more than \(Self.deepest) deep")
    }
    let structure = outline.diagnostics + callouts.diagnostics + builder.diagnostics
    let barriers = Accessibility(steps, in: source).diagnostics
    diagnostics = (head.diagnostics + structure + barriers + cited + tooDeep)
      .sorted {
        ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
      }
  }

  /// The numbers in the prose of `source` that stand near an experiment; see `NumberSweep`.
  static func numerals(in source: SourceText) -> [Located<Numeral>] {
    let head = FrontMatterReader(source)
    let body = source.body(afterLines: head.lineCount)
    let steps = MarkdownTree(body, after: head.lineCount)?.steps(limit: deepest).steps ?? []
    let outline = Outline(steps, in: source)
    var builder = TreeBuilder(
      steps, outline: outline, callouts: Callouts(steps, in: source), showsSolutions: true,
      source: source, bibliography: nil)
    builder.numbers = NumberSweep()
    builder.numbers?.sweep(head: head.words, in: source)
    _ = builder.build()
    return builder.numbers?.found ?? []
  }

  /// How deep blocks and inlines may be nested in each other.
  static let deepest = 100
}

extension SourceText {
  /// The text after the first `count` lines.
  fileprivate func body(afterLines count: Int) -> ArraySlice<UInt8> {
    count < lineStarts.count ? bytes[lineStarts[count]...] : []
  }
}
