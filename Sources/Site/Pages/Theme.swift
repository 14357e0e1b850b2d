import Digest
import Figures
import Mustache

/// The look of a site: templates, a style sheet and an icon.
public struct Theme: Sendable {
  private let library: MustacheLibrary
  /// The style sheet of every page.
  private let style: String
  /// The digest of all that the look is made of.
  let digest: String

  /// The theme that comes with fieldbook.
  public static let standard = Theme()

  /// The standard theme with some of its templates replaced.
  ///
  /// - Parameter templates: Mustache templates by their names: `page`, or a part of it.
  /// - Throws: A `ThemeError` where a template cannot be read.
  public init(replacing templates: [String: String]) throws(ThemeError) {
    var texts = Self.standardTemplates
    for (name, text) in templates {
      guard texts[name] != nil else { throw .unknownTemplate(name, known: texts.keys.sorted()) }
      texts[name] = text
    }
    var library = MustacheLibrary()
    for name in texts.keys.sorted() {
      do {
        try library.register(Self.unescaping(texts[name] ?? ""), named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw .unreadable(
          name, line: error.context.lineNumber, column: error.context.columnNumber,
          reason: "\(error.error)")
      } catch {
        throw .unreadable(name, line: 1, column: 1, reason: "\(error)")
      }
    }
    self.library = library
    style = ([FigureStyle.css, TextColour.css] + Self.styleSheets).joined(separator: "\n")
    var digest = Fingerprint()
    digest.add(texts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    self.digest = digest.finished()
  }

  private init() {
    do {
      try self.init(replacing: [:])
    } catch {
      preconditionFailure("the standard theme is broken: \(error)")
    }
  }

  /// The template's text with `{{name}}` written `{{{name}}}`.
  ///
  /// The values are `Markup`, escaped already. And swift-mustache escapes whole characters: a
  /// quotation mark that a combining accent follows is another one to it, and would pass.
  private static func unescaping(_ template: String) -> String {
    template.replacing(#/\{\{\{?\s*([A-Za-z.][\w.]*)\s*\}?\}\}/#) { "{{{\($0.output.1)}}}" }
  }

  /// What every page loads: the style sheet with the course's own colours and those that its formulas
  /// ask for, the scripts and the icon.
  func files(_ palette: Palette, formulaColours: [String]) -> [SiteFile] {
    let colours = formulaColours.compactMap {
      TextColour(reading: $0, light: palette.papers.light, dark: palette.papers.dark)
    }
    return [
      SiteFile(
        path: "style.css", text: style + palette.css + TextColour.css(ofFormulas: colours)),
      SiteFile(path: "theme.js", bytes: PackageResources.theme_js),
      SiteFile(path: "page.js", text: Self.scripts.joined(separator: "\n")),
      SiteFile(path: "favicon.svg", bytes: PackageResources.favicon_svg),
      SiteFile(path: "mathematics.woff2", bytes: PackageResources.mathematics_woff2),
    ]
  }

  /// The page that the templates make of `context`.
  func page(_ context: PageContext) -> String {
    library.render(context, withTemplate: "page") ?? ""
  }

  /// The page that sends a reader on.
  func redirect(_ context: PageContext) -> String {
    library.render(context, withTemplate: "redirect") ?? ""
  }

  /// The page for addresses that lead nowhere; it carries its own style.
  func missing(_ context: PageContext) -> String {
    var context = context
    let style = String(decoding: PackageResources.missing_css, as: UTF8.self)
    context.set("style", text: Percent.encodedPath(style.replacing("\n", with: " ")))
    return library.render(context, withTemplate: "missing") ?? ""
  }
}

/// What is wrong with a theme's templates.
public enum ThemeError: Error, Hashable, Sendable {
  /// No template of the standard theme has this name.
  case unknownTemplate(String, known: [String])
  /// The template breaks the rules of Mustache at this place.
  case unreadable(String, line: Int, column: Int, reason: String)
}

extension Theme {
  /// The texts of the standard templates by their names.
  private static let standardTemplates: [String: String] = [
    "page": PackageResources.page_mustache,
    "head": PackageResources.head_mustache,
    "header": PackageResources.header_mustache,
    "contents": PackageResources.contents_mustache,
    "lessons": PackageResources.lessons_mustache,
    "pager": PackageResources.pager_mustache,
    "footer": PackageResources.footer_mustache,
    "missing": PackageResources.missing_mustache,
    "redirect": PackageResources.redirect_mustache,
  ].mapValues { String(decoding: $0, as: UTF8.self) }

  /// The scripts that a page runs once it is drawn, in this order.
  private static let scripts: [String] = [
    PackageResources.reading_js,
    PackageResources.words_js,
    PackageResources.search_js,
    PackageResources.finder_js,
  ].map { String(decoding: $0, as: UTF8.self) }

  /// The style sheets in the order in which a page reads them: of two rules of equal weight the
  /// later one wins, and paper has the last word.
  private static let styleSheets: [String] =
    sheets(PackageResources.style_css) + [SideNotes.css]
    + sheets(
      PackageResources.tables_css,
      PackageResources.callouts_css,
      PackageResources.references_css,
      PackageResources.mathematics_css,
      PackageResources.code_css,
      PackageResources.claims_css,
      PackageResources.search_css,
      PackageResources.print_css)

  private static func sheets(_ files: [UInt8]...) -> [String] {
    files.map { String(decoding: $0, as: UTF8.self) }
  }
}
