import Notes

/// Writes a note's tree as libcmark-gfm writes its own, so that the two can be compared: a plain walk,
/// one case for each kind of node.
struct TreeHTML {
  private var html = ""

  /// The page of the note's body that `markdown` is.
  static func page(_ markdown: String) -> String {
    let note = NoteReading("---\ntitle: T\n---\n\(markdown)", file: "t.md", slug: "t").note
    var page = TreeHTML()
    page.write(note.blocks, isTight: false)
    page.write(note.footnotes)
    return page.html
  }

  private mutating func line() {
    if !html.isEmpty, !html.hasSuffix("\n") { html += "\n" }
  }

  private mutating func write(_ blocks: [Block], isTight: Bool) {
    for block in blocks { write(block, isTight: isTight) }
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    switch block {
    case .heading(let level, let content, _, _):
      line()
      html += "<h\(level)>\(Self.html(content))</h\(level)>\n"
    case .paragraph(let content):
      if !isTight { line() }
      html += isTight ? Self.html(content) : "<p>\(Self.html(content))</p>\n"
    case .quote(let blocks):
      line()
      html += "<blockquote>\n"
      write(blocks, isTight: false)
      line()
      html += "</blockquote>\n"
    case .callout(let callout):
      line()
      html += "<callout kind=\"\(callout.kind)\" />\n"
      write(callout.blocks, isTight: false)
    case .list(let start, let isTight, let items):
      line()
      html += start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n"
      for item in items {
        line()
        html += "<li>"
        if let isDone = item.isDone {
          html += "<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\" /> "
        }
        write(item.blocks, isTight: isTight)
        html += "</li>\n"
      }
      html += start == nil ? "</ul>\n" : "</ol>\n"
    case .code(let info, let text, _):
      line()
      let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init)
      let name = language.map { " class=\"language-\(Self.escaped($0))\"" } ?? ""
      html += "<pre><code\(name)>\(Self.escaped(text))</code></pre>\n"
    case .formula(let formula, _):
      // To the parser a formula is code.
      line()
      html += "<pre><code>\(Self.escaped("$$\(formula.tex)$$"))\n</code></pre>\n"
    case .html(let raw, _):
      line()
      html += tagFiltered(raw)
      line()
    case .table(let alignments, let header, let rows): write(alignments, header, rows)
    case .thematicBreak:
      line()
      html += "<hr />\n"
    case .experiment(let fence):
      line()
      html += "<experiment id=\"\(fence.id.value)\" />\n"
    }
  }

  private mutating func write(
    _ alignments: [Block.Alignment], _ header: [[Inline]], _ rows: [[[Inline]]]
  ) {
    func row(_ cells: [[Inline]], _ tag: String) -> String {
      let cells = zip(cells, alignments).map { cell, alignment in
        let align: String =
          switch alignment {
          case .natural: ""
          case .left: " align=\"left\""
          case .center: " align=\"center\""
          case .right: " align=\"right\""
          }
        return "<\(tag)\(align)>\(Self.html(cell))</\(tag)>\n"
      }
      return "<tr>\n\(cells.joined())</tr>\n"
    }
    line()
    html += "<table>\n<thead>\n\(row(header, "th"))</thead>\n"
    if !rows.isEmpty { html += "<tbody>\n\(rows.map { row($0, "td") }.joined())</tbody>\n" }
    html += "</table>\n"
  }

  private mutating func write(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    html += "<section class=\"footnotes\" data-footnotes>\n<ol>\n"
    for footnote in footnotes {
      let number = footnote.number
      html += "<li id=\"fn-\(number)\">\n"
      write(footnote.blocks, isTight: false)
      let back = (1...footnote.references).map { reference in
        let suffix = reference == 1 ? "" : "-\(reference)"
        let mark =
          reference == 1 ? "↩" : "↩<sup class=\"footnote-ref\">\(reference)</sup>"
        return "<a href=\"#fnref-\(number)\(suffix)\" class=\"footnote-backref\" "
          + "data-footnote-backref>\(mark)</a>"
      }.joined(separator: " ")
      if html.hasSuffix("</p>\n") {
        html.removeLast(5)
        html += " \(back)</p>\n"
      } else {
        html += "\(back)\n"
      }
      html += "</li>\n"
    }
    html += "</ol>\n</section>\n"
  }

  private static func html(_ inlines: [Inline]) -> String { inlines.map(html).joined() }

  private static func html(_ inline: Inline) -> String {
    switch inline {
    case .text(let words): return escaped(words)
    case .softBreak: return "\n"
    case .lineBreak: return "<br />\n"
    case .formula(let formula):
      let mark = formula.isDisplay ? "$$" : "$"
      return "<code>\(escaped(mark + formula.tex + mark))</code>"
    case .code(let text, _): return "<code>\(escaped(text))</code>"
    case .value(let formula): return "<code>= \(escaped(formula.value))</code>"
    case .claim(_, let condition, let content, _):
      let title = condition.text.isEmpty ? "" : "\" title=\"\(escaped(condition.text))"
      return "<a href=\"claim:\(title)\">\(html(content))</a>"
    case .html(let raw, _): return tagFiltered(raw)
    case .emphasis(let content): return "<em>\(html(content))</em>"
    case .strong(let content): return "<strong>\(html(content))</strong>"
    case .strikethrough(let content): return "<del>\(html(content))</del>"
    case .link(let destination, let title, let content, _):
      let title = title.isEmpty ? "" : "\" title=\"\(escaped(title))"
      return "<a href=\"\(address(destination))\(title)\">\(html(content))</a>"
    case .image(let source, let title, let content, _):
      let title = title.isEmpty ? "" : "\" title=\"\(escaped(title))"
      return "<img src=\"\(address(source))\" alt=\"\(words(content))\(title)\" />"
    case .footnote(let number, let occurrence):
      let suffix = occurrence == 1 ? "" : "-\(occurrence)"
      return "<sup class=\"footnote-ref\"><a href=\"#fn-\(number)\" "
        + "id=\"fnref-\(number)\(suffix)\" data-footnote-ref>\(number)</a></sup>"
    case .citation(_, _, let words): return escaped(words)
    }
  }

  /// The plain words of an image's alternative.
  private static func words(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words), .code(let words, _), .html(let words, _): escaped(words)
      case .formula(let formula): escaped("$\(formula.tex)$")
      case .value(let formula): escaped("= " + formula.value)
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _), .image(_, _, let content, _), .claim(_, _, let content, _):
        words(content)
      case .footnote, .citation: ""
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func address(_ url: String) -> String {
    var address = ""
    for byte in url.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "&": address += "&amp;"
      case "'": address += "&#x27;"
      case "a"..."z", "A"..."Z", "0"..."9": address.unicodeScalars.append(scalar)
      case _ where "-_.+!*(),%#@?=;:/$~".unicodeScalars.contains(scalar):
        address.unicodeScalars.append(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return address
  }
}
