/// The page that libcmark-gfm itself would write for `markdown`, raw HTML and tag filter included.
///
/// Tests hold the tree of values against it.
package func referenceHTML(_ markdown: String) -> String {
  MarkdownTree(SourceText(markdown, file: "").bytes[...])?.html() ?? ""
}
