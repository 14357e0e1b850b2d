import Notes

/// A part of a page that the search can find: what stands under one heading, or before the first.
struct SearchSection {
  /// The heading's anchor; empty before the first heading.
  var anchor = ""
  /// The heading's words; empty before the first heading.
  var title = ""
  /// What stands there, as plain text.
  private(set) var text = ""

  private mutating func add(_ words: String) {
    let words = words.withSingleSpaces
    if !words.isEmpty { text += text.isEmpty ? words : " " + words }
  }

  /// How often each term stands there, with those of `title` counted eight times.
  func terms(pageTitle: String) -> [String: Int] {
    var terms: [String: Int] = [:]
    for word in SearchWords.words(in: text) { terms[SearchWords.stem(word), default: 0] += 1 }
    let heading = title.isEmpty ? pageTitle : title
    for word in SearchWords.words(in: heading) { terms[SearchWords.stem(word), default: 0] += 8 }
    return terms
  }

  /// The sections of the page of `note`, from top to bottom.
  static func sections(of note: Note, _ formulas: FormulaBook) -> [SearchSection] {
    var sections = [SearchSection()]
    let title = Press.withoutTitle(note).anchor
    if let description = note.frontMatter.description { sections[0].add(description) }
    note.forEachBlock { block in
      let last = sections.count - 1
      switch block {
      case .heading(_, let content, let anchor, _):
        if anchor != title {
          sections.append(SearchSection(anchor: anchor, title: content.plainText(formulas)))
        }
      case .code(_, let text, _): sections[last].add(text)
      case .experiment(let fence):
        if let caption = fence.caption { sections[last].add(caption.value) }
        for text in fence.alt { sections[last].add(text.value) }
      default: for content in block.texts { sections[last].add(content.plainText(formulas)) }
      }
    }
    return sections
  }
}
