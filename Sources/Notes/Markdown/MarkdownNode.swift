/// One step of a walk through a Markdown document, in document order.
enum MarkdownStep: Sendable {
  /// A node; what it holds follows, up to its `leave`. A node that can hold nothing has no `leave`.
  case enter(MarkdownNode)
  /// The end of a node that can hold others.
  case leave
}

/// One node of a Markdown document, free of the parser that made it.
struct MarkdownNode: Sendable {
  /// What it is.
  var kind: Kind
  /// The first line, from 1, and the byte of that line where it starts, from 1; as the parser tells
  /// them, which for inline nodes needs care (see `InlineLocator`); 0 where it does not tell.
  var line: Int
  /// See `line`.
  var column: Int
  /// The last line.
  var endLine: Int
  /// The last byte, as the parser tells it.
  var endColumn: Int
  /// The running text of a paragraph, a heading or a cell, before it is taken apart.
  var content: [UInt8] = []

  enum Kind: Sendable {
    case document
    case quote
    case list(start: Int?, isTight: Bool)
    case item(isTask: Bool)
    case code(info: String, text: String, fence: Fence?)
    case htmlBlock(String)
    /// A formula as a block, dollar signs included.
    case formulaBlock(String)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case footnoteDefinition
    case table([Block.Alignment])
    case row
    case cell
    case text(String)
    case softBreak
    case lineBreak
    case codeSpan(String)
    /// A formula in running text, dollar signs included.
    case formula(String)
    case htmlTag(String)
    case emphasis
    case strong
    case strikethrough
    case link(destination: String, title: String)
    case image(source: String, title: String)
    /// A reference to the definition that stands at `index` among all definitions, from 1.
    case footnoteReference(index: Int)
  }

  /// The shape of a code fence.
  struct Fence: Sendable {
    /// How many characters open it.
    var length: Int
    /// Which character: a backtick or a tilde.
    var character: UInt8
  }
}

extension MarkdownNode {
  /// How many bytes of its first line stand before the node.
  var byte: Int { max(0, column - 1) }
}

extension MarkdownNode.Kind {
  /// Whether the node holds others, so that its `enter` has a `leave`.
  var isContainer: Bool {
    switch self {
    case .code, .formulaBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .codeSpan,
      .formula, .htmlTag:
      false
    default: true
    }
  }

  /// Whether the node is a block with running text.
  var holdsText: Bool {
    switch self {
    case .paragraph, .heading, .cell: true
    default: false
    }
  }
}
