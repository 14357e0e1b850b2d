public import Notes

/// Makes the site of an edition: its pages, their data and images, the style sheet and the icon.
///
/// A pure function: the same edition gives the same bytes.
///
/// - Parameters:
///   - edition: The course and what its experiments showed.
///   - theme: The look.
/// - Returns: The files in the order of their paths, and what is wrong with the notes in the order
///   of the notes. Where one of the diagnostics is an error, the files are not fit to be published.
public func pages(
  of edition: Edition, theme: Theme = .standard
) -> (files: [SiteFile], diagnostics: [Diagnostic]) {
  make(edition, theme, withCompanions: true)
}

/// What is wrong with the notes of an edition, as `pages(of:theme:)` tells it, for those who want no
/// files; the search, the feed and the like, which take time and can hardly be wrong, are not made.
public func faults(in edition: Edition, theme: Theme = .standard) -> [Diagnostic] {
  make(edition, theme, withCompanions: false).diagnostics
}

private func make(
  _ edition: Edition, _ theme: Theme, withCompanions: Bool
) -> (files: [SiteFile], diagnostics: [Diagnostic]) {
  let press = Press(edition: edition, theme: theme)
  let home = press.home()
  let notes = Parallel.map(edition.course.notes.indices) { press.page(at: $0) }
  let written = (home.map { [$0] } ?? []) + notes + press.lists()
  var shelf = Shelf()
  let palette = Palette(edition.course.colours)
  for file in theme.files(palette, formulaColours: press.formulas.colours) { shelf.add(file) }
  if withCompanions { for file in press.publishingFiles(of: written) { shelf.add(file) } }
  for page in written { shelf.add(page.page) }
  for page in written + press.redirects() { shelf.add(page) }
  return (shelf.files, palette.diagnostics + press.courseDiagnostics + shelf.diagnostics)
}

/// A page with all that it needs.
struct WrittenPage {
  let page: SiteFile
  /// The files that its note or the course's links ask for.
  let files: [RequiredFile]
  /// What is wrong with its note.
  let diagnostics: [Diagnostic]
}

/// Collects the files of a site, of which no two may differ under one path.
private struct Shelf {
  private var contents: [String: [UInt8]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The files in the order of their paths.
  var files: [SiteFile] {
    contents.map { SiteFile(path: $0.key, bytes: $0.value) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Adds a file that is there before any note asks for one.
  mutating func add(_ file: SiteFile) {
    contents[file.path] = file.bytes
  }

  /// Adds what a page's note asked for.
  mutating func add(_ page: WrittenPage) {
    diagnostics += page.diagnostics
    for required in page.files {
      let file = required.file
      if contents.updateValue(file.bytes, forKey: file.path).map({ $0 != file.bytes }) ?? false {
        diagnostics.append(
          Diagnostic(at: required.place, "the site has two different files '\(file.path)'"))
      }
    }
  }
}
