extension Note {
  /// The note with every piece of its running text replaced by what `rewrite` makes of it, the pieces
  /// inside others first.
  ///
  /// - Complexity: Linear in the note. Recursion goes as deep as blocks and pieces are nested in each
  ///   other, which reading limits.
  public func rewriting(_ rewrite: (Inline) -> Inline) -> Note {
    rewritingLeaves { block in
      switch block {
      case .heading(let level, let content, let anchor, let place):
        .heading(level: level, content: content.rewriting(rewrite), anchor: anchor, place: place)
      case .paragraph(let content): .paragraph(content.rewriting(rewrite))
      case .table(let alignments, let header, let rows):
        .table(
          alignments: alignments, header: header.map { $0.rewriting(rewrite) },
          rows: rows.map { row in row.map { $0.rewriting(rewrite) } })
      case .code, .formula, .html, .thematicBreak, .experiment, .quote, .callout, .list: block
      }
    }
  }

  /// The note with each of its experiments replaced by what `rewrite` makes of it.
  public func rewritingExperiments(_ rewrite: (ExperimentFence) -> ExperimentFence) -> Note {
    rewritingLeaves { block in
      if case .experiment(let fence) = block { .experiment(rewrite(fence)) } else { block }
    }
  }

  /// The note with every block that holds no others replaced by what `rewrite` makes of it.
  private func rewritingLeaves(_ rewrite: (Block) -> Block) -> Note {
    var note = self
    note.blocks = blocks.map { $0.rewritingLeaves(rewrite) }
    note.footnotes = footnotes.map { footnote in
      var footnote = footnote
      footnote.blocks = footnote.blocks.map { $0.rewritingLeaves(rewrite) }
      return footnote
    }
    return note
  }
}

extension Block {
  fileprivate func rewritingLeaves(_ rewrite: (Block) -> Block) -> Block {
    switch self {
    case .quote(let blocks): .quote(blocks.map { $0.rewritingLeaves(rewrite) })
    case .callout(let callout):
      .callout(callout.holding(callout.blocks.map { $0.rewritingLeaves(rewrite) }))
    case .list(let start, let isTight, let items):
      .list(
        start: start, isTight: isTight,
        items: items.map { item in
          ListItem(isDone: item.isDone, blocks: item.blocks.map { $0.rewritingLeaves(rewrite) })
        })
    case .heading, .paragraph, .code, .formula, .html, .table, .thematicBreak, .experiment:
      rewrite(self)
    }
  }
}

extension Callout {
  fileprivate func holding(_ blocks: [Block]) -> Callout {
    var callout = self
    callout.blocks = blocks
    return callout
  }
}

extension [Inline] {
  fileprivate func rewriting(_ rewrite: (Inline) -> Inline) -> [Inline] {
    map { inline in
      switch inline {
      case .emphasis(let content): rewrite(.emphasis(content.rewriting(rewrite)))
      case .strong(let content): rewrite(.strong(content.rewriting(rewrite)))
      case .strikethrough(let content): rewrite(.strikethrough(content.rewriting(rewrite)))
      case .link(let destination, let title, let content, let place):
        rewrite(
          .link(
            destination: destination, title: title, content: content.rewriting(rewrite),
            place: place))
      case .image(let source, let title, let content, let place):
        rewrite(
          .image(source: source, title: title, content: content.rewriting(rewrite), place: place))
      case .claim(let number, let condition, let content, let place):
        rewrite(
          .claim(
            number: number, condition: condition, content: content.rewriting(rewrite), place: place)
        )
      case .text, .softBreak, .lineBreak, .formula, .code, .html, .value, .footnote, .citation:
        rewrite(inline)
      }
    }
  }
}
