import Figures
import Mustache

/// The look of a site: templates, a style sheet and an icon.
public struct Theme: Sendable {
  private let library: MustacheLibrary
  /// The style sheet of every page.
  let style: String
  /// The site's icon, an SVG.
  let icon: [UInt8]

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
    style = ([FigureStyle.css] + Self.styleSheets).joined(separator: "\n")
    icon = PackageResources.favicon_svg
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

  /// The page that the templates make of `context`.
  func page(_ context: PageContext) -> String {
    library.render(context, withTemplate: "page") ?? ""
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
  ].mapValues { String(decoding: $0, as: UTF8.self) }

  /// The style sheets in the order in which a page reads them: of two rules of equal weight the
  /// later one wins, and paper has the last word.
  private static let styleSheets: [String] = [
    PackageResources.style_css,
    PackageResources.tables_css,
    PackageResources.callouts_css,
    PackageResources.references_css,
    PackageResources.print_css,
  ].map { String(decoding: $0, as: UTF8.self) }
}
