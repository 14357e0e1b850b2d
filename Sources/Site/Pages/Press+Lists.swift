import Figures
import Notes

extension Press {
  /// The pages that list what the course holds; none where a note has taken its place.
  func lists() -> [WrittenPage] {
    var pages: [WrittenPage] = []
    if let path = index.own.contents {
      pages.append(list(at: path, title: "Contents", body: contentsList(from: path)))
    }
    if let path = index.own.claims {
      let title = "What this course claims, and the evidence"
      pages.append(list(at: path, title: title, body: ledger(from: path)))
    }
    if let path = index.own.glossary {
      pages.append(list(at: path, title: "Glossary", body: glossaryList(from: path)))
    }
    return pages
  }

  private func list(at path: SitePath, title: String, body: Markup) -> WrittenPage {
    let entry = PageEntry(path: path, title: title)
    var (context, files) = frame.context(of: entry, edition.media)
    context.set("title", text: title)
    context.set("windowTitle", text: "\(title) – \(edition.course.title)")
    context.set("kind", text: "website")
    context["body"] = .markup(body)
    let page = SiteFile(path: path.text, text: theme.page(context))
    return WrittenPage(page: page, files: files, diagnostics: [])
  }

  /// Every lesson, and every page of the reference part, with its sections.
  private func contentsList(from path: SitePath) -> Markup {
    let notes = edition.course.notes.filter { $0.slug != "index" }
    let reference = notes.filter(\.isReference)
    let lessons = contentsList(of: notes.filter { !$0.isReference }, from: path)
    guard !reference.isEmpty else { return lessons }
    return lessons + .element("h2", ["class": "eyebrow"], .text("Reference")) + .newline
      + contentsList(of: reference, from: path)
  }

  private func contentsList(of notes: [Note], from path: SitePath) -> Markup {
    .element("ol", ["class": edition.course.isNumbered ? "index numbered" : "index"]) { list in
      list += .newline
      for note in notes {
        guard let entry = index.pages[note.slug] else { continue }
        let address = entry.path.address(from: path)
        list += .start("li") + Self.link(to: address, entry.title, number: entry.lesson)
        let sections = sections(of: note)
        if !sections.isEmpty {
          list += .trusted("\n<ul>\n")
          for section in sections {
            let target = address + "#" + Percent.encodedFragment(section.anchor)
            let number = entry.numbering.sections[section.anchor]
            list += .element("li", [:], Self.link(to: target, section.words, number: number))
            list += .newline
          }
          list += .trusted("</ul>\n")
        }
        list += .trusted("</li>\n")
      }
    } + .newline
  }

  private static func link(to address: String, _ words: String, number: String?) -> Markup {
    let number = number.map { Markup.element("span", ["class": "number"], .text($0)) + .text(" ") }
    return .element("a", ["href": address], (number ?? Markup()) + .text(words))
  }

  /// The headings of the second level on a note's page.
  private func sections(of note: Note) -> [Outline.Entry] {
    var outline = Outline()
    let title = Self.withoutTitle(note).anchor
    note.forEachBlock { block in
      guard case .heading(let level, let content, let anchor, _) = block, anchor != title else {
        return
      }
      _ = outline.add(marks: level, words: content.plainText(formulas), anchor: anchor)
    }
    return outline.entries.filter { $0.level == 2 }
  }

  /// Every term with its meaning and the way to where it is defined.
  private func glossaryList(from path: SitePath) -> Markup {
    .element("dl", ["class": "glossary"]) { list in
      list += .newline
      for term in index.glossary.sorted {
        guard let entry = index.pages[term.note] else { continue }
        let address = entry.path.address(from: path) + "#" + Percent.encodedFragment(term.anchor)
        list += .element(
          "dt", ["id": term.anchor], .element("dfn", [:], .text(term.words)))
        list += .newline + .start("dd") + .text(term.definition + " ")
        list += .element(
          "a", ["href": address, "aria-label": "\(term.words) in \(entry.title)"],
          .text(entry.title))
        list += .trusted("</dd>\n")
      }
    } + .newline
  }
}
