import CMarkGFM

/// Teaches the parser formulas: `$…$` in running text, and `$$ … $$` as a block.
///
/// Within the parser a formula takes its turn with code, links and escapes, as each of them comes
/// from left to right; nothing in it is read as Markdown, and no dollar sign in code is a formula. A
/// block is one for the parser too, so that a line of it may start with `-` or `+`.
///
/// To the parser both are code, which keeps text as it is, marked as of this extension. Like the
/// tree, this file lets no pointer out.
enum FormulaExtension {
  /// Adds it to `parser`; whoever calls holds the lock on parsers.
  static func attach(to parser: OpaquePointer) {
    guard let shared else { return }
    cmark_parser_attach_syntax_extension(parser, shared)
  }

  /// Whether `node` is a formula.
  static func made(_ node: OpaquePointer) -> Bool {
    shared != nil && cmark_node_get_syntax_extension(node) == shared
  }

  // Made once, and changed by nobody.
  private nonisolated(unsafe) static let shared: OpaquePointer? = {
    guard let made = cmark_syntax_extension_new("formula") else { return nil }
    let dollar = UnsafeMutableRawPointer(bitPattern: UInt(UInt8(ascii: "$")))
    cmark_syntax_extension_set_special_inline_chars(
      made, cmark_llist_append(cmark_get_default_mem_allocator(), nil, dollar))
    cmark_syntax_extension_set_match_inline_func(made) { _, _, _, _, parser in
      parser.flatMap(FormulaExtension.formula)
    }
    cmark_syntax_extension_set_open_block_func(made) { _, indented, parser, parent, input, length in
      guard indented == 0, let parser, let parent, let input else { return nil }
      let line = UnsafeBufferPointer(start: input, count: Int(length))
      return FormulaExtension.block(opening: line, parser, within: parent)
    }
    cmark_syntax_extension_set_match_block_func(made) { _, parser, input, length, block in
      guard let parser, let input, let block else { return 0 }
      let line = UnsafeBufferPointer(start: input, count: Int(length))
      return FormulaExtension.continues(block, with: line, parser) ? 1 : 0
    }
    return made
  }()

  /// The formula in running text that starts where `parser` stands.
  private static func formula(_ parser: OpaquePointer) -> OpaquePointer? {
    let start = cmark_inline_parser_get_offset(parser)
    // The parser asks at every character that any of its extensions minds.
    guard cmark_inline_parser_peek_at(parser, start) == UInt8(ascii: "$") else { return nil }
    let previous = start > 0 ? cmark_inline_parser_peek_at(parser, start - 1) : nil
    // The parser's text ends in a NUL and holds no other. Most dollar signs start no formula, which
    // two bytes can tell.
    guard FormulaSyntax.mayStart(with: cmark_inline_parser_peek_at(parser, start + 1), previous)
    else { return nil }
    var text: [UInt8] = []
    var byte = cmark_inline_parser_peek_at(parser, start)
    while byte != 0, text.count < FormulaSyntax.longest {
      text.append(byte)
      byte = cmark_inline_parser_peek_at(parser, start + CInt(text.count))
    }
    guard let length = FormulaSyntax.length(of: text, after: previous) else { return nil }
    cmark_inline_parser_set_offset(parser, start + CInt(length))
    return node(CMARK_NODE_CODE, text[..<length])
  }

  private static func node(_ type: cmark_node_type, _ text: ArraySlice<UInt8>) -> OpaquePointer? {
    guard let node = cmark_node_new(type) else { return nil }
    cmark_node_set_syntax_extension(node, shared)
    _ = String(decoding: text, as: UTF8.self).withCString { cmark_node_set_literal(node, $0) }
    return node
  }

  /// The block that `line` opens: one that closes on the same line, or that does not close there.
  private static func block(
    opening line: UnsafeBufferPointer<UInt8>, _ parser: OpaquePointer, within parent: OpaquePointer
  ) -> OpaquePointer? {
    let text = line.dropFirst(Int(cmark_parser_get_first_nonspace(parser))).droppingLineEnd
    let dollar = UInt8(ascii: "$")
    guard text.starts(with: [dollar, dollar]), text.dropFirst(2).first != dollar else { return nil }
    let end = FormulaSyntax.displayEnd(in: text, from: 2)
    if let end {
      guard text.dropFirst(2).prefix(end - 2).contains(where: { !$0.isBlank }),
        FormulaSyntax.id(in: text.dropFirst(end + 2)) != nil
      else { return nil }
    }
    let column = cmark_parser_get_first_nonspace(parser) + 1
    guard let block = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, column) else {
      return nil
    }
    cmark_node_set_syntax_extension(block, shared)
    if end != nil { cmark_node_set_user_data(block, closed) }
    return block
  }

  /// Whether `line` belongs to `block`.
  private static func continues(
    _ block: OpaquePointer, with line: UnsafeBufferPointer<UInt8>, _ parser: OpaquePointer
  ) -> Bool {
    // TeX knows no empty line in a formula; so one that is never closed takes no more than its own
    // paragraph.
    guard cmark_node_get_user_data(block) == nil, cmark_parser_is_blank(parser) == 0 else {
      return false
    }
    let text = line.dropFirst(Int(cmark_parser_get_offset(parser)))
    if FormulaSyntax.displayEnd(in: text, from: 0) != nil {
      cmark_node_set_user_data(block, closed)
    }
    return true
  }

  /// The mark of a block that has been closed.
  private static var closed: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: 1) }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var droppingLineEnd: Self {
    var rest = self
    while rest.last == UInt8(ascii: "\n") || rest.last == UInt8(ascii: "\r") {
      rest = rest.dropLast()
    }
    return rest
  }
}
