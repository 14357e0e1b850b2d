import Figures
import Notes

/// Writes the body of one page as HTML, in the shape GitHub gives Markdown.
///
/// The tree of blocks is walked with a stack of steps, not by recursion: how deep a note nests is
/// its author's choice, and no depth may end the program.
struct BodyWriter {
  /// What the writer needs to know of the page and the course around it.
  let scope: Scope
  /// What is written so far.
  var body = Markup()
  /// The headings.
  var outline = Outline()
  /// The files that the page needs beside it.
  var files: [RequiredFile] = []
  /// What is wrong.
  var diagnostics: [Diagnostic] = []
  /// How many links are open; a link cannot hold another.
  var openLinks = 0
  /// Where links with the same words lead, and where the first of them stands.
  var linkWords: [String: (address: String, place: Place)] = [:]
  private var steps: [Step] = []

  /// The surroundings of a page.
  struct Scope {
    let note: Note
    let links: LinkResolver
    let results: [BlockKey: BlockResult]
    let formulas: FormulaBook
    let claims: [ClaimResult]
    let allowsHTML: Bool
    /// A day such as `2026-11-22` as the page says it.
    let words: @Sendable (_ day: String) -> String
  }

  /// What is to be written next.
  enum Step {
    case block(Block)
    case inline(Inline)
    case text(ArraySlice<Inline>)
    case markup(Markup)
    case endLink
  }

  /// A writer for the page that `scope` describes.
  init(_ scope: Scope) {
    self.scope = scope
  }

  /// Writes `blocks` and all they hold.
  mutating func write(_ blocks: some BidirectionalCollection<Block>) {
    plan(blocks.map { .block($0) })
    run()
  }

  /// Writes `inlines` and all they hold.
  mutating func write(_ inlines: [Inline]) {
    plan([.text(inlines[...])])
    run()
  }

  private mutating func run() {
    while let step = steps.popLast() { take(step) }
  }

  private mutating func take(_ step: Step) {
    switch step {
    case .block(let block): write(block)
    case .inline(let inline): write(inline)
    case .text(let content): flow(content)
    case .markup(let markup): body += markup
    case .endLink:
      openLinks -= 1
      body += .end("a")
    }
  }

  /// Puts `next` before everything else that is still to be written.
  mutating func plan(_ next: [Step]) {
    steps.append(contentsOf: next.reversed())
  }

  /// Writes `content` and then `end`.
  ///
  /// What nests no deeper than one element, as nearly all text does, is written at once; from the
  /// first piece that nests deeper the rest is planned.
  mutating func flow(_ content: ArraySlice<Inline>, then end: Step? = nil) {
    for index in content.indices {
      guard content[index].isShallow else {
        if let end { steps.append(end) }
        if index + 1 < content.endIndex { steps.append(.text(content[(index + 1)...])) }
        steps.append(.inline(content[index]))
        return
      }
      write(content[index])
    }
    if let end { take(end) }
  }
}
