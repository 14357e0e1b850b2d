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
  var memory = PageMemory()
  return pages(of: edition, theme: theme, remembering: &memory)
}

/// Makes the site of an edition as `pages(of:theme:)` does, and with the same bytes.
///
/// - Parameter memory: The pages of an earlier edition; those that are still right are not set again.
public func pages(
  of edition: Edition, theme: Theme = .standard, remembering memory: inout PageMemory
) -> (files: [SiteFile], diagnostics: [Diagnostic]) {
  let press = Press(edition: edition, theme: theme)
  let home = press.home()
  let notes = memory.pages(by: press)
  let written = (home.map { [$0] } ?? []) + notes + press.lists()
  var shelf = Shelf()
  let palette = Palette(edition.course.colours)
  for file in theme.files(palette, formulaColours: press.formulas.colours) { shelf.add(file) }
  for file in press.publishingFiles(of: written) { shelf.add(file) }
  for file in press.searchFiles(memory.searches(by: press)) { shelf.add(file) }
  for page in written { shelf.add(page.page) }
  for page in written + press.redirects() { shelf.add(page) }
  return (shelf.files, palette.diagnostics + press.courseDiagnostics + shelf.diagnostics)
}

/// A page with all that it needs.
struct WrittenPage: Sendable {
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
