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
  private var steps: [Step] = []

  /// The surroundings of a page.
  struct Scope {
    let note: Note
    let links: LinkResolver
    let results: [BlockKey: BlockResult]
    let allowsHTML: Bool
    let isComplete: Bool
  }

  /// What is to be written next.
  enum Step {
    case block(Block)
    /// A paragraph of a tight list's item: its text alone.
    case tight([Inline])
    case inline(Inline)
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
    plan(inlines.map { .inline($0) })
    run()
  }

  private mutating func run() {
    while let step = steps.popLast() {
      switch step {
      case .block(let block): write(block)
      case .tight(let content): plan(content.map { .inline($0) })
      case .inline(let inline): write(inline)
      case .markup(let markup): body += markup
      case .endLink:
        openLinks -= 1
        body += .end("a")
      }
    }
  }

  /// Puts `next` before everything else that is still to be written.
  mutating func plan(_ next: [Step]) {
    steps.append(contentsOf: next.reversed())
  }

  /// Plans `content` between the tags of an element.
  mutating func plan(_ name: StaticString, _ content: [Inline]) {
    body += .start(name)
    plan(content.map { .inline($0) } + [.markup(.end(name))])
  }
}
