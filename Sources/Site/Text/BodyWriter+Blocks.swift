import Figures
import Notes

extension BodyWriter {
  /// Writes one block, or starts it and plans what is inside.
  mutating func write(_ block: Block) {
    switch block {
    case .heading(let level, let content, let anchor, _):
      writeHeading(marks: level, content, anchor: anchor)
    case .paragraph(let content):
      body += .start("p")
      flow(content[...], then: .markup(.trusted("</p>\n")))
    case .quote(let blocks):
      body += .trusted("<blockquote>\n")
      plan(blocks.map { .block($0) } + [.markup(.trusted("</blockquote>\n"))])
    case .callout(let callout):
      write(callout)
    case .list(let start, let isTight, let items):
      writeList(start: start, isTight: isTight, items)
    case .code(let info, let text, _):
      writeCode(text, info: info)
    case .formula(let formula, let id):
      write(formula, id: id?.value)
    case .html(let html, let place):
      writeHTML(html, at: place)
    case .table(let alignments, let header, let rows):
      writeTable(alignments, header, rows)
    case .thematicBreak:
      body += .trusted("<hr>\n")
    case .experiment(let fence):
      writeBlock(fence)
    }
  }

  private mutating func writeHeading(marks: Int, _ content: [Inline], anchor: String) {
    let entry = outline.add(marks: marks, words: content.plainText(scope.formulas), anchor: anchor)
    let name: StaticString =
      switch entry.level {
      case 2: "h2"
      case 3: "h3"
      case 4: "h4"
      case 5: "h5"
      default: "h6"
      }
    let permalink = Markup.element(
      "a",
      [
        "class": "permalink", "href": "#" + Percent.encodedFragment(anchor),
        "aria-label": "Link to “\(entry.words)”",
      ], .text("#"))
    body += .start("div", ["class": "heading"]) + .start(name, ["id": anchor])
    if let number = scope.links.page.numbering.sections[anchor] {
      body += .element("span", ["class": "number"], .text(number)) + .text(" ")
    }
    flow(content[...], then: .markup(.end(name) + permalink + .trusted("</div>\n")))
  }

  private mutating func writeList(start: Int?, isTight: Bool, _ items: [ListItem]) {
    let name: StaticString = start == nil ? "ul" : "ol"
    let number = start == 1 ? nil : start.map(String.init)
    let holdsTasks = items.contains { $0.isDone != nil }
    body += .start(name, ["start": number, "class": holdsTasks ? "tasks" : nil]) + .newline
    var steps: [Step] = []
    for item in items {
      steps.append(.markup(.start("li") + Self.checkbox(isDone: item.isDone)))
      for (index, block) in item.blocks.enumerated() {
        if isTight, case .paragraph(let content) = block {
          // Two tight paragraphs in a row cannot come from Markdown, but would run together.
          if index > 0 { steps.append(.markup(.newline)) }
          steps.append(.text(content[...]))
        } else {
          steps += [.markup(.newline), .block(block)]
        }
      }
      steps.append(.markup(.trusted("</li>\n")))
    }
    plan(steps + [.markup(.end(name) + .newline)])
  }

  private static func checkbox(isDone: Bool?) -> Markup {
    guard let isDone else { return Markup() }
    return .void(
      "input",
      [
        "type": "checkbox", "disabled": "", "checked": isDone ? "" : nil,
        "aria-label": isDone ? "done" : "to do",
      ]) + .text(" ")
  }

  private mutating func writeHTML(_ html: String, at place: Place) {
    if RawHTML.hasOpenComment(html) {
      diagnostics.append(
        Diagnostic(at: place, "a comment starts here and is never closed by '-->'"))
    }
    if scope.allowsHTML {
      check(html: html, at: place)
      body += .trusted(tagFiltered(html))
    } else {
      let visible = RawHTML.withoutComments(html)
      guard visible.contains(where: { !$0.isWhitespace }) else { return }
      body += .element("p", [:], .text(visible)) + .newline
    }
  }

  private mutating func writeTable(
    _ alignments: [Block.Alignment], _ header: [[Inline]], _ rows: [[[Inline]]]
  ) {
    let region = Markup.start(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": "Table"])
    var steps: [Step] = [.markup(region + .trusted("<table>\n<thead>\n"))]
    func addRow(_ cells: [[Inline]], _ name: StaticString, scope: String?) {
      steps.append(.markup(.start("tr")))
      for (column, cell) in cells.enumerated() {
        let alignment = alignments.indices.contains(column) ? alignments[column] : .natural
        // A heading without words heads nothing.
        let isHeading = scope != nil && !cell.isEmpty
        let name: StaticString = isHeading ? name : "td"
        let attributes: Markup.Attributes = [
          "scope": isHeading ? scope : nil, "class": Self.name(of: alignment),
        ]
        steps.append(.markup(.start(name, attributes)))
        steps.append(.text(cell[...]))
        steps.append(.markup(.end(name)))
      }
      steps.append(.markup(.trusted("</tr>\n")))
    }
    addRow(header, "th", scope: "col")
    steps.append(.markup(.trusted("</thead>\n")))
    if !rows.isEmpty {
      steps.append(.markup(.trusted("<tbody>\n")))
      for row in rows { addRow(row, "td", scope: nil) }
      steps.append(.markup(.trusted("</tbody>\n")))
    }
    plan(steps + [.markup(.trusted("</table>\n</div>\n"))])
  }

  private static func name(of alignment: Block.Alignment) -> String? {
    switch alignment {
    case .natural: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
