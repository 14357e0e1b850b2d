import Notes

extension Note {
  /// Calls `visit` with every block, those inside others included, in the order of the page:
  /// the body from top to bottom, then the footnotes.
  func forEachBlock(_ visit: (Block) -> Void) {
    var rest = Array((blocks + footnotes.flatMap(\.blocks)).reversed())
    while let block = rest.popLast() {
      visit(block)
      switch block {
      case .quote(let blocks): rest += blocks.reversed()
      case .callout(let callout): rest += callout.blocks.reversed()
      case .list(_, _, let items): rest += items.flatMap(\.blocks).reversed()
      case .heading, .paragraph, .code, .formula, .html, .table, .thematicBreak, .experiment: break
      }
    }
  }
}
