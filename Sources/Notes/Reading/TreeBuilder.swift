/// Builds a note's blocks from a walk through its Markdown.
///
/// Recursion goes as deep as blocks and inlines are nested in each other, which the walk limits.
struct TreeBuilder {
  private let steps: [MarkdownStep]
  private let outline: Outline
  private let callouts: Callouts
  private let showsSolutions: Bool
  private let source: SourceText
  private var index = 0
  private var notes: FootnoteNumbers
  /// How many claims there have been.
  private var claims = 0
  /// What is wrong with claims as they are written.
  private(set) var diagnostics: [Diagnostic] = []
  /// What looks for citations, where any are looked for.
  private(set) var citations: CitationReader?
  /// Whether the words being read stand in no link and no image.
  private var canLink = true
  /// Whether the words being read are an author's, and not an address.
  private var canCite = true
  /// What collects the numbers of the prose, where they are asked for.
  var numbers: NumberSweep?

  /// A builder for the walk `steps` through `source`, whose citations are of works in
  /// `bibliography`.
  init(
    _ steps: [MarkdownStep], outline: Outline, callouts: Callouts, showsSolutions: Bool,
    source: SourceText, bibliography: Bibliography?
  ) {
    self.steps = steps
    self.outline = outline
    self.callouts = callouts
    self.showsSolutions = showsSolutions
    self.source = source
    citations = bibliography.map { CitationReader($0) }
    notes = FootnoteNumbers(steps)
  }

  /// The blocks of the body, and the footnotes in the order in which a reader meets them.
  ///
  /// - Complexity: Linear in the steps.
  mutating func build() -> (blocks: [Block], footnotes: [Footnote]) {
    guard case .enter(let root) = next(), case .document = root.kind else { return ([], []) }
    let body = blocks()
    var texts: [[Block]] = []
    while let definition = notes.definition(ofNote: texts.count + 1) {
      index = definition
      numbers?.enterFootnote(texts.count + 1)
      texts.append(blocks())
    }
    // Counted last, for a footnote may refer to another.
    let footnotes = texts.enumerated().map { offset, blocks in
      Footnote(number: offset + 1, references: notes.references(toNote: offset + 1), blocks: blocks)
    }
    return (body, footnotes)
  }

  private mutating func next() -> MarkdownStep {
    guard index < steps.count else { return .leave }
    defer { index += 1 }
    return steps[index]
  }

  private mutating func skip() {
    var depth = 1
    while depth > 0, index < steps.count {
      switch next() {
      case .leave: depth -= 1
      case .enter(let node): if node.kind.isContainer { depth += 1 }
      }
    }
  }
}

// MARK: - Blocks

extension TreeBuilder {
  /// The blocks up to the end of what holds them.
  private mutating func blocks() -> [Block] {
    var blocks: [Block] = []
    while case .enter(let node) = next() {
      let step = index - 1
      switch node.kind {
      case .footnoteDefinition:
        notes.define(at: index)
        skip()
      case .code(let info, let text, _):
        if let fence = outline.experiments[step] {
          numbers?.meet(fence, in: source)
          blocks.append(.experiment(fence))
        } else if !outline.broken.contains(step) {
          blocks.append(.code(info: info, text: text, place: place(of: node)))
        }
      case .heading(let level):
        numbers?.startSection()
        blocks.append(
          .heading(
            level: level, content: HeadingName.removed(from: inlines(of: node)),
            anchor: outline.anchors[step] ?? "", place: place(of: node)))
        numbers?.endHeading()
      case .paragraph:
        let content = inlines(of: node)
        guard callouts.isHead(step) else { blocks.append(.paragraph(content)); break }
        let rest = content.drop { !$0.isBreak }.dropFirst()
        if !rest.isEmpty { blocks.append(.paragraph(Array(rest))) }
      case .quote: blocks.append(quote(callouts.heads[step]))
      case .list(let start, let isTight):
        blocks.append(.list(start: start, isTight: isTight, items: items()))
      case .table(let alignments): blocks.append(table(alignments, column: node.column))
      case .formulaBlock:
        guard let reader = outline.formulas[step], reader.diagnostics.isEmpty else { break }
        blocks.append(.formula(reader.formula, id: outline.formulaIDs[step]))
      case .htmlBlock(let html): blocks.append(.html(html, place: place(of: node)))
      case .thematicBreak: blocks.append(.thematicBreak)
      default: if node.kind.isContainer { skip() }
      }
    }
    return blocks
  }

  /// The quotation just entered, which is a callout where it has a `head`.
  private mutating func quote(_ head: Callout?) -> Block {
    guard var callout = head else { return .quote(blocks()) }
    if callout.kind == .solution, !showsSolutions {
      skip()
    } else {
      callout.blocks = blocks()
    }
    return .callout(callout)
  }

  private mutating func items() -> [ListItem] {
    var items: [ListItem] = []
    while case .enter(let node) = next() {
      var isDone: Bool?
      if case .item(isTask: true) = node.kind { isDone = self.isDone(node) }
      items.append(ListItem(isDone: isDone, blocks: blocks()))
    }
    return items
  }

  /// Whether the box of a task is ticked. (The parser says so of every task with `[x]` anywhere in
  /// its line.)
  private func isDone(_ item: MarkdownNode) -> Bool {
    let line = source.line(item.line).dropFirst(item.byte)
    guard let box = line.firstIndex(of: UInt8(ascii: "[")), box + 1 < line.endIndex else {
      return false
    }
    return line[box + 1] == UInt8(ascii: "x") || line[box + 1] == UInt8(ascii: "X")
  }

  private mutating func table(_ alignments: [Block.Alignment], column: Int) -> Block {
    var rows: [[[Inline]]] = []
    while case .enter = next() {
      var cells: [[Inline]] = []
      var row: RowText?
      while case .enter(let cell) = next() {
        var start: TextStart?
        if holdsPlaces() {
          let text = row ?? RowText(source.line(cell.line), tableColumn: column)
          row = text
          start = TextStart(of: cell, at: cells.count, of: text, in: source)
        }
        var locator = InlineLocator(cell, in: source, from: start)
        cells.append(inlines(&locator))
      }
      rows.append(cells)
    }
    return .table(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private func place(of node: MarkdownNode) -> Place {
    source.place(line: max(1, node.line), byte: node.byte)
  }
}

// MARK: - Inlines

extension TreeBuilder {
  /// The running text of the block `node`.
  private mutating func inlines(of node: MarkdownNode) -> [Inline] {
    let start = holdsPlaces() ? TextStart(of: node, in: source) : nil
    var locator = InlineLocator(node, in: source, from: start)
    return inlines(&locator)
  }

  /// Whether anything in the running text of the block just entered has a place.
  private func holdsPlaces() -> Bool {
    var depth = 0
    for step in steps[index...] {
      switch step {
      case .leave:
        if depth == 0 { return false }
        depth -= 1
      case .enter(let node):
        switch node.kind {
        case .codeSpan, .formula, .htmlTag, .link, .image: return true
        case .text(let words):
          if numbers != nil || signs(in: words) > 0 || holdsClaim(words) { return true }
        default: if node.kind.isContainer { depth += 1 }
        }
      }
    }
    return false
  }

  /// The inlines up to the end of what holds them.
  private mutating func inlines(_ locator: inout InlineLocator) -> [Inline] {
    var inlines: [Inline] = []
    var signs: [AtSign] = []
    while case .enter(let node) = next() {
      switch node.kind {
      case .text(let words):
        let count = self.signs(in: words)
        if count > 0 { signs += locator.signs(node, count: count) }
        if numbers != nil, !words.isEmpty, let (text, start) = locator.written(node) {
          numbers?.sweep(text) { locator.place(ofText: start + $0) }
        }
        if holdsClaim(words) { report(unread: words, locator.written(node)?.start, &locator) }
        locator.pass(node)
        inlines.append(.text(words))
      case .softBreak, .lineBreak:
        let isHard = if case .lineBreak = node.kind { true } else { false }
        locator.passBreak(isHard: isHard)
        inlines.append(isHard ? .lineBreak : .softBreak)
      case .codeSpan(let text):
        let place = locator.code(node, text)
        inlines.append(Inline.value(text, at: place) ?? .code(text, place: place))
      case .formula(let raw):
        let start = locator.formula(raw)
        let reader = FormulaReader(inline: raw) { locator.place(ofText: start + $0) }
        inlines.append(.formula(reader.formula))
      case .htmlTag(let html): inlines.append(.html(html, place: locator.tag(node, html)))
      case .emphasis: inlines.append(.emphasis(self.inlines(&locator)))
      case .strong: inlines.append(.strong(self.inlines(&locator)))
      case .strikethrough: inlines.append(.strikethrough(self.inlines(&locator)))
      case .link(Inline.claimDestination, let title):
        claims += 1
        let number = claims
        let place = locator.link(node, words: nil)
        numbers?.quiet += 1
        let content = self.inlines(&locator)
        numbers?.quiet -= 1
        let condition = Passage(title, at: place, lines: locator.title(title, of: node))
        locator.leave(node)
        inlines.append(
          .claim(number: number, condition: condition, content: content, place: place))
      case .link(let destination, let title):
        let words = onlyWords()
        let place = locator.link(node, words: words)
        let isBare = words.map { destination.hasSuffix($0) } ?? false
        let isQuiet = isBare || destination == "plain:"
        numbers?.quiet += isQuiet ? 1 : 0
        let content = inner(&locator, canCite: !isBare)
        numbers?.quiet -= isQuiet ? 1 : 0
        locator.leave(node)
        inlines.append(
          .link(destination: destination, title: title, content: content, place: place))
      case .image(let image, let title):
        let place = locator.link(node, words: nil)
        let content = inner(&locator)
        locator.leave(node)
        inlines.append(.image(source: image, title: title, content: content, place: place))
      case .footnoteReference(let definition):
        let (number, occurrence) = notes.refer(to: definition)
        numbers?.refer(toFootnote: number)
        inlines.append(.footnote(number: number, occurrence: occurrence))
        skip()
      default: if node.kind.isContainer { skip() }
      }
    }
    guard !signs.isEmpty else { return inlines }
    return citations?.cite(inlines, signs: signs, canLink: canLink) ?? inlines
  }

  /// The inlines of a link or an image.
  private mutating func inner(
    _ locator: inout InlineLocator, canCite: Bool = true
  ) -> [Inline] {
    let outer = (canLink, self.canCite)
    (canLink, self.canCite) = (false, self.canCite && canCite)
    defer { (canLink, self.canCite) = outer }
    return inlines(&locator)
  }

  /// Whether `words` hold a claim that the parser took for mere words.
  private func holdsClaim(_ words: String) -> Bool {
    words.utf8.contains(UInt8(ascii: "]")) && words.contains("](claim:")
  }

  /// Reports a claim in `words`, which start at `start` of the block's text where that is known.
  private mutating func report(unread words: String, _ start: Int?, _ locator: inout InlineLocator)
  {
    let before = words.firstRange(of: "](claim:").map { words[..<$0.lowerBound].utf8.count } ?? 0
    diagnostics.append(
      Diagnostic(
        at: locator.place(ofText: (start ?? 0) + before),
        "this claim is no link, and nothing checks it; write '[words](claim: \"a > b\")', with straight "
          + "quotes and without an empty line"))
  }

  /// How many `@` in `words` may be citations.
  private func signs(in words: String) -> Int {
    citations == nil || !canCite ? 0 : words.utf8.count { $0 == UInt8(ascii: "@") }
  }

  /// The text of the node just entered where it holds nothing else.
  private func onlyWords() -> String? {
    guard index + 1 < steps.count, case .enter(let child) = steps[index],
      case .text(let words) = child.kind, case .leave = steps[index + 1]
    else { return nil }
    return words
  }
}

extension Inline {
  /// Whether the source has a new line here.
  fileprivate var isBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
