/// What in a note's structure would keep readers out: levels of headings that are skipped, and tables
/// whose columns have no headings.
struct Accessibility {
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// What is wrong with the walk `steps` through `source`.
  init(_ steps: [MarkdownStep], in source: SourceText) {
    var last: Int?
    for (index, step) in steps.enumerated() {
      guard case .enter(let node) = step else { continue }
      switch node.kind {
      case .heading(let level):
        if let last, level > last + 1 {
          report(
            Self.place(of: node, in: source),
            "a heading of level \(level) stands under one of level \(last); "
              + "give it level \(last + 1)")
        }
        last = level
      case .table where !Self.hasHeadings(steps[(index + 1)...]):
        report(
          Self.place(of: node, in: source),
          "no column of the table has a heading; say in its first row what they hold")
      default: break
      }
    }
  }

  private static func place(of node: MarkdownNode, in source: SourceText) -> Place {
    source.place(line: max(1, node.line), byte: node.byte)
  }

  private mutating func report(_ place: Place, _ summary: String) {
    diagnostics.append(Diagnostic(at: place, summary))
  }

  /// Whether any cell of the first row of a table, whose content starts `steps`, holds something.
  private static func hasHeadings(_ steps: ArraySlice<MarkdownStep>) -> Bool {
    var depth = 0
    for step in steps {
      switch step {
      case .enter(let node):
        if case .cell = node.kind, !node.content.allSatisfy(\.isBlank) { return true }
        if node.kind.isContainer { depth += 1 }
      case .leave:
        depth -= 1
        if depth == 0 { return false }
      }
    }
    return false
  }
}
