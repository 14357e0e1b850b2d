import Notes

extension Note {
  /// Calls `visit` with every piece of running text, those inside others included, in the order of
  /// the page.
  func forEachInline(_ visit: (Inline) -> Void) {
    forEachBlock { block in
      for content in block.texts { content.forEachInline(visit) }
    }
  }

  /// About how many minutes a reader takes for it, at 230 words a minute.
  var readingMinutes: Int {
    var words = 0
    forEachInline { inline in
      if case .text(let text) = inline { words += text.wordCount }
    }
    return max(1, (words + 115) / 230)
  }
}

extension Block {
  /// The pieces of running text that stand in the block itself, not in a block within.
  var texts: [[Inline]] {
    switch self {
    case .heading(_, let content, _, _), .paragraph(let content): [content]
    case .table(_, let header, let rows): header + rows.flatMap(\.self)
    default: []
    }
  }
}

extension [Inline] {
  /// Calls `visit` with every piece, those inside others included, from left to right.
  func forEachInline(_ visit: (Inline) -> Void) {
    var rest = Array(reversed())
    while let inline = rest.popLast() {
      visit(inline)
      switch inline {
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _), .image(_, _, let content, _), .claim(_, _, let content, _):
        rest += content.reversed()
      default: break
      }
    }
  }
}
