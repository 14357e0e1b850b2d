import Figures
import Notes

extension BodyWriter {
  /// Writes one piece of running text, or starts it and plans what is inside.
  mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let words): body += .text(words)
    case .softBreak: body += .newline
    case .lineBreak: body += .trusted("<br>\n")
    case .formula(let formula): write(formula)
    case .code(let text, _): body += .element("code", [:], .text(text))
    // Values are put in their places before pages are written.
    case .value(let formula): body += .element("code", [:], .text(formula.value))
    case .claim(let number, _, let content, _): writeClaim(number, content)
    case .html(let html, let place):
      if scope.allowsHTML { check(html: html, at: place) }
      body +=
        scope.allowsHTML
        ? .trusted(tagFiltered(html)) : .text(RawHTML.withoutComments(html))
    case .emphasis(let content): write("em", content)
    case .strong(let content): write("strong", content)
    case .strikethrough(let content): write("del", content)
    case .link(let destination, let title, let content, let place):
      writeLink(to: destination, title: title, content, at: place)
    case .image(let source, let title, let content, let place):
      writeImage(source, title: title, alternative: content.plainText(scope.formulas), at: place)
    case .footnote(let number, let occurrence):
      writeReference(toFootnote: number, occurrence: occurrence)
    case .citation(let key, let occurrence, let words):
      writeCitation(of: key, occurrence: occurrence, words)
    }
  }

  private mutating func write(_ name: StaticString, _ content: [Inline]) {
    body += .start(name)
    flow(content[...], then: .markup(.end(name)))
  }

  private mutating func writeLink(
    to destination: String, title: String, _ content: [Inline], at place: Place
  ) {
    // A number that its author vouches for; see `NumberSweep`.
    if destination == "plain:" { return flow(content[...]) }
    let words = content.plainText
    if let term = TermLink(destination: destination, title: title, words: words) {
      return write(term, content, at: place)
    }
    let (address, label) = address(of: destination, at: place)
    // A link that leads nowhere has been told already.
    if address != nil {
      if content.isEmpty ? label == nil : words.allSatisfy(\.isWhitespace) {
        diagnostics.append(Diagnostic(at: place, "link to '\(destination)' has no words"))
      } else if !content.isEmpty {
        checkWords(words, of: address ?? "", at: place)
      }
    }
    let content = content.isEmpty ? [.text(label ?? address ?? "")] : content
    guard let address, openLinks == 0 else { return flow(content[...]) }
    openLinks += 1
    body += .start("a", ["href": address, "title": title.isEmpty ? nil : title])
    flow(content[...], then: .endLink)
  }

  /// Complains where the words of a link lead elsewhere in another place of the page: who hears links
  /// alone, or looks through a list of them, cannot tell the two apart.
  private mutating func checkWords(_ words: String, of address: String, at place: Place) {
    let key = words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let first = linkWords[key], first.address != address {
      diagnostics.append(
        Diagnostic(
          at: place,
          "'\(words)' leads elsewhere in line \(first.place.line); let the words say where"))
    } else if linkWords[key] == nil {
      linkWords[key] = (address, place)
    }
  }

  /// The address to write for a link, and what it is called; no address where it leads nowhere.
  private mutating func address(
    of destination: String, at place: Place
  ) -> (address: String?, label: String?) {
    do {
      switch try scope.links.target(of: destination, at: place) {
      case .address(let address, let label):
        return (address, label)
      case .file(let path, let bytes):
        files.append(RequiredFile(SiteFile(path: path.text, bytes: bytes), at: place))
        return (path.address(from: scope.links.page.path), nil)
      }
    } catch {
      diagnostics.append(error)
      return (nil, nil)
    }
  }

  private mutating func writeReference(toFootnote number: Int, occurrence: Int) {
    guard openLinks == 0 else {
      body += .element("sup", [:], .text("\(number)"))
      return
    }
    let link = Markup.element(
      "a",
      [
        "id": FootnoteAnchors.reference(number, occurrence),
        "href": "#\(FootnoteAnchors.text(number))",
        "role": "doc-noteref", "aria-label": "Footnote \(number)",
      ], .text("\(number)"))
    body += .element("sup", [:], link)
  }
}

extension Inline {
  fileprivate var nestsNothing: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .formula, .code, .value, .html, .image, .footnote,
      .citation:
      true
    case .emphasis, .strong, .strikethrough, .link, .claim: false
    }
  }

  /// Whether all it holds, if anything, is words, code, breaks, images or references.
  var isShallow: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .formula, .code, .value, .html, .image, .footnote,
      .citation:
      true
    case .emphasis(let content), .strong(let content), .strikethrough(let content),
      .link(_, _, let content, _), .claim(_, _, let content, _):
      content.allSatisfy(\.nestsNothing)
    }
  }
}
