import Figures
import Notes

extension BodyWriter {
  /// Writes what an experiment showed: its figures as the panels of one, then its tables, then how
  /// all of them were made.
  mutating func writeBlock(_ fence: ExperimentFence) {
    let key = BlockKey(note: scope.note.slug, id: fence.id.value)
    guard let result = scope.results[key], let numbers = scope.links.page.numbering.blocks[key.id]
    else {
      diagnostics.append(Diagnostic(at: fence.place, "'\(key.id)' has no result"))
      return
    }
    let block = ShownBlock(fence: fence, result: result, numbers: numbers, note: key.note)
    body += .start("div", ["class": "result"]) + .newline
    writeFigures(of: block)
    for (index, table) in block.tables.enumerated() {
      write(
        table.table, number: table.number, isMain: index == 0 && block.figures.isEmpty, of: block)
    }
    body += block.provenance(from: scope.links.page.path)
    body += .trusted("</div>\n")
    for exhibit in result.exhibits {
      let path = block.path(of: exhibit.name, as: .csv)
      let csv = SiteFile(path: path.text, text: exhibit.data)
      files.append(RequiredFile(csv, at: fence.place))
    }
  }

  private mutating func writeFigures(of block: ShownBlock) {
    let figures = block.figures
    guard let first = figures.first, let number = block.numbers.figure else { return }
    var alternatives: [String?] = []
    do {
      alternatives = try block.alternatives()
    } catch {
      diagnostics.append(error)
      return
    }
    body += .start("figure", ["id": block.id, "class": "pictures"]) + .newline
    body += .start("div", ["class": "panels"]) + .newline
    for (figure, alternative) in zip(figures, alternatives) {
      let id = block.id(of: figure.name)
      // Small multiples need the whole width; single plots can stand side by side.
      let isWide = figure.plots.count > 1
      body += .start("div", ["class": isWide ? "panel wide" : "panel", "id": id])
      if figures.count > 1 {
        body += .element("p", ["class": "panel-title"], .text(figure.title)) + .newline
      }
      body += figure.svg(id: id, description: alternative) + .trusted("</div>\n")
      let picture = SiteFile(
        path: block.path(of: figure.name, as: .svg).text,
        text: figure.svgDocument(description: alternative).source)
      files.append(RequiredFile(picture, at: block.fence.place))
    }
    body += .trusted("</div>\n")
    writeCaption(
      "Figure \(number)", block.fence.captionText, or: first.title, then: figures.map(\.note))
    body += .trusted("</figure>\n")
  }

  private mutating func write(_ table: Table, number: Int, isMain: Bool, of block: ShownBlock) {
    let id = isMain ? block.id : block.id(of: table.name)
    let caption = isMain ? block.fence.captionText : []
    body += .start("figure", ["id": id, "class": "tabular"]) + .newline
    let captionID = block.id(of: table.name) + ":caption"
    writeCaption("Table \(number)", caption, or: table.title, id: captionID)
    body += .element(
      "div",
      [
        // The figure has the block's name then; links by the table's own lead here.
        "id": isMain ? block.id(of: table.name) : nil, "class": "scroll", "tabindex": "0",
        "role": "group", "aria-labelledby": captionID,
      ],
      table.html(id: block.id(of: table.name) + ":table", caption: captionID))
    if let note = table.bestNote {
      body +=
        .newline
        + .element(
          "p", ["class": "key"], .element("strong", [:], .text("Bold")) + .text(": " + note))
    }
    body += .trusted("\n</figure>\n")
  }

  /// The texts that say something, each once, as sentences one after the other.
  static func sentences(_ texts: [String]) -> String {
    var said: [String] = []
    for text in texts where !text.isEmpty && !said.contains(text) { said.append(text) }
    guard let last = said.popLast() else { return "" }
    let ended = said.map { text in text.last.map { ".!?…".contains($0) } == true ? text : text + "."
    }
    return (ended + [last]).joined(separator: " ")
  }

  /// Writes the words under a figure or over a table, after its number: the author's or, without any,
  /// `title`, and then what the figures say of themselves.
  private mutating func writeCaption(
    _ label: String, _ caption: [Inline], or title: String, then notes: [String] = [],
    id: String? = nil
  ) {
    body += .start("figcaption", ["id": id])
    body += .element("span", ["class": "number"], .text(label)) + .text(" ")
    let words = caption.isEmpty ? title : caption.plainText(scope.formulas)
    let all = Self.sentences([words] + notes)
    // Words that hold no formula are the start of all the sentences.
    if caption.contains(where: \.isFormula) {
      write(caption)
      body += .text(String(all.dropFirst(words.count)))
    } else {
      body += .text(all)
    }
    body += .end("figcaption") + .newline
  }
}

extension Inline {
  fileprivate var isFormula: Bool { if case .formula = self { true } else { false } }
}
