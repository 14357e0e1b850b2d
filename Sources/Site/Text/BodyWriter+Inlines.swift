import Figures
import Notes

extension BodyWriter {
  /// Writes one piece of running text, or starts it and plans what is inside.
  mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let words): body += .text(words)
    case .softBreak: body += .newline
    case .lineBreak: body += .trusted("<br>\n")
    case .code(let text, _): body += .element("code", [:], .text(text))
    case .html(let html, _):
      body +=
        scope.allowsHTML
        ? .trusted(tagFiltered(html)) : .text(RawHTML.withoutComments(html))
    case .emphasis(let content): write("em", content)
    case .strong(let content): write("strong", content)
    case .strikethrough(let content): write("del", content)
    case .link(let destination, let title, let content, let place):
      writeLink(to: destination, title: title, content, at: place)
    case .image(let source, let title, let content, let place):
      writeImage(source, title: title, alternative: content.plainText, at: place)
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
    let (address, label) = address(of: destination, at: place)
    // A link that leads nowhere has been told already.
    if content.isEmpty, address != nil, label == nil {
      diagnostics.append(Diagnostic(at: place, "link to '\(destination)' has no words"))
    }
    let content = content.isEmpty ? [.text(label ?? address ?? "")] : content
    guard let address, openLinks == 0 else { return flow(content[...]) }
    openLinks += 1
    body += .start("a", ["href": address, "title": title.isEmpty ? nil : title])
    flow(content[...], then: .endLink)
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
    case .text, .softBreak, .lineBreak, .code, .html, .image, .footnote, .citation: true
    case .emphasis, .strong, .strikethrough, .link: false
    }
  }

  /// Whether all it holds, if anything, is words, code, breaks, images or references.
  var isShallow: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .html, .image, .footnote, .citation: true
    case .emphasis(let content), .strong(let content), .strikethrough(let content),
      .link(_, _, let content, _):
      content.allSatisfy(\.nestsNothing)
    }
  }
}
