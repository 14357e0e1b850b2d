import CMarkGFM
import Synchronization

/// A parsed Markdown document: GitHub's dialect with tables, strikethrough, autolinks, task lists and
/// footnotes, as libcmark-gfm reads it.
///
/// No pointer leaves this file and `FormulaExtension`, and the value frees what the parser made.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses `text`, which is UTF-8 without NUL, as if `blankLines` empty lines stood before it.
  ///
  /// - Complexity: Linear in the text, in all known cases. One document is parsed at a time.
  init?(_ text: ArraySlice<UInt8>, after blankLines: Int = 0) {
    // While a parser works it has its extensions' special characters noted in tables that all
    // parsers share, and it strikes them out at its end: two at once would misread each other's text.
    let root = Self.parser.withLock { _ -> OpaquePointer? in
      cmark_gfm_core_extensions_ensure_registered()
      guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in Self.extensions {
        guard let found = cmark_find_syntax_extension(name) else { return nil }
        cmark_parser_attach_syntax_extension(parser, found)
      }
      FormulaExtension.attach(to: parser)
      let lineFeeds = [UInt8](repeating: UInt8(ascii: "\n"), count: blankLines)
      for bytes in [lineFeeds[...], text] {
        bytes.withUnsafeBytes {
          guard let start = $0.baseAddress, $0.count > 0 else { return }
          cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), $0.count)
        }
      }
      return cmark_parser_finish(parser)
    }
    guard let root else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  private static let parser = Mutex(())
  private static let extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
}

extension MarkdownTree {
  /// The walk through the document, which leaves out what is nested deeper than `limit`.
  ///
  /// - Returns: The steps, and the lines with something nested deeper.
  func steps(limit: Int) -> (steps: [MarkdownStep], tooDeep: [Int]) {
    var steps: [MarkdownStep] = []
    var tooDeep: [Int] = []
    var depth = 0
    var blockLine = 1
    guard let iterator = cmark_iter_new(root) else { return ([], []) }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_EXIT {
        steps.append(.leave)
        depth -= 1
        continue
      }
      let node = Self.node(pointer)
      steps.append(.enter(node))
      guard node.kind.isContainer else { continue }
      depth += 1
      if node.line > 0 { blockLine = node.line }
      if depth > limit, cmark_node_first_child(pointer) != nil {
        if tooDeep.last != blockLine { tooDeep.append(blockLine) }
        cmark_iter_reset(iterator, pointer, CMARK_EVENT_EXIT)
        steps.append(.leave)
        depth -= 1
      }
    }
    return (steps, tooDeep)
  }

  /// The document as the parser's own renderer writes it, raw HTML and tag filter included.
  func html() -> String {
    guard let filter = cmark_find_syntax_extension("tagfilter") else { return "" }
    let allocator = cmark_get_default_mem_allocator()
    let filters = cmark_llist_append(allocator, nil, UnsafeMutableRawPointer(filter))
    defer { cmark_llist_free(allocator, filters) }
    guard let text = cmark_render_html(root, CMARK_OPT_UNSAFE, filters) else { return "" }
    defer { allocator?.pointee.free(text) }
    return String(cString: text)
  }

  private static func node(_ pointer: OpaquePointer) -> MarkdownNode {
    var node = MarkdownNode(
      kind: kind(pointer), line: Int(cmark_node_get_start_line(pointer)),
      column: Int(cmark_node_get_start_column(pointer)),
      endLine: Int(cmark_node_get_end_line(pointer)),
      endColumn: Int(cmark_node_get_end_column(pointer)))
    if case .formulaBlock(let raw) = node.kind { node.content = Array(raw.utf8) }
    guard node.kind.holdsText else { return node }
    node.content = content(pointer)
    switch node.kind {
    case .paragraph where node.line == 0:
      // A paragraph that ran into a table was cut off it without a place; the table kept it.
      guard let table = cmark_node_next(pointer) else { break }
      node.line = Int(cmark_node_get_start_line(table))
      node.endLine = Int(cmark_node_get_end_line(table))
    case .cell:
      guard let row = cmark_node_parent(pointer), let table = cmark_node_parent(row),
        cmark_gfm_extensions_get_table_row_is_header(row) != 0,
        let before = cmark_node_previous(table), cmark_node_get_start_line(before) == 0
      else { break }
      node.line += content(before).count { $0 == UInt8(ascii: "\n") } + 1
    default: break
    }
    return node
  }

  private static func content(_ node: OpaquePointer) -> [UInt8] {
    guard let text = cmark_node_get_string_content(node) else { return [] }
    var end = text
    while end.pointee != 0 { end += 1 }
    return Array(UnsafeRawBufferPointer(start: text, count: end - text))
  }

  private static func kind(_ node: OpaquePointer) -> MarkdownNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(literal(node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE:
      return FormulaExtension.made(node) ? .formula(literal(node)) : .codeSpan(literal(node))
    case CMARK_NODE_HTML_INLINE: return .htmlTag(literal(node))
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      return .link(
        destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      return .image(source: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference(index: Int(literal(node)) ?? 0)
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: return .item(isTask: text(cmark_node_get_type_string(node)) == "tasklist")
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_CODE_BLOCK:
      return FormulaExtension.made(node) ? .formulaBlock(literal(node)) : code(node)
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal(node))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
    case CMARK_NODE_DOCUMENT: return .document
    default: return extended(node)
    }
  }

  private static func extended(_ node: OpaquePointer) -> MarkdownNode.Kind {
    switch text(cmark_node_get_type_string(node)) {
    case "strikethrough": return .strikethrough
    case "table_row", "table_header": return .row
    case "table_cell": return .cell
    case "table":
      let columns = Int(cmark_gfm_extensions_get_table_columns(node))
      let alignments = cmark_gfm_extensions_get_table_alignments(node)
      return .table(
        UnsafeBufferPointer(start: alignments, count: alignments == nil ? 0 : columns).map {
          switch $0 {
          case UInt8(ascii: "l"): .left
          case UInt8(ascii: "c"): .center
          case UInt8(ascii: "r"): .right
          default: .natural
          }
        })
    default: return .document
    }
  }

  private static func code(_ node: OpaquePointer) -> MarkdownNode.Kind {
    var (length, offset, character) = (CInt(0), CInt(0), CChar(0))
    let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
    let fence = MarkdownNode.Fence(
      length: Int(length), character: UInt8(bitPattern: character))
    return .code(
      info: text(cmark_node_get_fence_info(node)), text: literal(node),
      fence: isFenced ? fence : nil)
  }

  private static func literal(_ node: OpaquePointer) -> String {
    text(cmark_node_get_literal(node))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
